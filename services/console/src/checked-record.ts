import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { validate } from '@civicbus/contract/validate';
import { byteLengthFaults, type LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import type { Fault } from './problem.js';

/** A record in normal form, or what is wrong with it, by member. */
export type CheckedRecord = { readonly record: WireRecord } | { readonly faults: readonly Fault[] };

/** Holds what an operator writes against a message of the hotline; its texts are as long as those of any sender. */
export function checkedRecord(
  message: Message,
  record: WireRecord,
  { at: now, lengthUnit }: { readonly at: Date; readonly lengthUnit: LengthUnit },
): CheckedRecord {
  const verdict = validate(message, [record], { context: { now }, mayHoldEscapes: true });
  const [normal = {}] = verdict.kind === 'valid' ? verdict.records : [];
  const overlong = lengthUnit === 'utf8Byte' ? byteLengthFaults(message, [normal]) : [];
  const faults = verdict.kind === 'valid' ? overlong : verdict.faults;
  if (faults.length === 0) return { record: JSON.parse(JSON.stringify(normal)) as WireRecord };
  return { faults: faults.map(({ field, message: detail }) => ({ parameter: field, detail })) };
}
