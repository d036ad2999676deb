import type { MessageFacts } from '@civicbus/contract/facts';
import { specs } from '@civicbus/specs/all';
import { ProblemError } from './problem-error.js';

const bySpec: ReadonlyMap<string, ReadonlyMap<string, MessageFacts>> = new Map(
  specs.map(({ id, messages }) => [id, new Map(messages.map(({ facts }) => [facts.id, facts]))]),
);

/** Ids of the standards, for parameters that name one. */
export const specIds: readonly string[] = [...bySpec.keys()];

/** @throws ProblemError (404) when there is no such standard or it has no such message */
export const messageFacts = (spec: string, message: string): MessageFacts => {
  const messages = bySpec.get(spec);
  if (messages === undefined)
    throw ProblemError.notFound(`there is no spec of this id; known are ${specIds.join(', ')}`);
  const facts = messages.get(message);
  if (facts === undefined)
    throw ProblemError.notFound(`${spec} has no message of this id; known are ${[...messages.keys()].join(', ')}`);
  return facts;
};

/** @throws ProblemError (404) when there is no such standard */
export const knownSpec = (spec: string): string => {
  if (!bySpec.has(spec)) throw ProblemError.notFound(`there is no spec of this id; known are ${specIds.join(', ')}`);
  return spec;
};
