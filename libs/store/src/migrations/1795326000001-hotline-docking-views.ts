import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The docking tables for cities that exchange by database (clauses 4.1.2, 4.2.6 to 4.2.18): views, read only. */
export class HotlineDockingViews1795326000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema docking;
      create view docking."receiptStatus" as select
        (r.regino)::text as regino,
        (r.status)::text as status,
        (r.reason)::text as reason,
        (r.recordtime)::timestamptz as recordtime,
        (r.app_id)::text as appid
      from hotline.receipt_status r;
      comment on view docking."receiptStatus" is '工单接收状态记录表';
      comment on column docking."receiptStatus".regino is '工单编号';
      comment on column docking."receiptStatus".status is '状态';
      comment on column docking."receiptStatus".reason is '失败原因';
      comment on column docking."receiptStatus".recordtime is '记录时间';
      comment on column docking."receiptStatus".appid is 'AppId';

      create view docking."seatLogin" as select
        (s.signid)::text as signid,
        (s.seatno)::text as seatno,
        (s.seatname)::text as seatname,
        (s.begintime)::timestamptz as begintime,
        (s.endtime)::timestamptz as endtime,
        (s.sourcearea)::text as sourcearea,
        (s._sender)::text as appid,
        (s._received_at)::timestamptz as createdtime,
        (s._sequence)::bigint as sequence
      from hotline.seatsignin s where not s._deleted;
      comment on view docking."seatLogin" is '坐席登录日志表';
      comment on column docking."seatLogin".signid is '坐席签入数据主键';
      comment on column docking."seatLogin".seatno is '坐席工号';
      comment on column docking."seatLogin".seatname is '坐席名称';
      comment on column docking."seatLogin".begintime is '签入时间';
      comment on column docking."seatLogin".endtime is '签出时间';
      comment on column docking."seatLogin".sourcearea is '所属地区行政区划代码';
      comment on column docking."seatLogin".appid is 'AppId';
      comment on column docking."seatLogin".createdtime is '写入时间';
      comment on column docking."seatLogin".sequence is '序号';

      create view docking."acceptance" as select
        (e.regino)::text as regino,
        (case e.action when 'refuse' then 'notAccepted' when 'accept' then 'accepted' else 'filed' end)::text as kind,
        (case when e.action = 'refuse' then e.extra ->> 'rejectreason' end)::text as rejectreason,
        (case when e.action = 'refuse' then e.body ->> 'remark' end)::text as rejectnote,
        (case when e.action = 'refuse' then e.created_at end)::timestamptz as rejecttime,
        (case when e.action = 'accept' then e.body ->> 'remark' end)::text as acceptnote,
        (case when e.action = 'accept' then e.body ->> 'fqr' end)::text as acceptor,
        (case when e.action = 'accept' then e.created_at end)::timestamptz as accepttime,
        (case when e.action = 'file' then e.body ->> 'remark' end)::text as filenote,
        (case when e.action = 'file' then e.body ->> 'fqr' end)::text as filehandler,
        (case when e.action = 'file' then e.created_at end)::timestamptz as filetime,
        (e.app_id)::text as appid,
        (e.created_at)::timestamptz as createdtime,
        (e.position)::bigint as sequence
      from hotline.ticket_entry e where e.action in ('refuse', 'accept', 'file');
      comment on view docking."acceptance" is '受理/立案情况表';
      comment on column docking."acceptance".regino is '工单编号';
      comment on column docking."acceptance".kind is '情况类别';
      comment on column docking."acceptance".rejectreason is '不受理理由';
      comment on column docking."acceptance".rejectnote is '不受理说明';
      comment on column docking."acceptance".rejecttime is '时间';
      comment on column docking."acceptance".acceptnote is '受理说明';
      comment on column docking."acceptance".acceptor is '受理人';
      comment on column docking."acceptance".accepttime is '受理时间';
      comment on column docking."acceptance".filenote is '立案说明';
      comment on column docking."acceptance".filehandler is '办理人';
      comment on column docking."acceptance".filetime is '立案时间';
      comment on column docking."acceptance".appid is 'AppId';
      comment on column docking."acceptance".createdtime is '写入时间';
      comment on column docking."acceptance".sequence is '序号';

      create view docking."complaintFeedback" as select
        (e.regino)::text as regino,
        (e.body ->> 'dealResult')::text as dealresult,
        (coalesce(e.extra ->> 'handler', e.body ->> 'feedbackRegister'))::text as handler,
        (e.body ->> 'agent')::text as agent,
        (e.body ->> 'agentTel')::text as agenttel,
        (e.extra ->> 'mediationresult')::text as mediationresult,
        (e.extra ->> 'infringementtype')::text as infringementtype,
        (e.extra ->> 'unfulfilledduty')::text as unfulfilledduty,
        (e.extra ->> 'fraudflag')::text as fraudflag,
        (e.app_id)::text as appid,
        (e.created_at)::timestamptz as createdtime,
        (e.position)::bigint as sequence
      from hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackTs';
      comment on view docking."complaintFeedback" is '投诉案件反馈表';
      comment on column docking."complaintFeedback".regino is '工单编号';
      comment on column docking."complaintFeedback".dealresult is '办理结果';
      comment on column docking."complaintFeedback".handler is '办理人信息';
      comment on column docking."complaintFeedback".agent is '经办人信息';
      comment on column docking."complaintFeedback".agenttel is '经办人电话';
      comment on column docking."complaintFeedback".mediationresult is '调解结果';
      comment on column docking."complaintFeedback".infringementtype is '侵权类型';
      comment on column docking."complaintFeedback".unfulfilledduty is '未履行义务';
      comment on column docking."complaintFeedback".fraudflag is '欺诈标志';
      comment on column docking."complaintFeedback".appid is 'AppId';
      comment on column docking."complaintFeedback".createdtime is '写入时间';
      comment on column docking."complaintFeedback".sequence is '序号';

      create view docking."reportFeedback" as select
        (e.regino)::text as regino,
        (e.body ->> 'dealResult')::text as dealresult,
        (coalesce(e.extra ->> 'handler', e.body ->> 'feedbackRegister'))::text as handler,
        (e.body ->> 'agent')::text as agent,
        (e.body ->> 'agentTel')::text as agenttel,
        (e.extra ->> 'suspectedact')::text as suspectedact,
        ((e.extra ->> 'casevalue')::numeric)::numeric as casevalue,
        ((e.extra ->> 'fineamount')::numeric)::numeric as fineamount,
        (e.app_id)::text as appid,
        (e.created_at)::timestamptz as createdtime,
        (e.position)::bigint as sequence
      from hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackJb';
      comment on view docking."reportFeedback" is '举报案件反馈表';
      comment on column docking."reportFeedback".regino is '工单编号';
      comment on column docking."reportFeedback".dealresult is '办理结果';
      comment on column docking."reportFeedback".handler is '办理人信息';
      comment on column docking."reportFeedback".agent is '经办人信息';
      comment on column docking."reportFeedback".agenttel is '经办人电话';
      comment on column docking."reportFeedback".suspectedact is '涉嫌违法行为';
      comment on column docking."reportFeedback".casevalue is '案值';
      comment on column docking."reportFeedback".fineamount is '罚没金额';
      comment on column docking."reportFeedback".appid is 'AppId';
      comment on column docking."reportFeedback".createdtime is '写入时间';
      comment on column docking."reportFeedback".sequence is '序号';

      create view docking."consultationFeedback" as select
        (e.regino)::text as regino,
        (e.body ->> 'agent')::text as handler,
        (e.body ->> 'agentTel')::text as handlertel,
        (e.created_at)::timestamptz as handletime,
        (e.body ->> 'dealResult')::text as replycontent,
        (e.app_id)::text as appid,
        (e.created_at)::timestamptz as createdtime,
        (e.position)::bigint as sequence
      from hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackZx';
      comment on view docking."consultationFeedback" is '咨询反馈表';
      comment on column docking."consultationFeedback".regino is '工单编号';
      comment on column docking."consultationFeedback".handler is '办理人';
      comment on column docking."consultationFeedback".handlertel is '办理人电话';
      comment on column docking."consultationFeedback".handletime is '办理时间';
      comment on column docking."consultationFeedback".replycontent is '答复内容';
      comment on column docking."consultationFeedback".appid is 'AppId';
      comment on column docking."consultationFeedback".createdtime is '写入时间';
      comment on column docking."consultationFeedback".sequence is '序号';

      create view docking."party" as select
        (t.regino)::text as regino,
        (t.body ->> 'invopart')::text as partyname,
        (t.body ->> 'invoptaddr')::text as partyaddr,
        (t.body ->> 'invopttel')::text as partytel,
        (t.body ->> 'induscatgri')::text as induscatgri,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence
      from hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1', '2');
      comment on view docking."party" is '主体信息表';
      comment on column docking."party".regino is '工单编号';
      comment on column docking."party".partyname is '被诉方企业名称';
      comment on column docking."party".partyaddr is '企业地址';
      comment on column docking."party".partytel is '联系电话';
      comment on column docking."party".induscatgri is '行业分类';
      comment on column docking."party".appid is 'AppId';
      comment on column docking."party".createdtime is '写入时间';
      comment on column docking."party".sequence is '序号';

      create view docking."goods" as select
        (t.regino)::text as regino,
        (t.body ->> 'goodsname')::text as goodsname,
        (t.body ->> 'goodsobtype')::text as goodsobtype,
        (t.body ->> 'brandname')::text as brandname,
        (case when t.body ->> 'salesway' = '1' then '1' when t.body ? 'salesway' then '0' end)::text as isonline,
        (t.body ->> 'orderno')::text as orderno,
        (c.goodsqty::numeric)::numeric as goodsqty,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence
      from hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1', '2');
      comment on view docking."goods" is '客体信息表';
      comment on column docking."goods".regino is '工单编号';
      comment on column docking."goods".goodsname is '商品名称';
      comment on column docking."goods".goodsobtype is '商品服务分类';
      comment on column docking."goods".brandname is '品牌名称';
      comment on column docking."goods".isonline is '是否网购';
      comment on column docking."goods".orderno is '订单号';
      comment on column docking."goods".goodsqty is '商品数量';
      comment on column docking."goods".appid is 'AppId';
      comment on column docking."goods".createdtime is '写入时间';
      comment on column docking."goods".sequence is '序号';

      create view docking."complaintContent" as select
        (t.regino)::text as regino,
        (t.body ->> 'appltype')::text as appltype,
        (t.body ->> 'salesway')::text as salesway,
        (t.body ->> 'applcontent')::text as applcontent,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence
      from hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1');
      comment on view docking."complaintContent" is '消费维权投诉内容表';
      comment on column docking."complaintContent".regino is '工单编号';
      comment on column docking."complaintContent".appltype is '投诉问题类别';
      comment on column docking."complaintContent".salesway is '消费方式';
      comment on column docking."complaintContent".applcontent is '诉求内容';
      comment on column docking."complaintContent".appid is 'AppId';
      comment on column docking."complaintContent".createdtime is '写入时间';
      comment on column docking."complaintContent".sequence is '序号';

      create view docking."reportContent" as select
        (t.regino)::text as regino,
        (t.body ->> 'appltype')::text as appltype,
        (t.body ->> 'salesway')::text as salesway,
        (t.body ->> 'goodsobtype')::text as goodsobtype,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence
      from hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('2');
      comment on view docking."reportContent" is '举报违法内容信息表';
      comment on column docking."reportContent".regino is '工单编号';
      comment on column docking."reportContent".appltype is '举报问题类别';
      comment on column docking."reportContent".salesway is '消费方式';
      comment on column docking."reportContent".goodsobtype is '商品服务分类';
      comment on column docking."reportContent".appid is 'AppId';
      comment on column docking."reportContent".createdtime is '写入时间';
      comment on column docking."reportContent".sequence is '序号';

      create view docking."standardData" as select
        (d.kind)::text as kind,
        (d.code)::text as code,
        (d.content)::text as content,
        (d.parent)::text as parent,
        (d.valid)::text as valid,
        (d.version)::text as version
      from hotline.standard_data d;
      comment on view docking."standardData" is '12315标准数据对接表';
      comment on column docking."standardData".kind is '种类';
      comment on column docking."standardData".code is '编码';
      comment on column docking."standardData".content is '内容';
      comment on column docking."standardData".parent is '上级编码';
      comment on column docking."standardData".valid is '是否有效';
      comment on column docking."standardData".version is '版本';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema docking cascade;');
  }
}
