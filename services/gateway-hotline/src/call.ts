import type { WireRecord } from '@civicbus/contract/normalise';
import type { Transport } from '@civicbus/gateway/transport';
import type { Answer } from '@civicbus/specs/answer';
import type { HotlineInterface } from '@civicbus/specs/hotline/interfaces';
import type { Refusal } from '@civicbus/specs/outcome';

/** An authenticated call of an interface. */
export interface Call {
  readonly appId: string;
  readonly called: HotlineInterface;
  readonly members: WireRecord;
  readonly transport: Transport;
}

/** How a call ended. */
export type CallOutcome =
  | {
      readonly kind: 'served';
      readonly answer: Answer;
      readonly keys?: readonly string[];
      readonly records?: number;
      /** An event tells of it, and persistence writes its row of the exchange log. */
      readonly event?: string;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly keys?: readonly string[] };

/** Serves the interfaces of one kind. Rejects while the database is away. */
export type Serve = (call: Call) => Promise<CallOutcome>;

export const refusedCall = (refusal: Refusal, keys: readonly string[] = []): CallOutcome => ({
  kind: 'refused',
  refusal,
  keys,
});
