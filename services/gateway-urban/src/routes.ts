import type { Spec } from '@civicbus/contract/spec';
import type { Route } from '@civicbus/gateway/standard';

/** The interfaces at their paths. */
export const routes = ({ messages }: Spec): Route[] =>
  messages.flatMap((message) => message.facts.paths.map((path) => ({ path, message })));
