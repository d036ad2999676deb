import type { Drain } from '../measure/drain.js';
import type { HalfLoads } from '../measure/half-loads.js';
import type { MemoryAt } from '../measure/memory.js';
import type { Outage } from '../measure/outage.js';
import type { Overlap } from '../measure/overlap.js';
import type { Rounds } from '../measure/rounds.js';
import type { Surroundings } from './surroundings.js';
import type { BenchOptions } from '../options.js';

/** All that a run has measured. */
export interface Findings {
  readonly surroundings: Surroundings;
  readonly options: Omit<BenchOptions, 'profileDir' | 'only'>;
  readonly rounds: Rounds;
  readonly halfLoads: HalfLoads;
  readonly memory: readonly MemoryAt[];
  readonly drain: Drain;
  readonly outages: Readonly<Record<'civicbus' | 'simple', Outage>>;
  readonly overlaps: Readonly<Record<'civicbus' | 'simple', readonly Overlap[]>>;
}
