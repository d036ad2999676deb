import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** What Nest says while it builds the application: of interest to who debugs the wiring only. */
const wiring = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestMicroservice',
]);

/** Writes what Nest logs through the service's own log. Nest passes the context last, and a stack before it with errors. */
export class NestLog implements LoggerService {
  readonly #log: Log;

  /** Errors logged so far. Nest logs a failing shutdown hook and goes on to the next: this is how a stop learns of it. */
  errors = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  log(message: unknown, ...rest: unknown[]): void {
    const context = this.#context(rest);
    this.#write(wiring.has(context ?? '') ? 'debug' : 'info', message, context);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, this.#context(rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.errors += 1;
    const context = rest.length > 1 || !String(rest[0]).includes('\n') ? this.#context(rest) : undefined;
    const stack = rest.find((part) => typeof part === 'string' && part.includes('\n'));
    this.#write('error', message, context, stack);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, this.#context(rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, this.#context(rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, this.#context(rest));
  }

  #context(rest: readonly unknown[]): string | undefined {
    const last = rest.at(-1);
    return typeof last === 'string' ? last : undefined;
  }

  #write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    context?: string,
    stack?: unknown,
  ): void {
    const about = { ...(context === undefined ? {} : { context }), ...(stack === undefined ? {} : { stack }) };
    if (message instanceof Error)
      this.#log[level]({ ...(context === undefined ? {} : { context }), err: message }, message.message);
    else if (typeof message === 'string') this.#log[level](about, message);
    else this.#log[level]({ ...about, detail: message }, 'from the framework');
  }
}
