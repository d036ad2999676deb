import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';

/** What the lengths of the tables count (A28): characters (code points), or bytes of UTF-8 as Oracle's VARCHAR2 does. */
export type LengthUnit = 'char' | 'utf8Byte';

/** Length of a text in the unit. */
export const lengthOf = (text: string, unit: LengthUnit): number =>
  unit === 'char' ? [...text].length : Buffer.byteLength(text);

/** A length as messages tell it. */
export const lengthZh = (length: number, unit: LengthUnit): string =>
  unit === 'char' ? `${length} 个字符` : `${length} 个字节（UTF-8）`;

/** Faults of texts whose UTF-8 form is longer than their table says; for installations that count bytes. */
export function byteLengthFaults({ facts }: Pick<Message, 'facts'>, records: readonly WireRecord[]): Fault[] {
  const limited = facts.fields.filter(({ type, maxLength }) => type === 'string' && maxLength !== undefined);
  return records.flatMap((record, index) =>
    limited.flatMap(({ name, maxLength = Infinity }): Fault[] => {
      const value = record[name];
      if (typeof value !== 'string' || lengthOf(value, 'utf8Byte') <= maxLength) return [];
      return [{ index, field: name, rule: 'maxLength', message: `长度不能超过 ${lengthZh(maxLength, 'utf8Byte')}` }];
    }),
  );
}
