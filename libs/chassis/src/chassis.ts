import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/** What every service gets before it is built. Injectable as `CHASSIS`, its parts as `LOG`, `Metrics` and `Readiness`. */
export interface Chassis {
  readonly name: string;
  /** The environment to read configuration from. */
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}

/** Injection token of the `Chassis`. */
export const CHASSIS = Symbol('chassis');

/** Injection token of the service's `Log`. */
export const LOG = Symbol('log');
