import type { Client } from '../client/client.js';
import type { Pace } from '../client/job.js';
import type { JobResult } from '../client/job-result.js';
import { cpuMeter, type CpuUse, perHundredThousand } from '../measure/cpu-meter.js';
import { othersMeter } from '../measure/undisturbed.js';
import { DEVICES, type PoliceBed, USERS, USUAL_DEVICES } from './police-bed.js';
import type { PoliceRecordKind } from './police-record.js';

/** A run of reports, to the last readable row. */
export interface Load extends JobResult {
  /** From the first request until the last row was readable. */
  readonly storedMs: number;
  readonly recordsPerS: number;
  readonly storedPerS: number;
  /** CPU seconds of all servers, bus and database among them, for 100,000 records. */
  readonly cpuPer100k: CpuUse;
  /** Cores that neither the servers nor the client used, but others. */
  readonly othersCores: number;
}

/** What is sent, and until when. */
export interface LoadOrder {
  readonly of: 'civicbus' | 'usual';
  readonly kind: PoliceRecordKind;
  readonly firstSerial: number;
  readonly durationMs: number;
  readonly requests?: number;
  readonly pace: Pace;
}

const RECORDS = 100;
const AFTERMATH_MS = 200;
const NO_CREDENTIALS = { account: '', password: '', senderCode: '' };

/** Sends reports of 100 records. Throws when one fails, or when a row is missing in the end. */
export async function load(bed: PoliceBed, client: Client, order: LoadOrder): Promise<Load> {
  const { of, kind, firstSerial, durationMs, requests, pace } = order;
  const table = tableOf(order);
  const before = await bed.ground.count(table);
  const path = { device: '/mpscmc/v1/mdm/device', user: '/mpscmc/v1/ua/user' }[kind];
  const { port } = of === 'civicbus' ? bed.servers.gateway : bed.servers.usual;
  let meter = (): CpuUse => ({ total: 0, byProcess: {} });
  let others = othersMeter();
  let startedAt = 0;
  const result = await client.run(
    {
      shape: {
        port,
        path: of === 'civicbus' ? path : '/records',
        form: 'array',
        records: RECORDS,
        credentials: NO_CREDENTIALS,
      },
      police: { kind, ...(of === 'civicbus' && { cmcId: bed.cmcId }) },
      firstId: firstSerial,
      pace,
      durationMs,
      presign: 0,
      ...(requests !== undefined && { requests }),
    },
    {
      onStart: () => {
        meter = cpuMeter(bed.processes(of));
        others = othersMeter();
        startedAt = performance.now();
      },
    },
  );
  if (of === 'civicbus') await bed.ground.settled(600_000);
  const storedMs = performance.now() - startedAt;
  // What the database writes shortly after the last commit belongs to the run.
  await new Promise((wake) => setTimeout(wake, AFTERMATH_MS));
  const cpu = meter();
  const othersCores = others(cpu.total + result.clientCpuS);
  const rows = (await bed.ground.count(table)) - before;
  if (result.failed > 0) throw new Error(`${result.failed} reports failed: ${JSON.stringify(result.failures)}`);
  if (rows !== result.records) throw new Error(`${result.records} records were accepted, ${rows} are in ${table}`);
  return {
    ...result,
    storedMs,
    recordsPerS: result.records / (result.elapsedMs / 1000),
    storedPerS: result.records / (storedMs / 1000),
    cpuPer100k: perHundredThousand(cpu, result.records),
    othersCores,
  };
}

function tableOf({ of, kind }: LoadOrder): string {
  if (of === 'usual') return USUAL_DEVICES;
  return kind === 'device' ? DEVICES : USERS;
}
