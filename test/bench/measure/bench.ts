import type { Client } from '../client/client.js';
import { FIRST_ITEM_ID } from '../records/work-item.js';
import type { Contender, ContenderId } from '../system/contender.js';
import type { Testbed } from '../system/testbed.js';

const IDS_PER_RUN = 10_000_000;

/** What every measurement works with. */
export class Bench {
  #runs = 0;

  constructor(
    readonly testbed: Testbed,
    readonly client: Client,
    readonly contenders: Readonly<Record<ContenderId, Contender>>,
    /** Tells how far the bench is. */
    readonly say: (text: string) => void,
  ) {}

  /** The first of ten million item ids that no other run uses. */
  nextIds(): number {
    return FIRST_ITEM_ID + IDS_PER_RUN * this.#runs++;
  }
}
