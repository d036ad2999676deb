import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Platforms that register themselves, and files that senders upload. */
export class Registration1795325000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table civicbus.registration (
        spec text not null,
        area text not null,
        sender text,
        state text not null,
        sources text[] not null,
        details jsonb not null,
        asked_from text not null,
        version bigint not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint registration_pkey primary key (spec, area),
        constraint registration_sender unique (spec, sender)
      );
      comment on table civicbus.registration is '平台注册';
      comment on column civicbus.registration.sender is '签发的平台标识，审批前为空';
      comment on column civicbus.registration.sources is '允许上报的来源地址';
      comment on column civicbus.registration.asked_from is '最近一次注册请求的来源地址';

      create table civicbus.file (
        spec text not null,
        id text not null,
        sender text not null,
        label text not null,
        type text not null,
        bytes bigint not null,
        sha256 text not null,
        created_at timestamptz not null default now(),
        constraint file_pkey primary key (spec, id)
      );
      comment on table civicbus.file is '上传的文件（内容在对象存储中）';
      create index file_created on civicbus.file (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table civicbus.file; drop table civicbus.registration;');
  }
}
