import { digits14, spacedMoment } from '@civicbus/specs/hotline/times';
import { textOf } from './text-of.js';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';

const PARTY = 'accepregname workerno proname prosex proaddr protel procertype procerno';
const SUBJECT =
  'invopart invopttel invoptaddr entitytype induscatgri creditcode goodsobtype goodsname brandname salesway consumamount';

/** Fields of the answers of clauses 4.8.2.1.5.1 to 4.8.2.1.5.3, by information class. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '1': `regino reginfotype registime ${PARTY} ${SUBJECT} disputetime orderno appltype complacontent applcontent incidentadd channel channelDetails electric complaint electricname`.split(
    ' ',
  ),
  '2': `regino reginfotype registime ${PARTY} ${SUBJECT} orderno appltype complacontent electric complaint channel channelDetails electricname`.split(
    ' ',
  ),
  '3': `regino reginfotype registime ${PARTY} consulrange keywordname complacontent replyonsite replycontent`.split(
    ' ',
  ),
};

/** A ticket as it is read: every key of its table, "" without a value (A27, A69), times in the form of the table (A65). */
export function ticketRow({ kind, body }: Pick<StoredTicket, 'kind' | 'body'>): Record<string, string> {
  const timeOf = kind === '3' ? spacedMoment : digits14;
  return Object.fromEntries(
    (FIELDS[kind] ?? []).map((field) => {
      const text = textOf(body[field]);
      return [field, (field === 'registime' || field === 'disputetime') && text !== '' ? timeOf(text) : text];
    }),
  );
}
