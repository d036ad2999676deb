import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that belong to no standard. */
export class CommonTables1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table civicbus.exchange (
        id uuid constraint exchange_pkey primary key,
        at timestamptz not null,
        direction text not null,
        spec text not null,
        message text not null,
        peer text not null,
        sender text not null,
        outcome text not null,
        code text not null,
        reason text,
        keys text[] not null,
        records integer not null,
        duration_ms integer not null,
        bytes bigint not null,
        trace_id text,
        warnings jsonb
      );
      -- Compressing a hundred keys costs more than writing them.
      alter table civicbus.exchange alter column keys set storage external;
      create index exchange_at on civicbus.exchange (at);
      create index exchange_keys on civicbus.exchange using gin (keys);

      create table civicbus.dead_letter (
        id uuid constraint dead_letter_pkey primary key,
        at timestamptz not null default now(),
        consumer text not null,
        subject text not null,
        spec text not null,
        message text not null,
        sender text not null,
        keys text[] not null,
        reason text not null,
        detail text not null,
        event_id text,
        incarnation text not null,
        sequence bigint not null,
        stored_at timestamptz not null,
        deliveries integer not null,
        headers jsonb not null,
        data bytea not null
      );
      create unique index dead_letter_place on civicbus.dead_letter (consumer, incarnation, sequence);
      create index dead_letter_at on civicbus.dead_letter (at);

      create table civicbus.warning_count (
        spec text not null,
        message text not null,
        sender text not null,
        field text not null,
        rule text not null,
        day date not null,
        count bigint not null,
        constraint warning_count_pkey primary key (spec, message, sender, field, rule, day)
      );

      create table civicbus.stream_epoch (
        incarnation text constraint stream_epoch_pkey primary key,
        epoch integer not null,
        seen_at timestamptz not null default now()
      );
      create unique index stream_epoch_epoch on civicbus.stream_epoch (epoch);

      create table civicbus.account (
        spec text not null,
        account text not null,
        password_hash text not null,
        regions text[] not null,
        joiner text not null,
        source_addresses text[] not null,
        enabled boolean not null,
        version bigint not null,
        updated_at timestamptz not null default now(),
        constraint account_pkey primary key (spec, account)
      );

      create table civicbus.account_version (
        spec text constraint account_version_pkey primary key,
        version bigint not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table civicbus.account_version, civicbus.account, civicbus.stream_epoch, civicbus.warning_count, civicbus.dead_letter,
        civicbus.exchange;
    `);
  }
}
