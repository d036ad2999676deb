import { runGateway } from '@civicbus/gateway/run-gateway';
import { urban } from '@civicbus/specs/urban/spec';
import { urbanWire } from '@civicbus/specs/urban/wire-description';
import { standard } from './standard.js';

await runGateway({ name: 'gateway-urban', defaultPort: 7101, spec: urban, wire: urbanWire, standard });
