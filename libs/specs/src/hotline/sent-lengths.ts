import type { Fault } from '@civicbus/contract/fault';
import type { WireRecord } from '@civicbus/contract/normalise';
import { type LengthUnit, lengthOf, lengthZh } from './byte-lengths.js';
import { hasRoomForTel } from './generic-feedback.js';
import type { TicketKind } from './life-cycle.js';

const OF_RESULT = { handDept: 100, agent: 50, agentTel: 25 } as const;

/**
 * Lengths that the tables of clause 4.8.2.1.7.1 print, by kind of ticket, where a reader accepts more than them (A56): what is sent
 * stays within.
 */
const SENT: Readonly<Record<TicketKind, Readonly<Record<string, number>>>> = {
  '1': OF_RESULT,
  '2': OF_RESULT,
  '3': { consultRange: 50, handDept: 100, agentTel: 100 },
};

/** Fields of a feedback in normal form that are longer than its table, or than what clause 4.2.5 has room for. */
export function overlongFeedback(kind: TicketKind, record: WireRecord, unit: LengthUnit): Fault[] {
  const faults = Object.entries(SENT[kind]).flatMap(([field, longest]) => {
    const value = record[field];
    if (typeof value !== 'string' || lengthOf(value, unit) <= longest) return [];
    return [{ index: 0, field, rule: 'maxLength', message: `长度不能超过 ${lengthZh(longest, unit)}` }];
  });
  const { agentTel, dealResult } = record;
  const texts = typeof agentTel === 'string' && typeof dealResult === 'string';
  if (faults.length > 0 || !texts || hasRoomForTel(agentTel, dealResult, unit)) return faults;
  return [{ index: 0, field: 'dealResult', rule: 'maxLength', message: '与较长的经办人电话合计过长，请缩短其一' }];
}

/** What a feedback calls the range of a consultation: its name where that fits, else its code (A57). */
export function rangeSent(
  { consulrangename: name, consulrange: code }: WireRecord,
  unit: LengthUnit,
): string | undefined {
  const fits = typeof name === 'string' && lengthOf(name, unit) <= (SENT['3']['consultRange'] ?? 0);
  const range = fits ? name : (code ?? name);
  return typeof range === 'string' ? range : undefined;
}
