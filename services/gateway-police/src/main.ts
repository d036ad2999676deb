import { runGateway } from '@civicbus/gateway/run-gateway';
import { police } from '@civicbus/specs/police/spec';
import { wire } from './wire.js';
import { standard } from './standard.js';

await runGateway({ name: 'gateway-police', defaultPort: 7104, spec: police, wire, standard });
