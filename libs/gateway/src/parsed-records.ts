import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { NormalRecords } from './encode-records.js';
import type { RecordOperation } from './standard.js';

/** Records that were parsed and validated, as they are published. */
export function parsedRecords(
  message: Message,
  records: readonly WireRecord[],
  operationOf: ((record: WireRecord) => RecordOperation) | undefined,
): NormalRecords {
  return {
    keys: records.map((record) => message.keyOf(record)),
    write: (index, out) => {
      const text = JSON.stringify(records[index]);
      out.reserve(text.length * 3);
      out.at += out.bytes.write(text, out.at);
    },
    operationOf: operationOf && ((index) => operationOf(records[index] as WireRecord)),
  };
}
