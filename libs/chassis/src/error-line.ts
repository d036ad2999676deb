import { describeError, type ErrorDescription } from './describe-error.js';

const words = ({ type, message, code, cause, errors }: ErrorDescription): string => {
  // A refused connection to a name with two addresses is an AggregateError without a message of its own.
  const own = message !== '' ? message : [...new Set((errors ?? []).map(words))].join(', ') || code || type;
  return cause === undefined ? own : `${own} (${words(cause)})`;
};

/** An error as one masked line for people, causes included, without a stack. */
export const errorLine = (error: unknown): string => words(describeError(error)).replace(/\s+/g, ' ').trim();
