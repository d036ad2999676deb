import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 咨询内容信息 (Consultation ticket). */
export class HotlinePutzxbusireginfodata1795325807241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."putZxBusiRegInfoData" (
        "regino" text,
        "reginfotype" text,
        "workerno" text,
        "complacontent" text,
        "receivemode" text,
        "regunitcode" text,
        "accepregname" text,
        "registime" timestamptz,
        "telnumber" text,
        "recordname" text,
        "proname" text,
        "proaddr" text,
        "protel" text,
        "prosex" text,
        "proagegroup" text,
        "procertype" text,
        "procerno" text,
        "providertype" text,
        "pronationality" text,
        "profolk" text,
        "properide" text,
        "proemail" text,
        "zipcode" text,
        "othercontact" text,
        "consulrange" text,
        "replyonsite" text,
        "replycontent" text,
        "consulrangename" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "putZxBusiRegInfoData_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "putZxBusiRegInfoData_received" on "hotline"."putZxBusiRegInfoData" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."putZxBusiRegInfoData"."regino" is '工单编号';
      comment on column "hotline"."putZxBusiRegInfoData"."reginfotype" is '信息类别';
      comment on column "hotline"."putZxBusiRegInfoData"."workerno" is '坐席工号';
      comment on column "hotline"."putZxBusiRegInfoData"."complacontent" is '咨询内容';
      comment on column "hotline"."putZxBusiRegInfoData"."receivemode" is '接收方式';
      comment on column "hotline"."putZxBusiRegInfoData"."regunitcode" is '登记部门';
      comment on column "hotline"."putZxBusiRegInfoData"."accepregname" is '受理登记人';
      comment on column "hotline"."putZxBusiRegInfoData"."registime" is '登记时间';
      comment on column "hotline"."putZxBusiRegInfoData"."telnumber" is '来电号码';
      comment on column "hotline"."putZxBusiRegInfoData"."recordname" is '录音文件名';
      comment on column "hotline"."putZxBusiRegInfoData"."proname" is '姓名';
      comment on column "hotline"."putZxBusiRegInfoData"."proaddr" is '地址';
      comment on column "hotline"."putZxBusiRegInfoData"."protel" is '联系电话';
      comment on column "hotline"."putZxBusiRegInfoData"."prosex" is '性别';
      comment on column "hotline"."putZxBusiRegInfoData"."proagegroup" is '年龄段';
      comment on column "hotline"."putZxBusiRegInfoData"."procertype" is '证件类型';
      comment on column "hotline"."putZxBusiRegInfoData"."procerno" is '证件号码';
      comment on column "hotline"."putZxBusiRegInfoData"."providertype" is '提供方类型';
      comment on column "hotline"."putZxBusiRegInfoData"."pronationality" is '国籍';
      comment on column "hotline"."putZxBusiRegInfoData"."profolk" is '民族';
      comment on column "hotline"."putZxBusiRegInfoData"."properide" is '身份';
      comment on column "hotline"."putZxBusiRegInfoData"."proemail" is '电子邮箱';
      comment on column "hotline"."putZxBusiRegInfoData"."zipcode" is '邮政编码';
      comment on column "hotline"."putZxBusiRegInfoData"."othercontact" is '其他联系方式';
      comment on column "hotline"."putZxBusiRegInfoData"."consulrange" is '咨询范围';
      comment on column "hotline"."putZxBusiRegInfoData"."replyonsite" is '是否现场答复';
      comment on column "hotline"."putZxBusiRegInfoData"."replycontent" is '答复内容';
      comment on column "hotline"."putZxBusiRegInfoData"."consulrangename" is '咨询范围名称';
      comment on column "hotline"."putZxBusiRegInfoData"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."putZxBusiRegInfoData"._sender is '最近一次写入的发送方';
      comment on column "hotline"."putZxBusiRegInfoData"._epoch is '消息流的代次';
      comment on column "hotline"."putZxBusiRegInfoData"._sequence is '消息流中的序号';
      comment on column "hotline"."putZxBusiRegInfoData"._received_at is '网关接收时间';
      comment on column "hotline"."putZxBusiRegInfoData"._deleted is '已删除';
      comment on column "hotline"."putZxBusiRegInfoData"._event_id is '写入该行的事件';
      comment on column "hotline"."putZxBusiRegInfoData"._unknown is '标准之外的字段';
      comment on column "hotline"."putZxBusiRegInfoData"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."putZxBusiRegInfoData";
    `);
  }
}
