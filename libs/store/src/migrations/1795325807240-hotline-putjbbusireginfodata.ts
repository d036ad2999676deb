import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 举报内容信息 (Report ticket). */
export class HotlinePutjbbusireginfodata1795325807240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."putJbBusiRegInfoData" (
        "regino" text,
        "reginfotype" text,
        "appltype" text,
        "workerno" text,
        "complacontent" text,
        "receivemode" text,
        "regunitcode" text,
        "accepregname" text,
        "registime" timestamptz,
        "telnumber" text,
        "recordname" text,
        "salesway" text,
        "electricname" text,
        "goodsname" text,
        "brandname" text,
        "orderno" text,
        "consumamount" numeric(18,6),
        "invopart" text,
        "induscatgri" text,
        "entitytype" text,
        "invoptaddr" text,
        "invoptcontact" text,
        "invopttel" text,
        "creditcode" text,
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
        "electric" text,
        "complaint" text,
        "channel" text,
        "channelDetails" text,
        "goodsobtype" text,
        "goodsobtypename" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "putJbBusiRegInfoData_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "putJbBusiRegInfoData_received" on "hotline"."putJbBusiRegInfoData" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."putJbBusiRegInfoData"."regino" is '工单编号';
      comment on column "hotline"."putJbBusiRegInfoData"."reginfotype" is '信息类别';
      comment on column "hotline"."putJbBusiRegInfoData"."appltype" is '举报问题类别';
      comment on column "hotline"."putJbBusiRegInfoData"."workerno" is '坐席工号';
      comment on column "hotline"."putJbBusiRegInfoData"."complacontent" is '举报内容';
      comment on column "hotline"."putJbBusiRegInfoData"."receivemode" is '接收方式';
      comment on column "hotline"."putJbBusiRegInfoData"."regunitcode" is '登记部门';
      comment on column "hotline"."putJbBusiRegInfoData"."accepregname" is '受理登记人';
      comment on column "hotline"."putJbBusiRegInfoData"."registime" is '登记时间';
      comment on column "hotline"."putJbBusiRegInfoData"."telnumber" is '来电号码';
      comment on column "hotline"."putJbBusiRegInfoData"."recordname" is '录音文件名';
      comment on column "hotline"."putJbBusiRegInfoData"."salesway" is '销售方式';
      comment on column "hotline"."putJbBusiRegInfoData"."electricname" is '电商平台';
      comment on column "hotline"."putJbBusiRegInfoData"."goodsname" is '商品名称';
      comment on column "hotline"."putJbBusiRegInfoData"."brandname" is '品牌名称';
      comment on column "hotline"."putJbBusiRegInfoData"."orderno" is '订单号';
      comment on column "hotline"."putJbBusiRegInfoData"."consumamount" is '消费金额';
      comment on column "hotline"."putJbBusiRegInfoData"."invopart" is '涉及主体';
      comment on column "hotline"."putJbBusiRegInfoData"."induscatgri" is '所在行业类别';
      comment on column "hotline"."putJbBusiRegInfoData"."entitytype" is '市场主体类型';
      comment on column "hotline"."putJbBusiRegInfoData"."invoptaddr" is '涉及主体地址';
      comment on column "hotline"."putJbBusiRegInfoData"."invoptcontact" is '联系人';
      comment on column "hotline"."putJbBusiRegInfoData"."invopttel" is '联系电话';
      comment on column "hotline"."putJbBusiRegInfoData"."creditcode" is '统一社会信用代码';
      comment on column "hotline"."putJbBusiRegInfoData"."proname" is '姓名';
      comment on column "hotline"."putJbBusiRegInfoData"."proaddr" is '地址';
      comment on column "hotline"."putJbBusiRegInfoData"."protel" is '联系电话';
      comment on column "hotline"."putJbBusiRegInfoData"."prosex" is '性别';
      comment on column "hotline"."putJbBusiRegInfoData"."proagegroup" is '年龄段';
      comment on column "hotline"."putJbBusiRegInfoData"."procertype" is '证件类型';
      comment on column "hotline"."putJbBusiRegInfoData"."procerno" is '证件号码';
      comment on column "hotline"."putJbBusiRegInfoData"."providertype" is '提供方类型';
      comment on column "hotline"."putJbBusiRegInfoData"."pronationality" is '国籍';
      comment on column "hotline"."putJbBusiRegInfoData"."profolk" is '民族';
      comment on column "hotline"."putJbBusiRegInfoData"."properide" is '身份';
      comment on column "hotline"."putJbBusiRegInfoData"."proemail" is '电子邮箱';
      comment on column "hotline"."putJbBusiRegInfoData"."zipcode" is '邮政编码';
      comment on column "hotline"."putJbBusiRegInfoData"."othercontact" is '其他联系方式';
      comment on column "hotline"."putJbBusiRegInfoData"."electric" is '电商平台';
      comment on column "hotline"."putJbBusiRegInfoData"."complaint" is '举报对象目标';
      comment on column "hotline"."putJbBusiRegInfoData"."channel" is '具体渠道';
      comment on column "hotline"."putJbBusiRegInfoData"."channelDetails" is '具体渠道详情';
      comment on column "hotline"."putJbBusiRegInfoData"."goodsobtype" is '商品/服务类型';
      comment on column "hotline"."putJbBusiRegInfoData"."goodsobtypename" is '商品/服务类型名称';
      comment on column "hotline"."putJbBusiRegInfoData"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."putJbBusiRegInfoData"._sender is '最近一次写入的发送方';
      comment on column "hotline"."putJbBusiRegInfoData"._epoch is '消息流的代次';
      comment on column "hotline"."putJbBusiRegInfoData"._sequence is '消息流中的序号';
      comment on column "hotline"."putJbBusiRegInfoData"._received_at is '网关接收时间';
      comment on column "hotline"."putJbBusiRegInfoData"._deleted is '已删除';
      comment on column "hotline"."putJbBusiRegInfoData"._event_id is '写入该行的事件';
      comment on column "hotline"."putJbBusiRegInfoData"._unknown is '标准之外的字段';
      comment on column "hotline"."putJbBusiRegInfoData"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."putJbBusiRegInfoData";
    `);
  }
}
