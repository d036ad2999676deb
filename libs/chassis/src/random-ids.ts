import { randomFillSync } from 'node:crypto';

// One call of the random source serves some hundred ids: a call a request would cost more than the rest of the trace.
const pool = Buffer.allocUnsafe(8_192);
let used = pool.length;

const hex = (bytes: number): string => {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const from = used;
  used += bytes;
  const text = pool.toString('hex', from, used);
  return /^0+$/.test(text) ? hex(bytes) : text;
};

/** Random ids in the form of W3C trace context; never all zero, which the standard forbids. */
export const randomIds = {
  traceId: (): string => hex(16),
  spanId: (): string => hex(8),
};
