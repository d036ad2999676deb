import { exactDecimal } from './exact-decimal.js';
import type { FieldFacts } from './facts.js';
import { textFormat } from './formats.js';

/** A record under its wire names, being brought into normal form in place. */
export type WireRecord = Record<string, unknown>;

/** Called for a synonym that the standard's decision accepts with a warning. */
export type OnSynonym = (field: string, message: string) => void;

/**
 * Brings the value of one field into its normal form; undefined, which stands for an absent value, into its default where there is one.
 */
export type Normaliser = (value: unknown, onSynonym: OnSynonym) => unknown;

/**
 * Compiles the normal form of a message: times RFC 3339 with +08:00, numbers as numbers, synonyms to their canonical
 * code, defaults filled in. Fields that are already normal on the wire cost nothing.
 */
export function compileNormalise(fields: readonly FieldFacts[]): (record: WireRecord, onSynonym: OnSynonym) => void {
  const changing = fields.flatMap((field) => {
    const normaliser = compileNormaliser(field);
    return normaliser ? [{ name: field.name, normaliser }] : [];
  });
  return (record, onSynonym) => {
    for (const { name, normaliser } of changing) {
      const value = record[name];
      const normal = normaliser(value, onSynonym);
      if (normal !== value) record[name] = normal;
    }
  };
}

/** Undefined for a field whose checked values are all normal. */
export function compileNormaliser(facts: FieldFacts): Normaliser | undefined {
  const steps = stepsOf(facts);
  if (steps.length <= 1) return steps[0];
  return (value, onSynonym) => steps.reduce((before, step) => step(before, onSynonym), value);
}

function stepsOf(facts: FieldFacts): Normaliser[] {
  const steps: Normaliser[] = [];
  if (facts.default !== undefined) steps.push((value) => value ?? facts.default);
  if (facts.exact) {
    steps.push((value) => (value === undefined ? undefined : exactDecimal(value)));
  } else if (facts.accepts.includes('text') || facts.accepts.includes('digits')) {
    steps.push((value) => (typeof value === 'string' ? Number(value) : value));
  }
  if (facts.accepts.includes('number')) {
    steps.push((value) => (typeof value === 'number' ? String(value) : value));
  }
  if (facts.format !== undefined && facts.pattern === undefined) {
    const { canonical } = textFormat(facts.format);
    if (canonical) steps.push((value) => (typeof value === 'string' ? canonical(value) : value));
  }
  if (facts.synonyms?.length) steps.push(synonymStep(facts, facts.synonyms));
  return steps;
}

function synonymStep({ name }: FieldFacts, synonyms: NonNullable<FieldFacts['synonyms']>): Normaliser {
  const byValue = new Map(
    synonyms.flatMap((synonym) => (synonym.value === undefined ? [] : [[synonym.value, synonym]])),
  );
  const byFormat = synonyms.flatMap((synonym) =>
    synonym.format === undefined ? [] : [{ synonym, test: textFormat(synonym.format).test }],
  );
  return (value, onSynonym) => {
    if (typeof value !== 'string') return value;
    const synonym = byValue.get(value) ?? byFormat.find(({ test }) => test(value))?.synonym;
    if (!synonym) return value;
    if (synonym.warning) onSynonym(name, synonym.warning);
    return synonym.code;
  };
}
