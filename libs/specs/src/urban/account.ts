import { DivisionTable } from '../division-table.js';
import { type Rejected, rejected } from '../outcome.js';
import type { UrbanRequest } from './envelope.js';
import { isSigned } from './sign.js';

/** Largest accepted distance between the sender's clock and ours, inclusive (A8). */
export const CLOCK_TOLERANCE_MS = 300_000;

/** What of a sender's account the checks of a request need. */
export interface UrbanAccount {
  /** Region codes whose platforms the account may speak for; each includes those below it. */
  readonly regions: readonly string[];
  /** Text between the signed values (A2). */
  readonly joiner: string;
}

/** One text for every wrong credential: it must not tell whether account, password or sign was wrong (A16); the log may. */
export const authenticationFailed = (detail: string): Rejected => rejected('authentication', '身份验证失败', detail);

/** The timestamp is within five minutes of our clock. */
export function checkClock({ timestampMs }: UrbanRequest, nowMs: number): Rejected | undefined {
  return Math.abs(nowMs - timestampMs) <= CLOCK_TOLERANCE_MS
    ? undefined
    : rejected('authentication', `timestamp: 与服务器时间相差超过 5 分钟，服务器时间为 ${nowMs}`);
}

/** The signature fits the parameters. For an unknown account give the default joiner: it must take as long. */
export function checkSign(request: UrbanRequest, joiner: string): Rejected | undefined {
  return isSigned(request.parameters, joiner) ? undefined : authenticationFailed('sign: 验证字符串不正确');
}

/** The sender code names a division that the account may speak for (A43). */
export function checkSender(
  { senderCode }: UrbanRequest,
  { regions }: UrbanAccount,
  divisions: DivisionTable,
): Rejected | undefined {
  const allowed = regions.some((region) => DivisionTable.covers(region, senderCode));
  return allowed && divisions.has(senderCode)
    ? undefined
    : rejected('authentication', 'senderCode: 行政区划代码不存在，或账户无权使用');
}
