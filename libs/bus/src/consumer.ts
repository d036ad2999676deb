import type { Msg } from '@nats-io/transport-node';

import { Alarm } from './alarm.js';
import { arrive } from './arrive.js';
import type { Arrived } from './arrived.js';
import type { ConsumerOptions } from './consumer-options.js';
import { EventMemory } from './event-memory.js';
import { handleBatch } from './handle-batch.js';
import { keepAlive } from './keep-alive.js';
import { Link } from './link.js';
import { Pull, type PullEnd } from './pull.js';
import { PullPace } from './pull-pace.js';
import { PullRoom } from './pull-room.js';
import { readArrived } from './read-arrived.js';
import { ReceiveBuffer } from './receive-buffer.js';
import type { Received } from './received.js';
import { reportBatch } from './report-batch.js';
import { Session } from './session.js';
import { settle } from './settle.js';
import { wait } from './wait.js';
import { within } from './within.js';

/** How often a consumer looks whether it is still the one it bound to. */
const CHECK_MS = 1000;
/** Pause between two attempts to bind, and before a doubtful consumer is looked at. */
const RETRY_MS = 200;
const STOP_STEP_MS = 2000;
/** How long a start waits for a connection that is just away. */
const START_MS = 5000;

/**
 * Reads a stream for one service: pulls, batches by size or delay, hands the batch to the handler, settles every message.
 * Lives through restarts of the server and through a stream that is deleted and created again.
 */
export class DurableConsumer {
  readonly #options: ConsumerOptions;
  readonly #failureDelayMs: number;
  readonly #ackWaitMs: number;
  readonly #buffer: ReceiveBuffer;
  /** Of the events that the handler has. */
  readonly #memory = new EventMemory();
  readonly #pace: PullPace;
  readonly #room: PullRoom;
  readonly #stopping = new AbortController();
  readonly #alarm = new Alarm();
  readonly #link: Link;
  #session: Session | undefined;
  #pull: Pull | undefined;
  #inFlight: readonly Arrived[] = [];
  #pausedUntil = 0;
  #endKeepAlive: () => void = () => {};
  #loops: Promise<unknown> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(options: ConsumerOptions) {
    const settings = options.topology.consumers.find(({ name }) => name === options.name);
    if (settings === undefined) throw new Error(`the topology has no consumer ${options.name}`);
    const { maxBufferedEvents = 2000, maxBufferedBytes = 2 * 1024 * 1024 } = options;
    this.#options = options;
    this.#failureDelayMs = options.failureDelayMs ?? 5000;
    this.#ackWaitMs = settings.ackWaitMs;
    const limits = { maxRows: 1000, maxEvents: 1000, maxBytes: 16 * 1024 * 1024, maxDelayMs: 20, ...options.batch };
    this.#buffer = new ReceiveBuffer(limits);
    this.#pace = new PullPace(limits, () => this.#pullMore());
    this.#room = new PullRoom({ events: maxBufferedEvents, bytes: maxBufferedBytes }, this.#buffer);
    this.#link = new Link(options.connection, { onDown: () => this.#disconnected(), onUp: () => this.#alarm.ring() });
  }

  /** Binds and begins to read. Rejects when the topology cannot be ensured; the caller then should not start at all. */
  async start(): Promise<void> {
    if (this.#loops !== undefined) throw new Error('a consumer starts once');
    try {
      await this.#link.whenUp(START_MS);
      await this.#bind();
    } catch (error) {
      this.#link.close();
      throw error;
    }
    if (this.#stopping.signal.aborted) return;
    this.#endKeepAlive = keepAlive(this.#ackWaitMs, this.#link, () => [...this.#inFlight, ...this.#buffer.items]);
    // Neither loop rejects but by a bug; then nobody catches it and the process ends, instead of looking alive.
    this.#loops = Promise.all([this.#watch(), this.#work()]);
    // A connection that its owner has closed never comes back; nothing is left to do.
    void this.#options.connection.closed().then(() => this.stop());
  }

  /** `reading`: events flow. `paused`: the handler could not work. `waiting`: the bus is away, or binding is under way. */
  state(): 'reading' | 'paused' | 'waiting' | 'stopped' {
    if (this.#stopping.signal.aborted || this.#loops === undefined) return 'stopped';
    if (!this.#link.up || this.#session === undefined || this.#session.doubted) return 'waiting';
    return this.#paused() ? 'paused' : 'reading';
  }

  /**
   * Drains: asks for nothing more, lets the batch under way finish and settles it, gives the rest back to the bus at once,
   * and resolves when the server has it all. Waits for the handler as long as it takes; idempotent.
   */
  stop(): Promise<void> {
    this.#stopped ??= this.#drain();
    return this.#stopped;
  }

  async #drain(): Promise<void> {
    const { connection } = this.#options;
    this.#stopping.abort();
    this.#alarm.ring();
    if (this.#pull !== undefined) await within(STOP_STEP_MS, this.#pull.close());
    await this.#loops;
    this.#endKeepAlive();
    const left = this.#buffer.clear();
    if (this.#link.up && !connection.isClosed()) {
      for (const { message } of left) message.respond('-NAK');
      await within(STOP_STEP_MS, connection.flush());
    }
    this.#link.close();
  }

  async #bind(): Promise<void> {
    const { connection, topology, name, observer } = this.#options;
    const session = await Session.bind(connection, topology, name);
    // Stopped meanwhile: nobody would close what is opened now.
    if (this.#stopping.signal.aborted) return;
    this.#session = session;
    this.#pull = new Pull(connection, topology.stream.name, name, {
      onMessage: (message) => this.#receive(message, session),
      onEnd: (end) => this.#pullEnded(end, session),
    });
    observer?.onBound?.({ incarnation: session.incarnation, keptLimits: session.keptLimits });
    this.#pullMore();
  }

  /** Keeps a session alive, and replaces it when it is gone. */
  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#alarm.sleep(this.#session === undefined ? RETRY_MS : CHECK_MS);
      const session = this.#session;
      if (signal.aborted) return;
      if (!this.#link.up) continue;
      if (session === undefined) {
        await this.#bind().catch((error: unknown) => this.#options.observer?.onError?.(error, 'bind'));
      } else {
        await this.#check(session);
        this.#pullMore();
      }
    }
  }

  async #work(): Promise<void> {
    const { signal } = this.#stopping;
    for (;;) {
      while (this.#paused() && !signal.aborted) await wait(this.#pausedUntil - performance.now(), signal);
      this.#pullMore();
      const batch = await this.#buffer.take(signal);
      if (batch === undefined) return;
      this.#inFlight = batch;
      this.#pullMore();
      const { session } = batch[0] as Arrived;
      await this.#process(readArrived(batch, this.#memory), session);
      this.#memory.clear();
      this.#inFlight = [];
    }
  }

  async #process(batch: readonly Received[], session: Arrived['session']): Promise<void> {
    const { handler, deadLetters, observer, name } = this.#options;
    const begun = performance.now();
    // Asked while the handler works, so that it costs no time.
    const checked = this.#check(session);
    const failure = { delayMs: this.#failureDelayMs, report: (error: unknown) => observer?.onError?.(error, 'handle') };
    const outcomes = await handleBatch(handler, batch, failure);
    const handledMs = performance.now() - begun;
    await checked;
    if (!(await this.#maySettle(session, batch.at(-1)?.arrivedAt ?? 0))) return;

    const context = { consumer: name, deadLetters, deadLetterRetryMs: this.#failureDelayMs };
    const settled = await Promise.all(
      outcomes.map((outcome, index) => settle(batch[index] as Received, outcome, context)),
    );
    for (const { cause } of settled) if (cause !== undefined) observer?.onError?.(cause, 'dead-letter');
    observer?.onBatch?.(reportBatch(batch, settled, begun, handledMs));

    // Everything failed: the fault is around the events. Pulling more would only turn them over.
    const retries = settled.flatMap((each) => (each.kind === 'retry' ? [each] : []));
    if (retries.length < settled.length) return;
    const delayMs = Math.max(...retries.map((each) => each.delayMs));
    this.#pausedUntil = performance.now() + delayMs;
    observer?.onPause?.({ delayMs, reasons: [...new Set(retries.map(({ reason }) => reason))] });
  }

  /** Waits until the session is known to be the one that the messages came from; false when it is gone. */
  async #maySettle(session: Arrived['session'], arrivedAt: number): Promise<boolean> {
    while (this.#session === session) {
      if (this.#link.up) {
        if (session.vouchesFor(arrivedAt)) return true;
        if ((await this.#check(session)) === 'same') continue;
      }
      // Whoever stops does not wait for the bus; what is not settled is delivered again.
      if (this.#stopping.signal.aborted) return false;
      await wait(RETRY_MS, this.#stopping.signal);
    }
    return false;
  }

  async #check(session: Arrived['session']): ReturnType<Session['check']> {
    const result = await session.check();
    if (result === 'gone') this.#lose(session);
    return result;
  }

  #lose(session: Arrived['session']): void {
    if (this.#session !== session) return;
    this.#session = undefined;
    this.#pull?.abort();
    const unsettled = this.#buffer.clear().length + this.#inFlight.length;
    this.#options.observer?.onLost?.({ incarnation: session.incarnation, unsettled });
    this.#alarm.ring();
  }

  #disconnected(): void {
    this.#session?.doubt();
    this.#pull?.forget();
  }

  #pullEnded(end: PullEnd, session: Session): void {
    if (end === 'drained') return this.#pace.rest();
    if (end === 'filled') {
      this.#room.filled();
      return this.#pullMore();
    }
    session.doubt();
    setTimeout(() => this.#alarm.ring(), RETRY_MS);
  }

  #pullMore(): void {
    const pull = this.#pull;
    if (this.#stopping.signal.aborted || this.#paused() || this.#pace.resting || !this.#link.up) return;
    if (pull === undefined || pull.open || this.#session === undefined || this.#session.doubted) return;
    const room = this.#room.ask();
    if (room !== undefined) pull.request(room.events, room.bytes);
  }

  #receive(message: Msg, session: Session): void {
    const arrived = arrive(message, session);
    if (arrived === undefined) return;
    this.#room.received();
    this.#pace.received(arrived.rows);
    this.#buffer.put(arrived);
  }

  #paused(): boolean {
    return performance.now() < this.#pausedUntil;
  }
}
