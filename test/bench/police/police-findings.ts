import type { Surroundings } from '../report/surroundings.js';
import type { FullLoad } from './full-load.js';
import type { Growth } from './growth.js';
import type { Load } from './load.js';

/** All that a run of the police bench has measured. */
export interface PoliceFindings {
  readonly surroundings: Surroundings;
  readonly preset: string;
  readonly syncCommit: boolean;
  readonly saturated: Readonly<Record<'civicbus' | 'usual', Load>>;
  /** CivicBus at a pace that it keeps up. */
  readonly sustained: Load;
  readonly fullLoad: FullLoad;
  readonly growth: Growth;
}
