import type { CodeTables } from './facts.js';
import type { Message } from './message.js';
import type { Twins } from './twins.js';

/** A standard: what contract export, manual, OpenAPI, tables and gateway are made from. */
export interface Spec {
  /** Short id: `urban`, `police`, … */
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly version: string;
  readonly messages: readonly Message[];
  readonly codeTables: CodeTables;
  /** Messages that carry the same thing; absent: none. */
  readonly twins?: readonly Twins[];
}
