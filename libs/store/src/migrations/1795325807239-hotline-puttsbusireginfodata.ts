import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 投诉内容信息 (Complaint ticket). */
export class HotlinePuttsbusireginfodata1795325807239 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."putTsBusiRegInfoData" (
        "regino" text,
        "reginfotype" text,
        "appltype" text,
        "workerno" text,
        "complacontent" text,
        "actoperplace" text,
        "disputetime" timestamptz,
        "applcontent" text,
        "receivemode" text,
        "regunitcode" text,
        "accepregname" text,
        "registime" timestamptz,
        "telnumber" text,
        "recordname" text,
        "salesway" text,
        "goodsname" text,
        "brandname" text,
        "electricname" text,
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
        "goodsobtype" text,
        "incidentadd" text,
        "channel" text,
        "channelDetails" text,
        "electric" text,
        "complaint" text,
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
        constraint "putTsBusiRegInfoData_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "putTsBusiRegInfoData_received" on "hotline"."putTsBusiRegInfoData" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."putTsBusiRegInfoData"."regino" is '工单编号';
      comment on column "hotline"."putTsBusiRegInfoData"."reginfotype" is '信息类别';
      comment on column "hotline"."putTsBusiRegInfoData"."appltype" is '投诉问题类别';
      comment on column "hotline"."putTsBusiRegInfoData"."workerno" is '坐席工号';
      comment on column "hotline"."putTsBusiRegInfoData"."complacontent" is '投诉内容';
      comment on column "hotline"."putTsBusiRegInfoData"."actoperplace" is '实际经营地';
      comment on column "hotline"."putTsBusiRegInfoData"."disputetime" is '争议发生时间';
      comment on column "hotline"."putTsBusiRegInfoData"."applcontent" is '诉求内容';
      comment on column "hotline"."putTsBusiRegInfoData"."receivemode" is '接收方式';
      comment on column "hotline"."putTsBusiRegInfoData"."regunitcode" is '登记机构编号';
      comment on column "hotline"."putTsBusiRegInfoData"."accepregname" is '受理登记人姓名';
      comment on column "hotline"."putTsBusiRegInfoData"."registime" is '登记时间';
      comment on column "hotline"."putTsBusiRegInfoData"."telnumber" is '来电号码';
      comment on column "hotline"."putTsBusiRegInfoData"."recordname" is '录音文件名';
      comment on column "hotline"."putTsBusiRegInfoData"."salesway" is '销售方式';
      comment on column "hotline"."putTsBusiRegInfoData"."goodsname" is '商品名称';
      comment on column "hotline"."putTsBusiRegInfoData"."brandname" is '品牌名称';
      comment on column "hotline"."putTsBusiRegInfoData"."electricname" is '电商平台';
      comment on column "hotline"."putTsBusiRegInfoData"."orderno" is '订单号';
      comment on column "hotline"."putTsBusiRegInfoData"."consumamount" is '消费金额';
      comment on column "hotline"."putTsBusiRegInfoData"."invopart" is '涉及主体';
      comment on column "hotline"."putTsBusiRegInfoData"."induscatgri" is '所在行业类别';
      comment on column "hotline"."putTsBusiRegInfoData"."entitytype" is '市场主体类型';
      comment on column "hotline"."putTsBusiRegInfoData"."invoptaddr" is '涉及主体地址';
      comment on column "hotline"."putTsBusiRegInfoData"."invoptcontact" is '涉及主体联系人';
      comment on column "hotline"."putTsBusiRegInfoData"."invopttel" is '涉及主体联系电话';
      comment on column "hotline"."putTsBusiRegInfoData"."creditcode" is '统一社会信用代码';
      comment on column "hotline"."putTsBusiRegInfoData"."proname" is '提供方姓名';
      comment on column "hotline"."putTsBusiRegInfoData"."proaddr" is '提供方地址';
      comment on column "hotline"."putTsBusiRegInfoData"."protel" is '提供方联系电话';
      comment on column "hotline"."putTsBusiRegInfoData"."prosex" is '提供方性别';
      comment on column "hotline"."putTsBusiRegInfoData"."proagegroup" is '提供方年龄段';
      comment on column "hotline"."putTsBusiRegInfoData"."procertype" is '证件类型';
      comment on column "hotline"."putTsBusiRegInfoData"."procerno" is '证件号码';
      comment on column "hotline"."putTsBusiRegInfoData"."providertype" is '提供方类型';
      comment on column "hotline"."putTsBusiRegInfoData"."pronationality" is '国籍';
      comment on column "hotline"."putTsBusiRegInfoData"."profolk" is '民族';
      comment on column "hotline"."putTsBusiRegInfoData"."properide" is '身份';
      comment on column "hotline"."putTsBusiRegInfoData"."proemail" is '电子邮箱';
      comment on column "hotline"."putTsBusiRegInfoData"."zipcode" is '邮政编码';
      comment on column "hotline"."putTsBusiRegInfoData"."othercontact" is '其他联系方式';
      comment on column "hotline"."putTsBusiRegInfoData"."goodsobtype" is '商品/服务类型';
      comment on column "hotline"."putTsBusiRegInfoData"."incidentadd" is '事发地（省）';
      comment on column "hotline"."putTsBusiRegInfoData"."channel" is '具体渠道';
      comment on column "hotline"."putTsBusiRegInfoData"."channelDetails" is '具体渠道详情';
      comment on column "hotline"."putTsBusiRegInfoData"."electric" is '电商平台编码';
      comment on column "hotline"."putTsBusiRegInfoData"."complaint" is '投诉对象目标';
      comment on column "hotline"."putTsBusiRegInfoData"."goodsobtypename" is '商品/服务类型名称';
      comment on column "hotline"."putTsBusiRegInfoData"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."putTsBusiRegInfoData"._sender is '最近一次写入的发送方';
      comment on column "hotline"."putTsBusiRegInfoData"._epoch is '消息流的代次';
      comment on column "hotline"."putTsBusiRegInfoData"._sequence is '消息流中的序号';
      comment on column "hotline"."putTsBusiRegInfoData"._received_at is '网关接收时间';
      comment on column "hotline"."putTsBusiRegInfoData"._deleted is '已删除';
      comment on column "hotline"."putTsBusiRegInfoData"._event_id is '写入该行的事件';
      comment on column "hotline"."putTsBusiRegInfoData"._unknown is '标准之外的字段';
      comment on column "hotline"."putTsBusiRegInfoData"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."putTsBusiRegInfoData";
    `);
  }
}
