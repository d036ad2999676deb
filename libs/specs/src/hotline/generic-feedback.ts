import { type LengthUnit, lengthOf } from './byte-lengths.js';

/** Lengths of `Feedbacktel` and `Feedbackcontent` (clause 4.2.5). */
const LONGEST_TEL = 25;
const LONGEST_CONTENT = 4_000;

/** Stands for a number that has no room, where it does not begin with a whole one that has. */
const IN_CONTENT = '见反馈内容';

/** What the feedback of clause 4.2.5 says of an answer and of who gave it. */
export interface TelAndContent {
  readonly feedbacktel: string;
  readonly feedbackcontent: string;
}

/**
 * The same feedback is read with the fields of its kind and with those of clause 4.2.5 (A44), whose number is shorter than a
 * consultation's. Nothing is cut (A56): the whole numbers that fit are the number, and the content tells all of them.
 */
export function telAndContent(agentTel: string, dealResult: string, unit: LengthUnit): TelAndContent {
  if (lengthOf(agentTel, unit) <= LONGEST_TEL) return { feedbacktel: agentTel, feedbackcontent: dealResult };
  const [first = ''] = agentTel.trim().split(/[、，,；;/\s]+/);
  const fits = first !== '' && lengthOf(first, unit) <= LONGEST_TEL;
  return { feedbacktel: fits ? first : IN_CONTENT, feedbackcontent: `${dealResult}（经办人电话：${agentTel}）` };
}

/** Whether the number has room: as a number, or whole in the content beside the answer. */
export const hasRoomForTel = (agentTel: string, dealResult: string, unit: LengthUnit): boolean =>
  lengthOf(agentTel, unit) <= LONGEST_TEL ||
  lengthOf(telAndContent(agentTel, dealResult, unit).feedbackcontent, unit) <= LONGEST_CONTENT;
