import { exactDecimal } from './exact-decimal.js';
import type { FieldFacts } from './facts.js';
import { textFormat } from './formats.js';

/** A record under its wire names, being brought into normal form in place. */
export type WireRecord = Record<string, unknown>;

/** Called for a synonym that the standard's decision accepts with a warning. */
export type OnSynonym = (field: string, message: string) => void;

/** Brings one field of a checked record into its normal form. */
type Step = (record: WireRecord, onSynonym: OnSynonym) => void;

/**
 * Compiles the normal form of a message: times RFC 3339 with +08:00, numbers as numbers, synonyms to their canonical
 * code, defaults filled in. Fields that are already normal on the wire cost nothing.
 */
export function compileNormalise(fields: readonly FieldFacts[]): (record: WireRecord, onSynonym: OnSynonym) => void {
  const steps = fields.flatMap(fieldSteps);
  return (record, onSynonym) => {
    for (const step of steps) step(record, onSynonym);
  };
}

/** Names of the fields whose texts the normal form may change, or which it may give a value. */
export function changedFields(fields: readonly FieldFacts[]): ReadonlySet<string> {
  return new Set(fields.filter((field) => fieldSteps(field).length > 0).map(({ name }) => name));
}

function fieldSteps(facts: FieldFacts): Step[] {
  const { name } = facts;
  const steps: Step[] = [];
  if (facts.default !== undefined) {
    steps.push((record) => {
      record[name] ??= facts.default;
    });
  }
  if (facts.exact) {
    steps.push((record) => {
      if (record[name] !== undefined) record[name] = exactDecimal(record[name]);
    });
  } else if (facts.accepts.includes('text') || facts.accepts.includes('digits')) {
    steps.push((record) => {
      if (typeof record[name] === 'string') record[name] = Number(record[name]);
    });
  }
  if (facts.accepts.includes('number')) {
    steps.push((record) => {
      if (typeof record[name] === 'number') record[name] = String(record[name]);
    });
  }
  if (facts.format !== undefined && facts.pattern === undefined) {
    const { canonical } = textFormat(facts.format);
    if (canonical) {
      steps.push((record) => {
        const value = record[name];
        if (typeof value === 'string') record[name] = canonical(value);
      });
    }
  }
  if (facts.synonyms?.length) steps.push(synonymStep(facts, facts.synonyms));
  return steps;
}

function synonymStep({ name }: FieldFacts, synonyms: NonNullable<FieldFacts['synonyms']>): Step {
  const byValue = new Map(
    synonyms.flatMap((synonym) => (synonym.value === undefined ? [] : [[synonym.value, synonym]])),
  );
  const byFormat = synonyms.flatMap((synonym) =>
    synonym.format === undefined ? [] : [{ synonym, test: textFormat(synonym.format).test }],
  );
  return (record, onSynonym) => {
    const value = record[name];
    if (typeof value !== 'string') return;
    const synonym = byValue.get(value) ?? byFormat.find(({ test }) => test(value))?.synonym;
    if (!synonym) return;
    record[name] = synonym.code;
    if (synonym.warning) onSynonym(name, synonym.warning);
  };
}
