import { validate } from '@civicbus/contract/validate';
import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Transport } from '@civicbus/gateway/transport';
import type { HotlineContext } from '@civicbus/specs/hotline/context';
import { recordOf } from '@civicbus/specs/hotline/envelope';
import type { TicketKind, TicketState } from '@civicbus/specs/hotline/life-cycle';
import { byteLengthFaults, type LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import { asRegistered } from '@civicbus/specs/hotline/staff-fields';
import { decideRegistration } from '@civicbus/specs/hotline/registration';
import { stored } from '@civicbus/specs/hotline/reply';
import { faulty, isRefusal, type Refusal } from '@civicbus/specs/outcome';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { ReceiptStatus, TicketDecision } from '@civicbus/store/hotline/ticket-change';
import type { Tickets } from '@civicbus/store/hotline/tickets';
import { v7 } from 'uuid';
import { refusedCall, type Serve } from './call.js';
import { receiptEvent } from './receipt-event.js';
import { isOpenToPage } from './stored-page.js';
import { ticketOf } from './ticket-of.js';

/** What a registration is given beside the record. */
export interface RegistrationRequest {
  readonly appId: string;
  readonly message: Message;
  /** As sent, under any of its names. */
  readonly members: WireRecord;
  readonly origin: StoredTicket['origin'];
  readonly transport: Transport;
  /** The link of the registration page that it came by, and whether a ticket was saved by it before. */
  readonly link?: { readonly id: string; readonly used: boolean };
}

/** `event` is absent when the same was stored before. `kept`: the page shows the stored ticket instead of changing it (A109). */
export type RegistrationResult =
  | { readonly kind: 'stored'; readonly regino: string; readonly event?: string }
  | { readonly kind: 'kept'; readonly regino: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly regino: string };

/** What registrations work with. */
export interface RegistrationParts {
  readonly tickets: Tickets;
  /** Last day of handling of a ticket that comes in at this time. */
  readonly deadlineOf: (ticket: {
    readonly kind: TicketKind;
    readonly unit: string;
    readonly receivedAt: Date;
  }) => string | undefined;
  /** Whether the seat list of the AppId has this number; undefined when it has no list. */
  readonly knowsSeat: (appId: string, seatno: string) => Promise<boolean | undefined>;
  readonly lengthUnit: LengthUnit;
  readonly nudge: () => void;
}

/** Registers tickets, whichever way they come: one ticket store (A3). Rejects while the database is away. */
export class Registrations {
  constructor(private readonly parts: RegistrationParts) {}

  /** The three put methods (clause 4.8.2.1.4). */
  readonly put: Serve = async ({ appId, called, members, transport }) => {
    const { message } = called;
    if (!message) throw new Error(`${called.id} is no registration`);
    const result = await this.register({ appId, message, members, origin: 'rest', transport });
    if (result.kind === 'kept') throw new Error('only the registration page keeps what is stored');
    if (result.kind === 'refused') return refusedCall(result.refusal, result.regino === '' ? [] : [result.regino]);
    const { event } = result;
    return {
      kind: 'served',
      answer: stored(called),
      keys: [result.regino],
      records: 1,
      ...(event !== undefined && { event }),
    };
  };

  async register(request: RegistrationRequest): Promise<RegistrationResult> {
    const { appId, message, members, transport } = request;
    const record = recordOf(message, members);
    const named = typeof record['regino'] === 'string' ? record['regino'].slice(0, 64) : '';
    const context: HotlineContext = { now: transport.receivedAt };
    const verdict = validate(message, [record], { context, mayHoldEscapes: true });
    if (verdict.kind === 'invalid') {
      const regino = named.isWellFormed() && !named.includes('\0') ? named : '';
      return { kind: 'refused', refusal: faulty(verdict.faults, true), regino };
    }
    const [normal] = verdict.records as [WireRecord];
    const regino = String(normal['regino']);
    const overlong = this.parts.lengthUnit === 'utf8Byte' ? byteLengthFaults(message, [normal]) : [];
    if (overlong.length > 0) return { kind: 'refused', refusal: faulty(overlong, true), regino };
    const warnings = [...verdict.warnings, ...(await this.#unknownSeat(appId, normal))];
    return this.parts.tickets
      .change(appId, regino, (before) => this.#decide(request, normal, warnings, before))
      .then((result) => {
        if (result.kind === 'stored' && result.event !== undefined) this.parts.nudge();
        return result;
      });
  }

  /** A seat that the list does not have is a warning (A118). */
  async #unknownSeat(appId: string, { workerno }: WireRecord): Promise<Fault[]> {
    if (typeof workerno !== 'string' || (await this.parts.knowsSeat(appId, workerno)) !== false) return [];
    return [{ index: 0, field: 'workerno', rule: 'unknown-seat', message: '坐席名单中没有此工号或已停用' }];
  }

  #decide(
    { appId, message, origin, transport, link }: RegistrationRequest,
    record: WireRecord,
    warnings: readonly Fault[],
    before: StoredTicket | undefined,
  ): TicketDecision<RegistrationResult> {
    const regino = String(record['regino']);
    const { receivedAt, bytes, traceparent } = transport;
    const known = before && {
      kind: before.kind as TicketKind,
      state: before.state as TicketState,
      body: asRegistered(before.body),
    };
    const decision = decideRegistration(known, record);
    if (before && link && before.kind === record['reginfotype'] && !isOpenToPage(before, link)) {
      const same = !isRefusal(decision) && decision.kind === 'repeated';
      return { answer: { kind: same ? 'stored' : 'kept', regino } };
    }
    if (isRefusal(decision)) return { answer: { kind: 'refused', refusal: decision, regino } };
    const registration = decision;
    if (registration.kind === 'repeated') {
      const used = before && link !== undefined ? { change: { ticket: before, usedLink: link.id } } : {};
      return { ...used, answer: { kind: 'stored', regino } };
    }
    const { state } = registration;
    const kind = String(record['reginfotype']) as TicketKind;
    const unit = String(record['regunitcode']);
    const deadline = this.parts.deadlineOf({ kind, unit, receivedAt: before?.receivedAt ?? receivedAt });
    const id = v7();
    const receipt: ReceiptStatus = { status: '1', reason: null, at: receivedAt };
    return {
      change: {
        ticket: ticketOf(record, { appId, state, origin, receivedAt, deadline }, before),
        receipt,
        receiptEvent: receiptEvent({ appId, regino }, receipt, transport),
        ...(link !== undefined && { usedLink: link.id }),
        events: [
          {
            id,
            spec: message.facts.spec,
            message: message.facts.id,
            sender: appId,
            peer: appId,
            code: '0000',
            bytes,
            receivedAt,
            traceparent,
            warnings: warnings.map(({ index, field, rule, message: text }) => ({ index, field, rule, text })),
            records: [{ key: message.keyOf(record), body: JSON.stringify(record) }],
          },
        ],
      },
      answer: { kind: 'stored', regino, event: id },
    };
  }
}
