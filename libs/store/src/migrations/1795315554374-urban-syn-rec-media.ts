import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 同步案件多媒体信息接口 (Synchronise case media). */
export class UrbanSynRecMedia1795315554374 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."syn_rec_media" (
        "region_code" text,
        "media_id" bigint,
        "rec_id" bigint,
        "media_type" text,
        "media_usage" text,
        "create_time" timestamptz,
        "media_url" text,
        "media_name" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "syn_rec_media_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "syn_rec_media_received" on "urban"."syn_rec_media" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."syn_rec_media"."region_code" is '所属区域代码';
      comment on column "urban"."syn_rec_media"."media_id" is '多媒体标识';
      comment on column "urban"."syn_rec_media"."rec_id" is '案件标识';
      comment on column "urban"."syn_rec_media"."media_type" is '多媒体类型';
      comment on column "urban"."syn_rec_media"."media_usage" is '媒体用途';
      comment on column "urban"."syn_rec_media"."create_time" is '创建时间';
      comment on column "urban"."syn_rec_media"."media_url" is '媒体路径';
      comment on column "urban"."syn_rec_media"."media_name" is '多媒体名称';
      comment on column "urban"."syn_rec_media"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."syn_rec_media"._sender is '最近一次写入的发送方';
      comment on column "urban"."syn_rec_media"._epoch is '消息流的代次';
      comment on column "urban"."syn_rec_media"._sequence is '消息流中的序号';
      comment on column "urban"."syn_rec_media"._received_at is '网关接收时间';
      comment on column "urban"."syn_rec_media"._deleted is '已删除';
      comment on column "urban"."syn_rec_media"._event_id is '写入该行的事件';
      comment on column "urban"."syn_rec_media"._unknown is '标准之外的字段';
      comment on column "urban"."syn_rec_media"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."syn_rec_media";
    `);
  }
}
