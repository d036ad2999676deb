import { CommonTables1795305600000 } from './1795305600000-common-tables.js';
import { UrbanParts1795315554363 } from './1795315554363-urban-parts.js';
import { UrbanGrids1795315554364 } from './1795315554364-urban-grids.js';
import { UrbanHumans1795315554365 } from './1795315554365-urban-humans.js';
import { UrbanDepartments1795315554366 } from './1795315554366-urban-departments.js';
import { UrbanEventsources1795315554367 } from './1795315554367-urban-eventsources.js';
import { UrbanEventtypes1795315554368 } from './1795315554368-urban-eventtypes.js';
import { UrbanEventstatus1795315554369 } from './1795315554369-urban-eventstatus.js';
import { UrbanEventregions1795315554370 } from './1795315554370-urban-eventregions.js';
import { UrbanEventdepts1795315554371 } from './1795315554371-urban-eventdepts.js';
import { UrbanSynRecStatInfo1795315554372 } from './1795315554372-urban-syn-rec-stat-info.js';
import { UrbanSynRecInfo1795315554373 } from './1795315554373-urban-syn-rec-info.js';
import { UrbanSynRecMedia1795315554374 } from './1795315554374-urban-syn-rec-media.js';
import { UrbanSynRecActInst1795315554375 } from './1795315554375-urban-syn-rec-act-inst.js';
import { UrbanSynRecItemInst1795315554376 } from './1795315554376-urban-syn-rec-item-inst.js';

/** Every migration, oldest first. Written by `npm run migration`. */
export const migrations = [
  CommonTables1795305600000,
  UrbanParts1795315554363,
  UrbanGrids1795315554364,
  UrbanHumans1795315554365,
  UrbanDepartments1795315554366,
  UrbanEventsources1795315554367,
  UrbanEventtypes1795315554368,
  UrbanEventstatus1795315554369,
  UrbanEventregions1795315554370,
  UrbanEventdepts1795315554371,
  UrbanSynRecStatInfo1795315554372,
  UrbanSynRecInfo1795315554373,
  UrbanSynRecMedia1795315554374,
  UrbanSynRecActInst1795315554375,
  UrbanSynRecItemInst1795315554376,
] as const;
