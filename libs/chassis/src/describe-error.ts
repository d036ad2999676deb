import { maskText } from './mask-text.js';

/** What a log may say of an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
  readonly errors?: readonly ErrorDescription[];
}

const MAX_DEPTH = 4;

/**
 * Reduces an error to type, message, code, stack and causes, masked. Other properties are left out on purpose:
 * database errors carry whole statements with their parameters.
 */
export const describeError = (error: unknown, depth = 0): ErrorDescription => {
  if (!(error instanceof Error))
    return { type: typeof error, message: maskText(typeof error === 'string' ? error : 'not an Error') };
  const code = (error as { code?: unknown }).code;
  const deeper = depth < MAX_DEPTH;
  return {
    type: error.name,
    message: maskText(error.message),
    ...(typeof code === 'string' ? { code: maskText(code) } : {}),
    ...(error.stack === undefined ? {} : { stack: maskText(error.stack) }),
    ...(deeper && error.cause !== undefined ? { cause: describeError(error.cause, depth + 1) } : {}),
    ...(deeper && error instanceof AggregateError
      ? { errors: error.errors.map((inner) => describeError(inner, depth + 1)) }
      : {}),
  };
};
