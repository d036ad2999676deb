import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ClientOrder, ClientReport } from './client-messages.js';
import type { Job } from './job.js';
import type { AcceptedSample, JobResult } from './job-result.js';

/** What a run may be accompanied by. */
export interface RunOptions {
  /** Called when all is prepared, right before the first request. */
  readonly onStart?: () => void | Promise<void>;
  readonly onAccepted?: (sample: AcceptedSample) => void;
}

/** The client: one process of its own, one run at a time. */
export class Client {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(new URL('client-process.ts', import.meta.url), { stdio: 'inherit' });
  }

  /** Prepares a job, runs it, answers what the client saw. Rejects when the client's process dies. */
  async run(job: Job, { onStart, onAccepted }: RunOptions = {}): Promise<JobResult> {
    await this.#order({ kind: 'prepare', job }, 'prepared');
    await onStart?.();
    const report = await this.#order({ kind: 'go' }, 'done', onAccepted);
    if (report.kind !== 'done') throw new Error('the client answered out of turn');
    return report.result;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }

  #order(
    order: ClientOrder,
    until: ClientReport['kind'],
    onAccepted?: (sample: AcceptedSample) => void,
  ): Promise<ClientReport> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error('the client ended'));
      const onMessage = (report: ClientReport): void => {
        if (report.kind === 'accepted') onAccepted?.(report.sample);
        if (report.kind !== until) return;
        this.#child.off('message', onMessage).off('exit', onExit);
        resolve(report);
      };
      this.#child.on('message', onMessage).once('exit', onExit);
      this.#child.send(order);
    });
  }
}
