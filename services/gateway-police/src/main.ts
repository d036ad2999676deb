import { runGateway } from '@civicbus/gateway/run-gateway';
import { police } from '@civicbus/specs/police/spec';
import { policeWire } from '@civicbus/specs/police/wire-description';
import { standard } from './standard.js';

await runGateway({ name: 'gateway-police', defaultPort: 7104, spec: police, wire: policeWire, standard });
