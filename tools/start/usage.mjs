import { defaultPorts, portVariable } from './settings.mjs';

/** The text of `npm start -- --help`. */
export function usage() {
  const ports = Object.entries(defaultPorts).map(([name, port]) => `  ${portVariable(name).padEnd(34)}${port}`);
  return `Usage: npm start

Starts a CivicBus sandbox on this machine: PostgreSQL, NATS, every service, with generated credentials.
What is missing is installed first. Ctrl-C stops everything; the data stays and the next start goes on with it.

Environment                         default
  CIVICBUS_DATA_DIR                 .civicbus          data, logs, credentials (sandbox.json); removing it starts afresh
  CIVICBUS_HOST                     127.0.0.1          address the services listen on
  CIVICBUS_POSTGRES_URL             (own PostgreSQL)   use this database instead of starting one
  CIVICBUS_NATS_URL                 (own NATS)         use this server (with JetStream) instead of starting one
  CIVICBUS_LOG_LEVEL                info               level of the services' logs
${ports.join('\n')}

Two sandboxes live side by side when both CIVICBUS_DATA_DIR and the ports differ.
`;
}
