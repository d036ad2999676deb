import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 举报办理过程信息 (Process of a report). */
export class HotlineGetjbcaselzmx1795325807245 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getJbCaseLzmx" (
        "id" text,
        "bh" text,
        "slflag" text,
        "fqdept" text,
        "fqr" text,
        "remark" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getJbCaseLzmx_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getJbCaseLzmx_received" on "hotline"."getJbCaseLzmx" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getJbCaseLzmx"."id" is '记录标识';
      comment on column "hotline"."getJbCaseLzmx"."bh" is '工单编号';
      comment on column "hotline"."getJbCaseLzmx"."slflag" is '受理举报类型';
      comment on column "hotline"."getJbCaseLzmx"."fqdept" is '办理部门';
      comment on column "hotline"."getJbCaseLzmx"."fqr" is '经办人';
      comment on column "hotline"."getJbCaseLzmx"."remark" is '处理结果';
      comment on column "hotline"."getJbCaseLzmx"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getJbCaseLzmx"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getJbCaseLzmx"._epoch is '消息流的代次';
      comment on column "hotline"."getJbCaseLzmx"._sequence is '消息流中的序号';
      comment on column "hotline"."getJbCaseLzmx"._received_at is '网关接收时间';
      comment on column "hotline"."getJbCaseLzmx"._deleted is '已删除';
      comment on column "hotline"."getJbCaseLzmx"._event_id is '写入该行的事件';
      comment on column "hotline"."getJbCaseLzmx"._unknown is '标准之外的字段';
      comment on column "hotline"."getJbCaseLzmx"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getJbCaseLzmx";
    `);
  }
}
