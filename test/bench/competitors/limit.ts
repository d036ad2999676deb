// The limit: Fastify publishes the raw body to JetStream and answers after the ack. Checks nothing, stores no row.
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import Fastify from 'fastify';
import { listen } from './listen.js';

const connection = await connect({ servers: process.env['BENCH_NATS_URL'] ?? '' });
const stream = jetstream(connection);

const server = Fastify({ bodyLimit: 10_485_760 });
server.removeAllContentTypeParsers();
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
server.post('/records', async (request) => {
  await stream.publish('bench.records', request.body as Buffer);
  return { success: true };
});
await listen(server, () => connection.close());
