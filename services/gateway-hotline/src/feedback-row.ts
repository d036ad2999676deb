import type { LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import { telAndContent } from '@civicbus/specs/hotline/generic-feedback';
import { digits14, normalTime } from '@civicbus/specs/hotline/times';
import type { FeedbackRow } from '@civicbus/store/hotline/feedback-queue';
import { textOf } from './text-of.js';
import { interfaceMessage } from './interface-message.js';

/** How the answers of clause 4.2.5 spell their names: as printed, in their canonical form, or both (A46). */
export type FeedbackFieldStyle = 'both' | 'document' | 'canonical';

/** Interface that fetches the feedback of an information class. */
export const FEEDBACK_OF: Readonly<Record<string, string>> = {
  '1': 'getTodoCaseFeedbackTs',
  '2': 'getTodoCaseFeedbackJb',
  '3': 'getTodoCaseFeedbackZx',
};

/** Feedback with the fields of its kind (clauses 4.8.2.1.7.1 and 4.8.2.1.7.3). */
export function typedFeedback({ kind, body }: FeedbackRow): Record<string, string> {
  const { fields } = interfaceMessage(FEEDBACK_OF[kind] ?? '').facts;
  return Object.fromEntries(fields.map(({ name }) => [name, textOf(body[name])]));
}

/**
 * Feedback with the fields of clause 4.2.5, which are the same for all kinds.
 *
 * @param asPrinted spelling of the table: the poll prints `Feetime`, the query `feetime`
 */
export function plainFeedback(
  { regino, feetime, body }: FeedbackRow,
  style: FeedbackFieldStyle,
  asPrinted: { readonly feetime: 'Feetime' | 'feetime' },
  unit: LengthUnit,
): Record<string, string | number> {
  const told = telAndContent(textOf(body['agentTel']), textOf(body['dealResult']), unit);
  const canonical = {
    regino,
    feetime: Number(digits14(normalTime(feetime))),
    feedbackname: textOf(body['agent']),
    feedbacktel: told.feedbacktel,
    feedbackarea: textOf(body['handDept']),
    feedbackcontent: told.feedbackcontent,
  };
  const printed = {
    Region: canonical.regino,
    [asPrinted.feetime]: canonical.feetime,
    Feedbackname: canonical.feedbackname,
    Feedbacktel: canonical.feedbacktel,
    Feedbackarea: canonical.feedbackarea,
    Feedbackcontent: canonical.feedbackcontent,
  };
  if (style === 'document') return printed;
  return style === 'canonical' ? canonical : { ...printed, ...canonical };
}
