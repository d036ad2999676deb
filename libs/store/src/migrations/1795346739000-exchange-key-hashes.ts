import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exchanges are found by hashes of their keys. Rows without hashes, of before and of services of the version before, are still found by
 * the keys themselves; no row is written anew.
 */
export class ExchangeKeyHashes1795346739000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table civicbus.exchange add column key_hashes integer[];
      comment on column civicbus.exchange.key_hashes is '业务主键的散列，供检索；早期版本写入的为空';
      create index exchange_key_hashes on civicbus.exchange using gin (key_hashes);
      drop index civicbus.exchange_keys;
      create index exchange_keys on civicbus.exchange using gin (keys) where key_hashes is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index civicbus.exchange_keys, civicbus.exchange_key_hashes;
      alter table civicbus.exchange drop column key_hashes;
      create index exchange_keys on civicbus.exchange using gin (keys);
    `);
  }
}
