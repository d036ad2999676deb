import type { LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import { answered } from '@civicbus/specs/hotline/reply';
import { readTicketFilter } from '@civicbus/specs/hotline/ticket-list';
import { MAX_ROWS, readWindow, type Window, windowRules } from '@civicbus/specs/hotline/windows';
import { isRefusal, type Refusal } from '@civicbus/specs/outcome';
import type { HotlineReads } from '@civicbus/store/hotline/hotline-reads';
import { type Call, type CallOutcome, refusedCall, type Serve } from './call.js';
import { entryRow } from './entry-row.js';
import { type FeedbackFieldStyle, plainFeedback, typedFeedback } from './feedback-row.js';
import { ticketRow } from './ticket-row.js';

/** What a deployment decides about reads. */
export interface ReadOptions {
  readonly feedbackFieldStyle: FeedbackFieldStyle;
  /** Most rows of a process read; more are refused, never cut (A96). */
  readonly processRows: number;
  /** Most ticket numbers of a query. */
  readonly listNumbers: number;
  readonly lengthUnit: LengthUnit;
}

const KIND: Readonly<Record<string, string>> = { Ts: '1', Jb: '2', Zx: '3' };
const kindOf = (id: string): string => KIND[/^get(Ts|Jb|Zx)|(Ts|Jb|Zx)$/.exec(id)?.slice(1).find(Boolean) ?? ''] ?? '';
const TOO_MANY: Refusal = {
  kind: 'rejected',
  concerns: 'parameters',
  code: '2005',
  reason: '查询时间范围内的数据过多，请缩短时间范围',
};

const rowsOf = (call: Call, rows: readonly object[]): CallOutcome => ({
  kind: 'served',
  answer: answered(call.called, rows),
  records: rows.length,
});

/** The reads of tickets, processes, feedback and numbers. Callers see their own tickets only (A61). */
export class Reads {
  constructor(
    private readonly reads: HotlineReads,
    private readonly options: ReadOptions,
  ) {}

  /** Tickets by the time of their registration (clauses 4.8.2.1.5.1 to 4.8.2.1.5.3). */
  readonly tickets: Serve = (call) =>
    this.#inWindow(call, async (window) => {
      const rows = await this.reads.tickets(call.appId, kindOf(call.called.id), window, MAX_ROWS);
      return rowsOf(call, rows.map(ticketRow));
    });

  /** Returned tickets, at most 500 (clause 4.8.2.1.5.4). */
  readonly returns: Serve = (call) =>
    this.#inWindow(call, async (window) => {
      const { id } = call.called;
      const rows = await this.reads.entries(call.appId, id, window, MAX_ROWS);
      return rowsOf(
        call,
        rows.map((row) => entryRow(id, row)),
      );
    });

  /** Processes, extensions and urgings: all rows of the window, or none (clause 4.8.2.1.6, A96). */
  readonly processes: Serve = (call) =>
    this.#inWindow(call, async (window) => {
      const { id } = call.called;
      const rows = await this.reads.entries(call.appId, id, window, this.options.processRows + 1);
      if (rows.length > this.options.processRows) return refusedCall(TOO_MANY);
      return rowsOf(
        call,
        rows.map((row) => entryRow(id, row)),
      );
    });

  /** Numbers of tickets (clause 4.8.2.1.5.5). */
  readonly numbers: Serve = (call) =>
    this.#inWindow(call, async (window) => {
      const counts = await this.reads.counts(call.appId, window);
      const data = Object.fromEntries(
        ['1', '2', '3'].map((kind) => [`numcaseinfo${kind}`, String(counts.get(kind) ?? 0)]),
      );
      return { kind: 'served', answer: answered(call.called, data) };
    });

  /** Feedback by ticket number and time of registration; the queue does not change (A53, A54). */
  readonly feedback: Serve = async (call) => {
    const reginos = readTicketFilter(call.members['regino'], this.options.listNumbers);
    if (reginos && isRefusal(reginos)) return refusedCall(reginos);
    const read = this.#window(call, reginos !== undefined);
    if (isRefusal(read)) return refusedCall(read);
    const { window } = read;
    const plain = call.called.id === 'casefeedback';
    const kind = plain ? undefined : kindOf(call.called.id);
    const filter = { kind, reginos: reginos, ...window };
    const rows = await this.reads.feedback(call.appId, filter, MAX_ROWS);
    const { feedbackFieldStyle: style, lengthUnit } = this.options;
    return rowsOf(
      call,
      rows.map((row) => (plain ? plainFeedback(row, style, { feetime: 'feetime' }, lengthUnit) : typedFeedback(row))),
    );
  };

  async #inWindow(call: Call, serve: (window: Window) => Promise<CallOutcome>): Promise<CallOutcome> {
    const read = this.#window(call, false);
    return isRefusal(read) ? refusedCall(read) : serve((read as { readonly window: Window }).window);
  }

  #window({ called, members, transport }: Call, filtered: boolean): ReturnType<typeof readWindow> {
    const rule = windowRules[called.id];
    if (!rule) throw new Error(`${called.id} has no window`);
    return readWindow(members, rule, transport.receivedAt, filtered);
  }
}
