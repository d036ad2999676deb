import { type Fault, MAX_WARNINGS } from './fault.js';

/** The rule of members that the message does not have; senders make their names up, so they are counted together. */
const UNKNOWN_FIELD = 'unknown-field';

/** The warnings of a request. The first 1,000 are kept as they are, of the others their number by field and rule. */
export class WarningList {
  readonly #listed: Fault[] = [];
  readonly #further = new Map<string, Fault & { count: number }>();

  add(warning: Fault): void {
    if (this.#listed.length < MAX_WARNINGS) {
      this.#listed.push(warning);
      return;
    }
    const field = warning.rule === UNKNOWN_FIELD ? '' : warning.field;
    const kind = `${warning.rule} ${field}`;
    const same = this.#further.get(kind);
    if (same) same.count += 1;
    else this.#further.set(kind, { ...warning, field, count: 1 });
  }

  /** Those that are kept, then one for each kind of the others with its `count`. */
  toArray(): readonly Fault[] {
    return this.#further.size === 0 ? this.#listed : [...this.#listed, ...this.#further.values()];
  }
}
