import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/urban/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { type Stack, startStack } from '../support/stack.js';

/** A collector that keeps what it is sent; ids are in it as bytes. */
const received: Buffer[] = [];
let collector: Server;
let stack: Stack;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks));
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  const { port } = collector.address() as AddressInfo;
  stack = await startStack({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_BSP_SCHEDULE_DELAY: '200',
  });
}, 60_000);
afterAll(async () => {
  await stack.stop();
  collector.close();
}, 30_000);

describe('a trace', () => {
  it('goes from the caller over the gateway and the bus to the transaction, and is named in the exchange log', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const request = stack.city.sign([sampleRecord('parts')]);
    const { body } = await stack.city.request('/api/v1/parts', {
      method: 'POST',
      body: new URLSearchParams(request),
      headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    });
    expect(body.success).toBe(true);
    await eventually(async () => {
      const { items } = await stack.console.exchanges({ message: 'parts' });
      expect(items[0]?.traceId).toBe(traceId);
    });
    const told = (service: string) =>
      received.some((batch) => batch.includes(Buffer.from(traceId, 'hex')) && batch.includes(service));
    await eventually(() => told('gateway-urban') && told('persistence'), {
      timeoutMs: 20_000,
      what: 'spans of both services',
    });
    for (const batch of received) expect(batch.includes(stack.city.sender.password)).toBe(false);
  }, 30_000);
});
