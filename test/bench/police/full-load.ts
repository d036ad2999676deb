import { writeFileSync } from 'node:fs';
import type { Client } from '../client/client.js';
import { peakMemory } from '../system/peak-memory.js';
import { residentMemory } from '../system/resident-memory.js';
import { type Load, load } from './load.js';
import type { PoliceBed } from './police-bed.js';

/** One province's whole stock, reported and then asked for page by page. */
export interface FullLoad {
  readonly users: Load;
  readonly devices: Load;
  /** All pages of the query interface, one after the other. */
  readonly pages: readonly Pages[];
  /** From the first report to the last page. */
  readonly totalMs: number;
  /** Resident memory of the gateway before the pages, and the highest while they were read; MiB. */
  readonly gatewayBeforeMiB: number;
  readonly gatewayPeakMiB: number;
}

/** The pages of one interface. */
export interface Pages {
  readonly path: string;
  readonly pageSize: number;
  readonly requests: number;
  readonly records: number;
  readonly bytes: number;
  readonly elapsedMs: number;
  readonly slowestMs: number;
}

const STOCK = 50_000;
const PAGE_SIZES = [5_000, 500];
const PACE = { kind: 'saturate', connections: 8 } as const;
const MIB = 2 ** 20;

/** Reports 50,000 users and as many devices, then reads every page. Throws when a page is short of a record. */
export async function measureFullLoad(bed: PoliceBed, client: Client, firstSerial: number): Promise<FullLoad> {
  await bed.clear();
  const startedAt = performance.now();
  const order = { of: 'civicbus', firstSerial, durationMs: 600_000, requests: STOCK / 100, pace: PACE } as const;
  const users = await load(bed, client, { ...order, kind: 'user' });
  const devices = await load(bed, client, { ...order, kind: 'device' });
  const { pid } = bed.servers.gateway.process;
  const gatewayBeforeMiB = residentMemory(pid) / MIB;
  // From here on the kernel counts the peak anew.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const pages: Pages[] = [];
  for (const pageSize of PAGE_SIZES) {
    for (const path of ['/mpscmc/v1/ua/user', '/mpscmc/v1/mdm/device']) {
      pages.push(await readPages(bed, path, pageSize));
    }
  }
  const totalMs = performance.now() - startedAt;
  return { users, devices, pages, totalMs, gatewayBeforeMiB, gatewayPeakMiB: peakMemory(pid) / MIB };
}

async function readPages(bed: PoliceBed, path: string, pageSize: number): Promise<Pages> {
  const startedAt = performance.now();
  const keys = new Set<string>();
  let requests = 0;
  let bytes = 0;
  let slowestMs = 0;
  for (;;) {
    const sentAt = performance.now();
    const query = `cmcId=${bed.cmcId}&pageNum=${requests}&pageSize=${pageSize}`;
    const response = await fetch(`http://127.0.0.1:${bed.servers.gateway.port}${path}?${query}`);
    const text = await response.text();
    slowestMs = Math.max(slowestMs, performance.now() - sentAt);
    if (!response.ok) throw new Error(`page ${requests} of ${path}: status ${response.status}`);
    requests += 1;
    bytes += Buffer.byteLength(text);
    const { total, data } = JSON.parse(text) as {
      total: number;
      data: { readonly userId?: string; readonly terminalId?: string }[];
    };
    for (const { userId, terminalId } of data) keys.add(userId ?? terminalId ?? '');
    if (keys.size >= total || data.length === 0) break;
  }
  if (keys.size !== STOCK) throw new Error(`the pages of ${path} hold ${keys.size} records of ${STOCK}`);
  const elapsedMs = performance.now() - startedAt;
  return { path, pageSize, requests, records: keys.size, bytes, elapsedMs, slowestMs };
}
