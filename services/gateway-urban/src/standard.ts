import { readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';
import type { AuthParts } from '@civicbus/gateway/run-gateway';
import type { Standard } from '@civicbus/gateway/standard';
import type { UrbanRequest } from '@civicbus/specs/urban/envelope';
import { UrbanAuth } from './auth.js';
import { envelope } from './envelope.js';
import { referenceData } from './reference-data.js';
import { reply } from './reply.js';
import { routes } from './routes.js';
import { servedSpec } from './served-spec.js';

const PREFIX = {
  default: '',
  pattern: /^(\/[\w.-]+)*$/,
  expected: 'a path such as /province, without a slash at the end',
};

/** The urban standard as this gateway serves it. */
export function standard({ accounts, passwords }: AuthParts, environment: NodeJS.ProcessEnv): Standard<UrbanRequest> {
  const { maxBatch, ...prefixes } = readConfig(
    {
      statistics: variable.text('CIVICBUS_URBAN_STATISTICS_PREFIX', PREFIX),
      cases: variable.text('CIVICBUS_URBAN_CASES_PREFIX', PREFIX),
      maxBatch: variable.integer('CIVICBUS_MAX_BATCH', { min: 1, max: 10_000, default: 1_000 }),
    },
    environment,
  );
  const spec = servedSpec({ prefixes, maxBatch });
  const reference = referenceData(environment);
  return {
    spec,
    routes: routes(spec),
    envelope: envelope(reference),
    auth: new UrbanAuth(accounts, passwords, reference.divisions),
    reply,
  };
}
