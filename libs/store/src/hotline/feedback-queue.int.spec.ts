import { describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import fc from 'fast-check';
import { useDatabase } from '../fixtures/use-database.js';
import { FeedbackQueue } from './feedback-queue.js';
import { FeedbackModel } from './fixtures/feedback-model.js';
import { sampleEvent, sampleTicket } from './fixtures/ticket.js';
import { Tickets } from './tickets.js';

const database = useDatabase([], { durable: true });

/** The queue, and beside it what it should be. */
interface Real {
  readonly queue: FeedbackQueue;
  readonly tickets: Tickets;
  /** Sets the AppIds of one run apart from those of others. */
  readonly run: string;
}
type Command = fc.AsyncCommand<FeedbackModel, Real>;

const KINDS = ['1', '2', '3'];
const TICKETS = Array.from({ length: 9 }, (_, index) => `T${index}`);
const kindOf = (regino: string): string => KINDS[TICKETS.indexOf(regino) % 3] as string;

const append = async ({ tickets, run }: Real, app: string, regino: string, count: number): Promise<void> => {
  const appId = `${run}-${app}`;
  await tickets.change(appId, regino, (before) => ({
    change: {
      ticket: before ?? sampleTicket({ appId, regino, kind: kindOf(regino) }),
      feedback: Array.from({ length: count }, () => ({ feetime: new Date(), body: { odrno: regino } })),
    },
    answer: undefined,
  }));
};
const poll = async ({ queue, run }: Real, app: string, kind?: string): Promise<number[]> =>
  (await queue.poll(`${run}-${app}`, kind)).rows.map(({ seq }) => Number(seq));
const acknowledge = async ({ queue, run }: Real, app: string, reginos: readonly string[]) => {
  const { known, acknowledged } = await queue.acknowledge(`${run}-${app}`, reginos, sampleEvent);
  return { known: [...known].sort(), acknowledged: [...acknowledged].sort() };
};
/** Numbers of the rows that the database holds as acknowledged. */
const acknowledgedRows = async ({ run }: Real, app: string): Promise<ReadonlySet<number>> => {
  const { rows } = await database.pool.query<{ seq: string }>(
    'select seq from hotline.feedback where app_id = $1 and acknowledged_at is not null',
    [`${run}-${app}`],
  );
  return new Set(rows.map(({ seq }) => Number(seq)));
};

const app = fc.constantFrom('a', 'b');
const kind = fc.option(fc.constantFrom(...KINDS), { nil: undefined });
const regino = fc.constantFrom(...TICKETS);
const reginos = fc.uniqueArray(fc.constantFrom(...TICKETS, 'unknown'), { minLength: 1 });

const appends = fc
  .record({ app, regino, count: fc.constantFrom(1, 2, 300) })
  .map(({ app, regino, count }): Command => ({
    check: () => true,
    run: async (model, real) => {
      model.append(app, kindOf(regino), regino, count);
      await append(real, app, regino, count);
    },
    toString: () => `append ${count} to ${regino} of ${app}`,
  }));
const polls = fc.record({ app, kind }).map(({ app, kind }): Command => ({
  check: () => true,
  run: async (model, real) => expect(await poll(real, app, kind)).toEqual(model.poll(app, kind)),
  toString: () => `poll ${kind ?? 'all'} of ${app}`,
}));
const acknowledgements = fc.record({ app, reginos }).map(({ app, reginos }): Command => ({
  check: () => true,
  run: async (model, real) => {
    const expected = model.acknowledge(app, reginos);
    expect(await acknowledge(real, app, reginos)).toEqual(expected);
  },
  toString: () => `acknowledge ${reginos.join()} of ${app}`,
}));

/** Many callers at once, with or without a crash of PostgreSQL among them: whatever the order was, it must have been one. */
const crowds = fc
  .record({
    app,
    kinds: fc.array(kind, { minLength: 1, maxLength: 4 }),
    acks: fc.array(reginos, { minLength: 1, maxLength: 3 }),
    adds: fc.array(fc.record({ regino, count: fc.constantFrom(1, 3) }), { maxLength: 2 }),
    crash: fc.boolean(),
  })
  .map(({ app, kinds, acks, adds, crash }): Command => ({
    check: () => true,
    run: async (model, real) => {
      const before = model.rows.filter((row) => `${row.appId}` === app);
      const waitingBefore = new Set(before.filter((row) => !row.acknowledged).map(({ seq }) => seq));
      const polled = kinds.map((kind) => poll(real, app, kind));
      const acked = acks.map((reginos) => acknowledge(real, app, reginos));
      const added = adds.map(({ regino, count }) => append(real, app, regino, count));
      if (crash) {
        await database.server.kill();
        await database.server.start();
      }
      const polls = await Promise.allSettled(polled);
      const others = await Promise.allSettled([...acked, ...added]);
      if (!crash) expect([...polls, ...others].filter(({ status }) => status === 'rejected')).toEqual([]);

      // The database tells which of the additions were made, and in which order.
      const { rows } = await eventually(() =>
        database.pool.query<{ seq: string; kind: string; regino: string }>(
          'select seq, kind, regino from hotline.feedback where app_id = $1 order by seq',
          [`${real.run}-${app}`],
        ),
      );
      expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
      expect(rows.slice(0, before.length).map(({ regino }) => regino)).toEqual(before.map(({ regino }) => regino));
      for (const row of rows.slice(before.length)) model.append(app, row.kind, row.regino, 1);

      const now = model.rows.filter((row) => row.appId === app);
      const done = await acknowledgedRows(real, app);
      for (const [index, result] of polls.entries()) {
        if (result.status === 'rejected') continue;
        const kind = kinds[index];
        expect(result.value).toEqual(result.value.toSorted((one, other) => one - other));
        for (const seq of result.value) {
          const row = now[seq - 1];
          expect(kind === undefined || row?.kind === kind).toBe(true);
          // Never one that was acknowledged before the poll began.
          expect(waitingBefore.has(seq) || seq > before.length).toBe(true);
        }
      }
      const offered = new Set(polls.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])));
      // A poll that broke off may have offered whatever was waiting.
      const unheard = polls.some(({ status }) => status === 'rejected');
      const meant = new Set(acks.flat());
      for (const row of now) {
        if (row.acknowledged) expect(done.has(row.seq)).toBe(true);
        else if (done.has(row.seq)) {
          expect(row.delivered || offered.has(row.seq) || unheard).toBe(true);
          expect(meant.has(row.regino)).toBe(true);
          row.acknowledged = true;
        }
      }
      // From here on it is known again what was delivered: everything that waits, up to the limit of polls.
      for (const kind of [undefined, ...KINDS]) expect(await poll(real, app, kind)).toEqual(model.poll(app, kind));
      for (const seq of offered) (now[seq - 1] as { delivered: boolean }).delivered = true;
    },
    toString: () =>
      `crowd of ${app}: polls ${kinds.join()}, acks ${JSON.stringify(acks)}, adds ${JSON.stringify(adds)}, crash ${crash}`,
  }));

const restarts = fc.constant<Command>({
  check: () => true,
  run: async () => {
    await database.server.restart();
    await eventually(() => database.pool.query('select'));
  },
  toString: () => 'restart',
});

describe('the feedback queue', () => {
  it('does what the model does, under concurrent callers and restarts', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands([appends, appends, polls, polls, polls, acknowledgements, acknowledgements, crowds, restarts], {
          maxCommands: 30,
        }),
        async (commands) => {
          run += 1;
          const real = {
            queue: new FeedbackQueue(database.pool),
            tickets: new Tickets(database.pool),
            run: `run${run}`,
          };
          await fc.asyncModelRun(() => ({ model: new FeedbackModel(), real }), commands);
        },
      ),
      { numRuns: 20, endOnFailure: true, timeout: 60_000 },
    );
  }, 240_000);

  it('offers a row again until it is acknowledged, and never after', async () => {
    const real = { queue: new FeedbackQueue(database.pool), tickets: new Tickets(database.pool), run: 'again' };
    await append(real, 'a', 'T0', 2);
    await acknowledge(real, 'a', ['T0']);
    expect(await poll(real, 'a', '1')).toEqual([1, 2]);
    expect((await real.queue.poll('again-a', '1')).headPolls).toBe(2);
    await append(real, 'a', 'T0', 1);
    expect(await acknowledge(real, 'a', ['T0', 'foreign'])).toEqual({ known: ['T0'], acknowledged: ['T0'] });
    // What came after the poll was not delivered, so it was not acknowledged.
    expect(await poll(real, 'a')).toEqual([3]);
    expect(await acknowledge(real, 'b', ['T0'])).toEqual({ known: [], acknowledged: [] });
    expect(await poll(real, 'a')).toEqual([3]);
  });
});
