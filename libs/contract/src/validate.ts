import { settleAbsentForms, UNKNOWN } from './absent-forms.js';
import { type Fault, MAX_FAULTS, MAX_WARNINGS } from './fault.js';
import type { Message } from './message.js';
import type { WireRecord } from './normalise.js';
import { reasons } from './reasons.js';
import { unstorable } from './text-safety.js';

/** A batch that may be published, in normal form, or the first faults (at most 20) of one that is refused whole. */
export type Verdict =
  | { readonly kind: 'valid'; readonly records: readonly WireRecord[]; readonly warnings: readonly Fault[] }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** What a validation is told beside the records. */
export interface ValidateOptions<C> {
  /** Handed to the rules of the message. */
  readonly context: C;
  /** False when the request's text holds no `\u` escape: then no text can be unstorable. */
  readonly mayHoldEscapes: boolean;
}

/**
 * Checks the records of a request and brings them into normal form in place.
 * The compiled check decides; class-validator is asked for the reasons only when it refuses.
 */
export function validate<C>(message: Message, records: readonly unknown[], options: ValidateOptions<C>): Verdict {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  for (let index = 0; index < records.length && faults.length < MAX_FAULTS; index += 1) {
    checkRecord(message, records[index], index, options, faults, warnings);
  }
  return faults.length > 0
    ? { kind: 'invalid', faults: faults.slice(0, MAX_FAULTS) }
    : { kind: 'valid', records: records as readonly WireRecord[], warnings };
}

function checkRecord<C>(
  message: Message,
  value: unknown,
  index: number,
  options: ValidateOptions<C>,
  faults: Fault[],
  warnings: Fault[],
): void {
  const warn = (warning: Fault): void => {
    if (warnings.length < MAX_WARNINGS) warnings.push(warning);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ index, field: '', rule: 'type', message: '应为 JSON 对象' });
    return;
  }
  const record = value as WireRecord;
  if (options.mayHoldEscapes) {
    const before = faults.length;
    for (const [name, member] of Object.entries(record)) {
      const reason = unstorable(name) ?? unstorable(member, 1);
      const field = message.fieldNames.has(name) ? name : '';
      if (reason) faults.push({ index, field, rule: 'unstorable', message: reason });
    }
    if (faults.length > before) return;
  }
  const unknown = settleAbsentForms(record, message.fieldNames);
  if (unknown.length > 0 && !options.mayHoldEscapes) {
    // Without escapes no text is unstorable, but what is unknown may still be nested too deep to be written again.
    const reason = unstorable(record[UNKNOWN]);
    if (reason) {
      faults.push({ index, field: '', rule: 'unstorable', message: reason });
      return;
    }
  }
  if (!message.check(record)) {
    const found = reasons(message.type, record, index, message.facts.fields);
    if (found.length === 0) throw new Error(`${message.facts.id}: the compiled check and class-validator disagree`);
    faults.push(...found);
    return;
  }
  message.normalise(record, (field, text) => warn({ index, field, rule: 'synonym', message: text }));
  for (const rule of message.rules) {
    if (rule.holds(record, options.context)) continue;
    const remark = { index, field: rule.field, rule: rule.name, message: rule.message };
    if (rule.effect === 'refuse') faults.push(remark);
    else warn(remark);
  }
  for (const name of unknown) {
    // A cut may leave half of a surrogate pair, which PostgreSQL refuses.
    warn({
      index,
      field: name.slice(0, 64).toWellFormed(),
      rule: 'unknown-field',
      message: '接口文档中没有此字段，已忽略',
    });
  }
}
