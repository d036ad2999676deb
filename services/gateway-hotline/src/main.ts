import { runGateway } from '@civicbus/gateway/run-gateway';
import { hotline } from '@civicbus/specs/hotline/spec';
import { serverOptions } from './server-options.js';
import { standard } from './standard.js';
import { hotlineWire } from '@civicbus/specs/hotline/wire-description';

await runGateway({
  name: 'gateway-hotline',
  defaultPort: 7105,
  spec: hotline,
  wire: hotlineWire,
  server: serverOptions,
  standard,
});
