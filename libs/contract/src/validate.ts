import { settleAbsentForms, UNKNOWN } from './absent-forms.js';
import { dropUnknownMembers } from './element-members.js';
import { type Fault, MAX_FAULTS, MAX_FAULTS_TOLD } from './fault.js';
import type { Message } from './message.js';
import type { WireRecord } from './normalise.js';
import { reasons } from './reasons.js';
import { withValues } from './sent-value.js';
import { unstorable } from './text-safety.js';
import { WarningList } from './warning-list.js';

/** A batch that may be published, in normal form, or the faults of one that is refused whole: the first 20, or all (`faultsTold`). */
export type Verdict =
  | { readonly kind: 'valid'; readonly records: readonly WireRecord[]; readonly warnings: readonly Fault[] }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[]; /** How many were found. */ readonly count: number };

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
  const warnings = new WarningList();
  const all = message.facts.faultsTold === 'all';
  const enough = all ? Infinity : MAX_FAULTS;
  for (let index = 0; index < records.length && faults.length < enough; index += 1) {
    checkRecord(message, records[index], index, options, faults, warnings);
  }
  if (faults.length === 0)
    return { kind: 'valid', records: records as readonly WireRecord[], warnings: warnings.toArray() };
  const told = faults.slice(0, all ? MAX_FAULTS_TOLD : MAX_FAULTS);
  return { kind: 'invalid', faults: all ? withValues(message.facts, records, told) : told, count: faults.length };
}

function checkRecord<C>(
  message: Message,
  value: unknown,
  index: number,
  options: ValidateOptions<C>,
  faults: Fault[],
  warnings: WarningList,
): void {
  const warn = (warning: Fault): void => warnings.add(warning);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ index, field: '', rule: 'type', message: '应为 JSON 对象' });
    return;
  }
  const record = value as WireRecord;
  const dropped = message.facts.unknownMembers === 'dropped';
  if (options.mayHoldEscapes) {
    const before = faults.length;
    for (const [name, member] of Object.entries(record)) {
      if (dropped && !message.fieldNames.has(name)) continue;
      const reason = unstorable(name) ?? unstorable(member, 1);
      const field = message.fieldNames.has(name) ? name : '';
      if (reason) faults.push({ index, field, rule: 'unstorable', message: reason });
    }
    if (faults.length > before) return;
  }
  const unknown = settleAbsentForms(record, message.fieldNames, message.facts.emptyText !== 'value');
  if (dropped) {
    if (unknown.length > 0) record[UNKNOWN] = undefined;
    for (const list of message.objectLists) unknown.push(...dropUnknownMembers(list, record));
  } else if (unknown.length > 0 && !options.mayHoldEscapes) {
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
    faults.push(...found, ...faultsOfRules(message, record, index, found, options));
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

/** Faults by the rules that look only at fields which are right, in a record that has wrong ones. */
function faultsOfRules<C>(
  message: Message,
  record: WireRecord,
  index: number,
  found: readonly Fault[],
  options: ValidateOptions<C>,
): Fault[] {
  const wrong = new Set(found.map(({ field }) => /^[^[]*/.exec(field)?.[0]));
  const rules = message.rules.filter(
    ({ effect, reads }) => effect === 'refuse' && reads !== undefined && !reads.some((field) => wrong.has(field)),
  );
  if (rules.length === 0) return [];
  const right = Object.fromEntries(Object.entries(record).filter(([name]) => !wrong.has(name)));
  message.normalise(right, () => undefined);
  return rules
    .filter((rule) => !rule.holds(right, options.context))
    .map((rule) => ({ index, field: rule.field, rule: rule.name, message: rule.message }));
}
