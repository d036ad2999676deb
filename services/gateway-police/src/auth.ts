import type { RateLimit } from '@civicbus/gateway/rate-limit';
import type { Auth } from '@civicbus/gateway/standard';
import { type Refusal, rejected } from '@civicbus/specs/outcome';
import { unknownCmcId } from '@civicbus/specs/police/around';
import type { PoliceRequest } from '@civicbus/specs/police/envelope';

import type { RegistrationDirectory } from './registration-directory.js';

/** The address of a caller may not be used. */
export const foreignAddress = (): Refusal => rejected('authentication', '来源地址不在允许的范围内');

/** A registered cmcId, an address of its list (A6), and no more requests than allowed. */
export class PoliceAuth implements Auth<PoliceRequest> {
  readonly #directory: RegistrationDirectory;
  readonly #rate: RateLimit;

  constructor(directory: RegistrationDirectory, rate: RateLimit) {
    this.#directory = directory;
    this.#rate = rate;
  }

  async authenticate({ cmcId }: Pick<PoliceRequest, 'cmcId'>, address: string): Promise<Refusal | undefined> {
    // Refused as a fault of the request, together with its others.
    if (cmcId === undefined) return undefined;
    const platform = await this.#directory.find(cmcId);
    if (!this.#directory.loaded) return { kind: 'unavailable', status: 503, reason: '注册数据尚未就绪，请稍后重试' };
    if (!platform) return unknownCmcId();
    if (!platform.sources.has(address)) return foreignAddress();
    if (!this.#rate.take(cmcId)) return { kind: 'unavailable', status: 429, reason: '请求过于频繁，请稍后重试' };
    return undefined;
  }
}
