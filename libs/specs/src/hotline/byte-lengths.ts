import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';

/** What the lengths of the tables count (A28): characters (code points), or bytes of UTF-8 as Oracle's VARCHAR2 does. */
export type LengthUnit = 'char' | 'utf8Byte';

/** Faults of texts whose UTF-8 form is longer than their table says; for installations that count bytes. */
export function byteLengthFaults({ facts }: Pick<Message, 'facts'>, records: readonly WireRecord[]): Fault[] {
  const limited = facts.fields.filter(({ type, maxLength }) => type === 'string' && maxLength !== undefined);
  return records.flatMap((record, index) =>
    limited.flatMap(({ name, maxLength = Infinity }): Fault[] => {
      const value = record[name];
      if (typeof value !== 'string' || Buffer.byteLength(value) <= maxLength) return [];
      return [{ index, field: name, rule: 'maxLength', message: `长度不能超过 ${maxLength} 个字节（UTF-8）` }];
    }),
  );
}
