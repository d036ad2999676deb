import fc, { type Arbitrary } from 'fast-check';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { absentOr } from './record-absent.js';
import { wireText } from './record-text.js';
import { wireValue } from './record-value.js';

const unknownName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', '_unknown', '_key', 'REC_ID', '备注'),
  wireText(80),
);
const unknownValue = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' });

/**
 * Records as a sender writes them that satisfy every field check of a message: all wire forms, all absent forms, and
 * now and then a member that is no field. `overrides` wins over the made values; what rules between fields need goes
 * there (a member that is undefined there is left out).
 */
export function validRecord(
  message: Message,
  overrides: Arbitrary<WireRecord> = fc.constant({}),
): Arbitrary<WireRecord> {
  const { fields } = message.facts;
  const values = fields.map((field) => {
    const mandatory = field.required === true && field.default === undefined;
    return mandatory ? wireValue(field) : absentOr(wireValue(field), message.facts.emptyText !== 'value');
  });
  const unknown = fc.oneof(
    { arbitrary: fc.constant<[string, unknown][]>([]), weight: 4 },
    { arbitrary: fc.array(fc.tuple(unknownName, unknownValue), { minLength: 1, maxLength: 3 }), weight: 1 },
  );
  return fc.tuple(fc.tuple(...values), overrides, unknown).map(([made, wins, strangers]) => {
    const members: [string, unknown][] = [
      ...strangers.filter(([name]) => !message.fieldNames.has(name)),
      ...fields.map(({ name }, i): [string, unknown] => [name, name in wins ? wins[name] : made[i]]),
    ];
    // fromEntries defines the members, so that one named __proto__ stays a member, as JSON.parse has it.
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  });
}
