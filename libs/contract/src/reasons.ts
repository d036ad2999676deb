import 'reflect-metadata';
import { registerDecorator, ValidateIf, validateSync } from 'class-validator';
import type { Fault } from './fault.js';
import { elementFaults, fieldChecks } from './field-checks.js';
import type { FieldFacts } from './facts.js';
import type { WireRecord } from './normalise.js';

/** A class whose properties are the fields of a message. */
export type MessageClass = abstract new (...args: never[]) => object;

/** Applies the checks of a field to a class as class-validator constraints, each under its rule's name. */
export function applyChecks(type: MessageClass, facts: FieldFacts): void {
  if (facts.required !== true || facts.default !== undefined) {
    ValidateIf((_record, value) => value !== undefined)(type.prototype as object, facts.name);
  }
  for (const { rule, test, message } of fieldChecks(facts)) {
    registerDecorator({
      name: rule,
      target: type,
      propertyName: facts.name,
      options: { message },
      validator: { validate: (value: unknown) => test(value), defaultMessage: () => message },
    });
  }
}

/** The field faults of one record by class-validator, the first of each field, in the order of the fields. */
export function reasons(type: MessageClass, record: WireRecord, index: number, fields: readonly FieldFacts[]): Fault[] {
  const instance = Object.assign(Object.create(type.prototype as object) as object, record);
  const errors = validateSync(instance, { stopAtFirstError: true, forbidUnknownValues: false });
  const byField = new Map(errors.map((error) => [error.property, Object.entries(error.constraints ?? {})[0]]));
  return fields.flatMap((facts) => {
    const { name } = facts;
    const [rule, message] = byField.get(name) ?? [];
    if (rule === 'items') {
      return elementFaults(facts, record[name] as unknown[]).map(({ path, ...fault }) => ({
        index,
        field: path,
        rule: fault.rule,
        message: fault.message,
      }));
    }
    return rule === undefined || message === undefined ? [] : [{ index, field: name, rule, message }];
  });
}
