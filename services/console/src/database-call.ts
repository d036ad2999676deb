import { databaseFault } from '@civicbus/store/database-fault';
import { ProblemError } from './problem-error.js';

/** Longest wait for the database in one request. */
const TIMEOUT_MS = 5_000;

/**
 * Waits for the database, but not for ever.
 *
 * @throws ProblemError (503) when it is away or does not answer in time; other errors as they are
 */
export const databaseCall = async <T>(call: Promise<T>, timeoutMs = TIMEOUT_MS): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(ProblemError.unavailable('the database did not answer in time')),
    timeoutMs,
  );
  try {
    return await Promise.race([call, late.promise]);
  } catch (error) {
    if (error instanceof ProblemError || databaseFault(error) !== 'unavailable') throw error;
    throw ProblemError.unavailable('the database is away', error);
  } finally {
    clearTimeout(timer);
  }
};
