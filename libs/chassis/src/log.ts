import { isSpanContextValid, trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger, pino } from 'pino';
import { maskText } from './mask-text.js';
import { redact } from './redact.js';

/** What services log with: pino's logger. `log.info({ records, durationMs }, 'batch stored')`. */
export type Log = Logger;

/** Levels in words, most to least urgent. `silent` writes nothing. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LogOptions {
  /** Name of the service; member `service` of every line. */
  readonly service: string;
  /** Least urgent level that is written. Default `info`. */
  readonly level?: LogLevel;
  /** Where lines go. Default: stdout, buffered up to 4 KB or a quarter of a second, written out at exit. */
  readonly destination?: DestinationStream;
}

const FLUSH_INTERVAL_MS = 250;

const stdout = (): DestinationStream => {
  const destination = pino.destination({ fd: 1, sync: false, minLength: 4_096 });
  setInterval(() => destination.flush(), FLUSH_INTERVAL_MS).unref();
  return destination;
};

const traceOfActiveSpan = (): object => {
  const context = trace.getActiveSpan()?.spanContext();
  return context !== undefined && isSpanContextValid(context) ? { traceId: context.traceId } : {};
};

/**
 * Makes a logger that writes one JSON object a line: `level`, `time` (ISO 8601), `service`, `traceId` (of the active span when
 * tracing is on; else pass `traceIdOf(span)`), the given members and `msg`. Secrets and personal data are masked in members,
 * messages, errors and child bindings.
 */
export const createLog = ({ service, level = 'info', destination }: LogOptions): Log => {
  const log: Log = pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: traceOfActiveSpan,
      // Members of the call win: a wide line names the trace that it tells of.
      mixinMergeStrategy: (members, mixed) => ({ ...mixed, ...members }),
      serializers: { err: (error: unknown) => error },
      formatters: {
        level: (label) => ({ level: label }),
        log: (object) => redact(object),
      },
      hooks: {
        logMethod(given, method) {
          const [first, ...rest] = given as unknown[];
          const members =
            first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? [] : [first.message])] : [first];
          const masked = [...members, ...rest].map((part) => (typeof part === 'string' ? maskText(part) : part));
          method.apply(this, masked as Parameters<typeof method>);
        },
      },
    },
    destination ?? stdout(),
  );
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its receiver below
  const { child } = log;
  // pino formats the bindings of children by itself; grandchildren inherit this.
  log.child = function (this: Log, bindings, options) {
    return child.call(this, redact(bindings), options);
  } as Log['child'];
  return log;
};
