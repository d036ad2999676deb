import { PoliceRequests } from '../police/police-requests.js';
import { DistinctRequests } from '../records/distinct-requests.js';
import { OverlappingRequests } from '../records/overlapping-requests.js';
import type { RequestSource } from '../records/request-source.js';
import { atRate } from './at-rate.js';
import type { ClientOrder, ClientReport } from './client-messages.js';
import type { Job } from './job.js';
import type { Run } from './run.js';
import { saturate } from './saturate.js';
import { Tally } from './tally.js';

// The client's process: takes a job, prepares it, and runs it when told to.

const tell = (report: ClientReport): void => void process.send?.(report);
let prepared: { readonly job: Job; readonly source: RequestSource } | undefined;

process.on('message', (order: ClientOrder) => {
  if (order.kind === 'prepare') {
    const source = sourceOf(order.job);
    source.prepare(order.job.presign);
    prepared = { job: order.job, source };
    tell({ kind: 'prepared' });
  } else if (prepared) {
    const { job, source } = prepared;
    prepared = undefined;
    void run(job, source).then((result) => tell({ kind: 'done', result }));
  }
});
process.on('disconnect', () => process.exit(0));

function sourceOf({ shape, firstId, requests = Infinity, overlap, police }: Job): RequestSource {
  if (police) return new PoliceRequests(shape, police, firstId, requests);
  return overlap
    ? new OverlappingRequests(shape, firstId, requests, overlap.repeats)
    : new DistinctRequests(shape, firstId, requests);
}

async function run(job: Job, source: RequestSource) {
  const { pace, sampleEvery = 0, firstId } = job;
  const tally = new Tally(source.records);
  const onAccepted = (number: number): void => {
    if (sampleEvery === 0 || number % sampleEvery !== 0) return;
    tell({ kind: 'accepted', sample: { firstId: firstId + number * source.records, at: Date.now() } });
  };
  const parts: Run = { job, source, tally, onAccepted };
  if (pace.kind === 'saturate') await saturate(parts, pace.connections);
  else await atRate(parts, pace.perSecond);
  return tally.result();
}
