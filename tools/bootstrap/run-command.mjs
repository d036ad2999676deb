import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandResult
 * @property {number | null} code Exit code; null when a signal ended it or it could not be started.
 * @property {NodeJS.Signals | null} signal
 * @property {string} output Both streams in the order they came, at most the last megabyte.
 * @property {boolean} timedOut
 */

const keptCharacters = 1_000_000;
const killAfterMs = 3_000;

/**
 * Runs one command to its end and collects what it prints. Its failure is a value: look at `code`.
 * It runs in its own process group, so that abort and time-out reach its children too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, timeoutMs?: number, echo?: boolean, uid?: number, gid?: number, input?: string}} [options]
 *   `echo` also passes the output on as it comes; `input` is written to its standard input.
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const { signal, timeoutMs, echo = false, input } = options;
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      uid: options.uid,
      gid: options.gid,
      detached: true,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    /** @param {NodeJS.Signals} name */
    const killGroup = (name) => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(-child.pid, name);
      } catch (error) {
        // The group may be gone between the check and the signal.
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
      }
    };
    const end = () => {
      killGroup('SIGTERM');
      timers.push(setTimeout(() => killGroup('SIGKILL'), killAfterMs));
    };
    if (timeoutMs !== undefined) {
      timers.push(
        setTimeout(() => {
          timedOut = true;
          end();
        }, timeoutMs),
      );
    }
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    /** @param {NodeJS.WriteStream} target */
    const collect = (target) => (/** @type {string} */ text) => {
      output = (output + text).slice(-keptCharacters);
      if (echo) target.write(text);
    };
    child.stdout?.setEncoding('utf8').on('data', collect(process.stdout));
    child.stderr?.setEncoding('utf8').on('data', collect(process.stderr));
    if (input !== undefined) {
      // A command that ends before it has read its input is judged by its exit code.
      child.stdin?.on('error', (error) => (output += `${error.message}\n`));
      child.stdin?.end(input);
    }
    /** @param {number | null} code @param {NodeJS.Signals | null} endSignal */
    const finish = (code, endSignal) => {
      timers.forEach(clearTimeout);
      signal?.removeEventListener('abort', end);
      resolve({ code, signal: endSignal, output, timedOut });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      if (child.pid === undefined) finish(null, null);
    });
    child.on('close', finish);
  });
}
