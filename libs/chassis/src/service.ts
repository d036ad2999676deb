import { constants } from 'node:os';
import { errorLine } from './error-line.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** After this a stop that has not ended is ended: whoever sent the signal kills after 10 s. */
const STOP_DEADLINE_MS = 9_500;

/**
 * Runs a service as this process; the whole of a `main.ts`.
 *
 * Start-up failure: one line on stderr, exit code 1. SIGTERM or SIGINT: graceful stop (see `RunningService.stop`), exit code 0, or
 * 1 when a shutdown hook fails or 9.5 s have passed; a second signal exits at once with 128 + its number, as does one during
 * start-up. An uncaught exception or unhandled rejection is logged and exits with code 1: the state is unknown, the supervisor restarts.
 */
export const runService = async (definition: ServiceDefinition): Promise<void> => {
  const fail = (what: string, error: unknown): never => {
    process.stderr.write(`civicbus ${definition.name}: ${what}: ${errorLine(error)}\n`);
    process.exit(1);
  };
  const crash = (error: unknown): never => fail('crashed', error);
  process.on('uncaughtException', crash).on('unhandledRejection', crash);

  let stop: (signal: NodeJS.Signals) => void = (signal) => process.exit(128 + constants.signals[signal]);
  const onSignal = (signal: NodeJS.Signals): void => stop(signal);
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);

  const service = await startService(definition).catch((error: unknown) => fail('cannot start', error));
  const { log } = service.chassis;
  process.off('uncaughtException', crash).off('unhandledRejection', crash);
  const crashLogged = (error: unknown): never => {
    log.fatal({ err: error }, 'crashed');
    return crash(error);
  };
  process.on('uncaughtException', crashLogged).on('unhandledRejection', crashLogged);

  const exitAtOnce = stop;
  stop = (signal) => {
    stop = exitAtOnce;
    const deadline = setTimeout(
      () => fail('cannot stop', new Error(`not stopped after ${STOP_DEADLINE_MS} ms`)),
      STOP_DEADLINE_MS,
    );
    service.stop(signal).then(
      () => {
        clearTimeout(deadline);
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'stop failed');
        fail('cannot stop', error);
      },
    );
  };
};
