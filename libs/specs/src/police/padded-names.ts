import type { Fault } from '@civicbus/contract/fault';
import type { MessageFacts } from '@civicbus/contract/facts';
import type { WireRecord } from '@civicbus/contract/normalise';

/** The interfaces whose samples show names with blanks around them (A16). */
const PADDED = new Set(['IF-SCMC-INFR-03', 'IF-SCMC-INFR-04']);
const known = new WeakMap<MessageFacts, ReadonlySet<string>>();

/**
 * Gives members of a record whose name is that of a field but for blanks around it the field's name; a field that is there in both
 * spellings is a fault. Elsewhere such a name is an unknown field.
 */
export function namesWithoutBlanks(record: WireRecord, message: MessageFacts, index: number): Fault[] {
  if (!PADDED.has(message.id)) return [];
  let names = known.get(message);
  if (!names) known.set(message, (names = new Set(message.fields.map(({ name }) => name))));
  const faults: Fault[] = [];
  for (const written of Object.keys(record)) {
    const name = written.trim();
    if (name === written || !names.has(name)) continue;
    if (Object.hasOwn(record, name))
      faults.push({ index, field: name, rule: 'name-twice', message: '字段名重复（仅空格不同）' });
    else record[name] = record[written];
    delete record[written];
  }
  return faults;
}
