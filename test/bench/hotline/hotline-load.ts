import type { JobResult } from '../client/job-result.js';
import { Tally } from '../client/tally.js';
import { cpuMeter, type CpuUse } from '../measure/cpu-meter.js';
import { othersMeter } from '../measure/undisturbed.js';
import type { BACKLOGS, HotlineBed } from './hotline-bed.js';
import { HotlineCaller } from './hotline-caller.js';

/** Call logs at a fixed pace while the waiting feedback is polled. */
export interface HotlineLoad {
  readonly posts: JobResult;
  readonly polls: JobResult;
  readonly pollBytes: number;
  /** CPU seconds of all servers, bus and database among them, in one second. */
  readonly cores: CpuUse;
  readonly othersCores: number;
}

/** Who polls, and for how long. */
export interface HotlineOrder {
  readonly appId: keyof typeof BACKLOGS;
  readonly firstSerial: number;
  readonly durationMs: number;
}

export const POSTS_PER_SECOND = 200;
/** Two callers, each of which asks again 50 ms after an answer. */
const POLLERS = 2;
const PAUSE_MS = 50;
const ROWS = 500;

/** Sends both. Throws when a poll is answered other than 500 rows, or an accepted call log is missing in the end. */
export async function hotlineLoad(
  bed: HotlineBed,
  { appId, firstSerial, durationMs }: HotlineOrder,
): Promise<HotlineLoad> {
  const caller = new HotlineCaller(bed.servers.gateway.port, appId, bed.token);
  const before = await bed.ground.count('hotline.callinfo');
  const [posts, polls] = [new Tally(1), new Tally(ROWS)];
  const meter = cpuMeter(bed.processes());
  const others = othersMeter();
  const startedAt = performance.now();
  let pollBytes = 0;

  const post = async (serial: number, since: number): Promise<void> => {
    let at = 0;
    const { outcome } = await caller.call('/api/call/callinfo', callLog(firstSerial + serial), () => {
      at = performance.now();
    });
    posts.count(outcome, since, at === 0 ? performance.now() : at);
  };
  const poll = async (): Promise<void> => {
    while (performance.now() - startedAt < durationMs) {
      const since = performance.now();
      let at = since;
      const members = { method: 'getTodoCaseFeedbackTs' };
      const { outcome, rows, bytes } = await caller.call('/api/dealcase/invokeCase', members, () => {
        at = performance.now();
      });
      polls.count(outcome === 'ok' && rows !== ROWS ? `${rows} rows` : outcome, since, at);
      pollBytes = bytes;
      await pause(PAUSE_MS);
    }
  };
  const [sent] = await Promise.all([
    atPace(startedAt, durationMs, post),
    ...Array.from({ length: POLLERS }, () => poll()),
  ]);
  await Promise.all(sent);
  const elapsedS = (performance.now() - startedAt) / 1_000;
  const cpu = meter();
  const othersCores = others(cpu.total);
  await bed.ground.settled(60_000);
  caller.close();
  const result = { posts: posts.result(), polls: polls.result() };
  const rows = (await bed.ground.count('hotline.callinfo')) - before;
  if (rows !== result.posts.accepted)
    throw new Error(`${result.posts.accepted} call logs were accepted, ${rows} are stored`);
  return { ...result, pollBytes, cores: perSecond(cpu, elapsedS), othersCores };
}

/** Begins a call at each due time, whatever becomes of those before; latency counts from the due time. */
async function atPace(
  startedAt: number,
  durationMs: number,
  begin: (serial: number, dueAt: number) => Promise<void>,
): Promise<Promise<void>[]> {
  const calls: Promise<void>[] = [];
  const total = (durationMs / 1_000) * POSTS_PER_SECOND;
  while (calls.length < total) {
    const dueAt = startedAt + (calls.length / POSTS_PER_SECOND) * 1_000;
    if (performance.now() < dueAt) await pause(1);
    else calls.push(begin(calls.length, dueAt));
  }
  return calls;
}

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

const callLog = (serial: number): object => ({
  callid: `440200${serial}`,
  callno: '075100000000',
  sourcearea: '440200',
  calltime: 20261102093000,
  skilltime: 20261102093001,
  seattime: 20261102093005,
  ringtime: 20261102093003,
  calltype: '1',
});

const perSecond = ({ byProcess }: CpuUse, seconds: number): CpuUse => {
  const cores = Object.fromEntries(Object.entries(byProcess).map(([name, used]) => [name, used / seconds]));
  return { byProcess: cores, total: Object.values(cores).reduce((sum, used) => sum + used, 0) };
};
