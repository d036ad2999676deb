import type { AreaUnit } from '@civicbus/store/area-unit';

/** A sender account as the console shows it; nothing of its password. */
export interface AccountView {
  readonly spec: string;
  readonly account: string;
  /** Codes of the regions that it may write, each with those below it. */
  readonly regions: readonly string[];
  /** Text between the values that a request signs. */
  readonly joiner: string;
  /** Addresses and CIDR blocks that it may call from; empty: any. */
  readonly sourceAddresses: readonly string[];
  /** Unit of the areas that it sends where the standard names none. */
  readonly areaUnit: AreaUnit;
  /** Until when the password before counts too; absent: it does not. */
  readonly previousUntil?: Date;
  /** Changes with every change of the account. */
  readonly version: string;
}
