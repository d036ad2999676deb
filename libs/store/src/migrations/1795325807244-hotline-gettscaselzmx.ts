import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 投诉办理过程信息 (Process of a complaint). */
export class HotlineGettscaselzmx1795325807244 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getTsCaseLzmx" (
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
        constraint "getTsCaseLzmx_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getTsCaseLzmx_received" on "hotline"."getTsCaseLzmx" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getTsCaseLzmx"."id" is '记录标识';
      comment on column "hotline"."getTsCaseLzmx"."bh" is '工单编号';
      comment on column "hotline"."getTsCaseLzmx"."slflag" is '受理投诉类型';
      comment on column "hotline"."getTsCaseLzmx"."fqdept" is '办理部门';
      comment on column "hotline"."getTsCaseLzmx"."fqr" is '经办人';
      comment on column "hotline"."getTsCaseLzmx"."remark" is '处理结果';
      comment on column "hotline"."getTsCaseLzmx"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getTsCaseLzmx"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getTsCaseLzmx"._epoch is '消息流的代次';
      comment on column "hotline"."getTsCaseLzmx"._sequence is '消息流中的序号';
      comment on column "hotline"."getTsCaseLzmx"._received_at is '网关接收时间';
      comment on column "hotline"."getTsCaseLzmx"._deleted is '已删除';
      comment on column "hotline"."getTsCaseLzmx"._event_id is '写入该行的事件';
      comment on column "hotline"."getTsCaseLzmx"._unknown is '标准之外的字段';
      comment on column "hotline"."getTsCaseLzmx"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getTsCaseLzmx";
    `);
  }
}
