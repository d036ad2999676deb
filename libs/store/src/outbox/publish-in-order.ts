import type { OutboxEvent } from './outbox-event.js';

/**
 * `later`: the bus could not store it now. `cannot`: it can never be stored, for its own sake; the reason holds no content.
 */
export type PublishOutcome = 'stored' | 'later' | { readonly cannot: string };

/** Publishes an event. A rejection means that the event is malformed. */
export type PublishOutboxEvent = (event: OutboxEvent) => Promise<PublishOutcome>;

/** An event with its place in the outbox. */
export interface WaitingEvent extends OutboxEvent {
  readonly position: string;
  readonly createdAt: Date;
  /** How often it could not be published for its own sake. */
  readonly tries: number;
}

/** What became of a batch; what is in neither list waits for the next try. */
export interface PublishedBatch {
  /** Positions. */
  readonly published: readonly string[];
  readonly impossible: readonly { readonly event: WaitingEvent; readonly reason: string }[];
}

/** Well below the time after which PostgreSQL ends a transaction that says nothing. */
const LONGEST_DRAIN_MS = 6_000;

/**
 * Events that share a record go one after the other, others beside each other. After the bus has refused one nothing more is begun;
 * after one that cannot be published the later ones of its records wait, and no others.
 */
export async function publishInOrder(
  events: readonly WaitingEvent[],
  publish: PublishOutboxEvent,
): Promise<PublishedBatch> {
  const deadline = performance.now() + LONGEST_DRAIN_MS;
  const published: string[] = [];
  const impossible: { readonly event: WaitingEvent; readonly reason: string }[] = [];
  /** Whether the last event of a record was published. */
  const last = new Map<string, Promise<boolean>>();
  let refused = false;
  const send = async (event: WaitingEvent): Promise<boolean> => {
    const outcome = await publish(event).catch(malformed);
    if (outcome === 'stored') published.push(event.position);
    else if (outcome === 'later') refused = true;
    else impossible.push({ event, reason: outcome.cannot });
    return outcome === 'stored';
  };
  const whole = events.map((event) => {
    const subjects = subjectsOf(event);
    const earlier = subjects.flatMap((subject) => last.get(subject) ?? []);
    const done = (async () => {
      if ((await Promise.all(earlier)).includes(false)) return false;
      if (performance.now() > deadline) refused = true;
      return refused ? false : send(event);
    })();
    for (const subject of subjects) last.set(subject, done);
    return done;
  });
  await Promise.all(whole);
  return { published, impossible };
}

const malformed = (error: unknown): PublishOutcome => ({
  cannot: `malformed: ${error instanceof Error ? error.name : 'unknown'}`,
});

/** A row that somebody else wrote may hold anything. */
function subjectsOf({ sender, records }: WaitingEvent): string[] {
  const rows: unknown = records;
  return Array.isArray(rows) ? rows.map((record: { key?: unknown } | null) => `${sender}|${String(record?.key)}`) : [];
}
