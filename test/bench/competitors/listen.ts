/** What a competitor's server offers: Fastify and Nest both do. */
interface Listening {
  listen(options: { port: number; host: string }): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Listens at the port that the benchmark gave, tells so, and ends in order on SIGTERM. */
export async function listen(server: Listening, close: () => Promise<unknown>): Promise<void> {
  await server.listen({ port: Number(process.env['BENCH_PORT']), host: '127.0.0.1' });
  process.once('SIGTERM', () => {
    void server
      .close()
      .then(close)
      .then(() => process.exit(0));
  });
  process.send?.('ready');
}
