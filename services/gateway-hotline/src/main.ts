import { runGateway } from '@civicbus/gateway/run-gateway';
import { hotline } from '@civicbus/specs/hotline/spec';
import { standard } from './standard.js';
import { hotlineWire } from './wire-description.js';

await runGateway({ name: 'gateway-hotline', defaultPort: 7105, spec: hotline, wire: hotlineWire, standard });
