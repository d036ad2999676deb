import type { StreamConfig } from '@nats-io/jetstream';

/** Bytes, nanoseconds and servers, under the server's names. */
type Limits = Pick<StreamConfig, 'max_bytes' | 'max_age' | 'num_replicas'>;

/** A limit of a stream that stays larger than this process was told. */
export interface KeptLimit {
  /** The server's name of it; `max_age` is in nanoseconds. */
  readonly name: keyof Limits;
  /** Not positive: without limit. */
  readonly kept: number;
  readonly wanted: number;
}

const NAMES = ['max_bytes', 'max_age', 'num_replicas'] as const;

/** The limits of a stream after an update that raises what is smaller than wanted and lowers nothing. */
export function keepLimits(existing: Limits, wanted: Limits): { limits: Limits; kept: readonly KeptLimit[] } {
  const kept = NAMES.filter((name) => unbounded(existing[name]) > unbounded(wanted[name])).map((name) => ({
    name,
    kept: existing[name],
    wanted: wanted[name],
  }));
  return {
    limits: { ...pick(wanted), ...Object.fromEntries(kept.map((limit) => [limit.name, limit.kept])) },
    kept,
  };
}

const pick = ({ max_bytes, max_age, num_replicas }: Limits): Limits => ({ max_bytes, max_age, num_replicas });

/** The server writes "no limit" as 0 or -1. */
const unbounded = (limit: number): number => (limit > 0 ? limit : Infinity);
