import { messageOf } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import * as tables from './code-tables.js';
import { CaseActivity } from './messages/case-activity.js';
import { CaseBasics } from './messages/case-basics.js';
import { CaseMedia } from './messages/case-media.js';
import { CaseSummary } from './messages/case-summary.js';
import { CaseWorkItem } from './messages/case-work-item.js';
import { CasesByDepartment } from './messages/cases-by-department.js';
import { CasesByRegion } from './messages/cases-by-region.js';
import { CasesBySource } from './messages/cases-by-source.js';
import { CasesByStatus } from './messages/cases-by-status.js';
import { CasesByType } from './messages/cases-by-type.js';
import { Department } from './messages/department.js';
import { GridCount } from './messages/grid-count.js';
import { PartCount } from './messages/part-count.js';
import { StaffCount } from './messages/staff-count.js';
import { caseForms } from './twins.js';

/** Provincial digital urban management, data docking standard 1.0 (2019-04). */
export const urban: Spec = {
  id: 'urban',
  titleZh: '湖南省市县数字化城市管理平台数据对接标准',
  titleEn: 'Hunan city/county digital urban management platform data docking standard',
  version: '1.0',
  messages: [
    PartCount,
    GridCount,
    StaffCount,
    Department,
    CasesBySource,
    CasesByType,
    CasesByStatus,
    CasesByRegion,
    CasesByDepartment,
    CaseSummary,
    CaseBasics,
    CaseMedia,
    CaseActivity,
    CaseWorkItem,
  ].map(messageOf),
  twins: [caseForms],
  codeTables: Object.fromEntries(Object.values(tables).map(({ name, entries }) => [name, entries])),
};
