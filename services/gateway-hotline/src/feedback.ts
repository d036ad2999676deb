import type { Log } from '@civicbus/chassis/log';
import type { LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import { answered, stored } from '@civicbus/specs/hotline/reply';
import { noneKnown, passedOver, readAcknowledged } from '@civicbus/specs/hotline/ticket-list';
import { normalTime } from '@civicbus/specs/hotline/times';
import { isRefusal } from '@civicbus/specs/outcome';
import type { FeedbackQueue } from '@civicbus/store/hotline/feedback-queue';
import { v7 } from 'uuid';
import { refusedCall, type Serve } from './call.js';
import { type FeedbackFieldStyle, FEEDBACK_OF, plainFeedback, typedFeedback } from './feedback-row.js';

/** What the polls are served with. */
export interface FeedbackParts {
  readonly queue: FeedbackQueue;
  readonly style: FeedbackFieldStyle;
  readonly lengthUnit: LengthUnit;
  /** Most ticket numbers of an acknowledgement. */
  readonly listNumbers: number;
  /** The oldest row was offered so often in succession: an alarm (A51). */
  readonly alarmPolls: number;
  readonly log: Pick<Log, 'warn'>;
  /** There is something in the outbox. */
  readonly nudge: () => void;
}

const kindOf = (id: string): string | undefined => Object.entries(FEEDBACK_OF).find(([, poll]) => poll === id)?.[0];

/** The polls of waiting feedback and its acknowledgement (clauses 4.2.5, 4.8.2.1.7); one queue behind both families (A44). */
export class Feedback {
  constructor(private readonly parts: FeedbackParts) {}

  readonly poll: Serve = async ({ appId, called }) => {
    const { queue, style, lengthUnit, alarmPolls, log } = this.parts;
    const { rows, headPolls } = await queue.poll(appId, kindOf(called.id));
    if (headPolls > 0 && headPolls % alarmPolls === 0)
      log.warn(
        { peer: appId, message: called.id, headPolls },
        'feedback is fetched again and again and not acknowledged',
      );
    const plain = called.id === 'todocasefeedback';
    const data = rows.map((row) =>
      plain ? plainFeedback(row, style, { feetime: 'Feetime' }, lengthUnit) : typedFeedback(row),
    );
    const keys = [...new Set(rows.map(({ regino }) => regino))];
    return { kind: 'served', answer: answered(called, data), keys, records: rows.length };
  };

  /** Unknown numbers are named and passed over; the answer is a failure only when none is known (A50). */
  readonly acknowledge: Serve = async ({ appId, called, members, transport }) => {
    const reginos = readAcknowledged(members['regino'], this.parts.listNumbers);
    if (isRefusal(reginos)) return refusedCall(reginos);
    const numbers = reginos;
    const id = v7();
    const { known, acknowledged } = await this.parts.queue.acknowledge(appId, numbers, (keys) => ({
      id,
      spec: 'hotline',
      message: 'putCallbackCaseFeedback',
      sender: appId,
      peer: appId,
      code: stored(called).code,
      bytes: transport.bytes,
      receivedAt: transport.receivedAt,
      traceparent: transport.traceparent,
      warnings: [],
      records: keys.map((regino) => ({
        key: regino,
        body: JSON.stringify({ regino, acktime: normalTime(transport.receivedAt) }),
      })),
    }));
    const unknown = numbers.filter((number) => !known.includes(number));
    if (known.length === 0) return refusedCall(noneKnown(unknown), numbers);
    const answer = stored(called, passedOver(unknown));
    if (acknowledged.length === 0) return { kind: 'served', answer, keys: numbers, records: 0 };
    this.parts.nudge();
    return { kind: 'served', answer, keys: acknowledged, records: acknowledged.length, event: id };
  };
}
