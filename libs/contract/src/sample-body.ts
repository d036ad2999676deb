import type { MessageFacts } from './facts.js';
import type { WireRecord } from './normalise.js';
import type { WireDescription } from './wire-description.js';

/** The JSON body of a request with one record, for a standard whose bodies are JSON (`recordsAs`). */
export function sampleBody(facts: MessageFacts, wire: WireDescription, record: WireRecord): WireRecord {
  const single = facts.batch === 'single';
  const body: WireRecord = {};
  const inBody = new Map(wire.parameters.filter((parameter) => parameter.in === 'body').map((one) => [one.name, one]));
  for (const [name, value] of wire.sampleRequest(JSON.stringify(record))) {
    const parameter = inBody.get(name);
    if (!parameter || parameter.optionalFor?.includes(facts.id)) continue;
    if (!parameter.carriesRecords) body[name] = value;
    else if (!single) body[name] = [record];
  }
  return single ? { ...body, ...record } : body;
}
