import { readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';
import type { AuthParts } from '@civicbus/gateway/run-gateway';
import type { Standard } from '@civicbus/gateway/standard';
import type { UrbanRequest } from '@civicbus/specs/urban/envelope';
import { urban } from '@civicbus/specs/urban/spec';
import { UrbanAuth } from './auth.js';
import { envelope } from './envelope.js';
import { referenceData } from './reference-data.js';
import { reply } from './reply.js';
import { routes } from './routes.js';

const PREFIX = {
  default: '',
  pattern: /^(\/[\w.-]+)*$/,
  expected: 'a path such as /province, without a slash at the end',
};

/** The urban standard as this gateway serves it. */
export function standard({ accounts, passwords }: AuthParts, environment: NodeJS.ProcessEnv): Standard<UrbanRequest> {
  const prefixes = readConfig(
    {
      statistics: variable.text('CIVICBUS_URBAN_STATISTICS_PREFIX', PREFIX),
      cases: variable.text('CIVICBUS_URBAN_CASES_PREFIX', PREFIX),
    },
    environment,
  );
  const reference = referenceData(environment);
  return {
    spec: urban,
    routes: routes(prefixes),
    envelope: envelope(reference),
    auth: new UrbanAuth(accounts, passwords, reference.divisions),
    reply,
  };
}
