import { messageOf } from '@civicbus/contract/message';
import type { Twins } from '@civicbus/contract/twins';
import { CaseBasics } from './messages/case-basics.js';
import { CaseSummary } from './messages/case-summary.js';

const summary = messageOf(CaseSummary);
const basics = messageOf(CaseBasics);

/** The two forms of a case: a field of one name means the same in both (A72). */
export const caseForms: Twins = {
  messages: [summary.facts.id, basics.facts.id],
  fields: summary.facts.fields.flatMap(({ name, key }) => (!key && basics.fieldNames.has(name) ? [name] : [])),
};
