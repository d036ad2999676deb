import { urban } from '@civicbus/specs/urban/spec';
import type { Route } from '@civicbus/gateway/standard';

/** Path prefixes of an installation, one for each chapter of the standard (A11); default: none. */
export interface Prefixes {
  readonly statistics: string;
  readonly cases: string;
}

/** The 14 interfaces at their paths. */
export function routes(prefixes: Prefixes): Route[] {
  return urban.messages.flatMap((message) => {
    const prefix = message.facts.batch === 'array' ? prefixes.statistics : prefixes.cases;
    return message.facts.paths.map((path) => ({ path: `${prefix}${path}`, message }));
  });
}
