import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes of the exchange log for what the console asks most: an interface, a partner, what went wrong. */
export class ExchangeFilters1795326000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index exchange_message on civicbus.exchange (spec, message, at);
      create index exchange_peer on civicbus.exchange (peer, at);
      create index exchange_faulty on civicbus.exchange (outcome, at) where outcome <> 'accepted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index civicbus.exchange_message, civicbus.exchange_peer, civicbus.exchange_faulty');
  }
}
