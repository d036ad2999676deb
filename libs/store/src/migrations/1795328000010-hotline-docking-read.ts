import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HotlineDockingViews1795326000001 } from './1795326000001-hotline-docking-views.js';

/** Marks of the docking tables' rows as read, and views that nothing is written through (A112). */
export class HotlineDockingRead1795328000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.docking_read (
        name text not null,
        sequence bigint not null,
        read_at timestamptz not null default now(),
        constraint docking_read_pkey primary key (name, sequence)
      );
      comment on table hotline.docking_read is '对接表已读标记';
      create sequence hotline.receipt_status_sequence;
      alter table hotline.receipt_status add column sequence bigint not null default nextval('hotline.receipt_status_sequence');
      alter sequence hotline.receipt_status_sequence owned by hotline.receipt_status.sequence;
      alter table hotline.standard_data
        add column created_at timestamptz not null default now(),
        add column sequence bigint generated always as identity;

      create or replace view docking."receiptStatus" as select
        (r.regino)::text as regino,
        (r.status)::text as status,
        (r.reason)::text as reason,
        (r.recordtime)::timestamptz as recordtime,
        (r.app_id)::text as appid,
        (r.recordtime)::timestamptz as createdtime,
        (r.sequence)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'receiptStatus' and m.sequence = r.sequence)::timestamptz as readtime
      from (select) as read_only, hotline.receipt_status r;
      comment on column docking."receiptStatus".createdtime is '写入时间';
      comment on column docking."receiptStatus".sequence is '序号';
      comment on column docking."receiptStatus".readtime is '读取时间';

      create or replace view docking."seatLogin" as select
        (s.signid)::text as signid,
        (s.seatno)::text as seatno,
        (s.seatname)::text as seatname,
        (s.begintime)::timestamptz as begintime,
        (s.endtime)::timestamptz as endtime,
        (s.sourcearea)::text as sourcearea,
        (s._sender)::text as appid,
        (s._received_at)::timestamptz as createdtime,
        (s._sequence)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'seatLogin' and m.sequence = s._sequence)::timestamptz as readtime
      from (select) as read_only, hotline.seatsignin s where not s._deleted;
      comment on column docking."seatLogin".readtime is '读取时间';

      create or replace view docking."acceptance" as select
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
        (e.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'acceptance' and m.sequence = e.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket_entry e where e.action in ('refuse', 'accept', 'file');
      comment on column docking."acceptance".readtime is '读取时间';

      create or replace view docking."complaintFeedback" as select
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
        (e.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'complaintFeedback' and m.sequence = e.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackTs';
      comment on column docking."complaintFeedback".readtime is '读取时间';

      create or replace view docking."reportFeedback" as select
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
        (e.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'reportFeedback' and m.sequence = e.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackJb';
      comment on column docking."reportFeedback".readtime is '读取时间';

      create or replace view docking."consultationFeedback" as select
        (e.regino)::text as regino,
        (e.body ->> 'agent')::text as handler,
        (e.body ->> 'agentTel')::text as handlertel,
        (e.created_at)::timestamptz as handletime,
        (e.body ->> 'dealResult')::text as replycontent,
        (e.app_id)::text as appid,
        (e.created_at)::timestamptz as createdtime,
        (e.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'consultationFeedback' and m.sequence = e.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket_entry e where e.action = 'feedback' and e.interface = 'getTodoCaseFeedbackZx';
      comment on column docking."consultationFeedback".readtime is '读取时间';

      create or replace view docking."party" as select
        (t.regino)::text as regino,
        (t.body ->> 'invopart')::text as partyname,
        (t.body ->> 'invoptaddr')::text as partyaddr,
        (t.body ->> 'invopttel')::text as partytel,
        (t.body ->> 'induscatgri')::text as induscatgri,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'party' and m.sequence = c.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1', '2');
      comment on column docking."party".readtime is '读取时间';

      create or replace view docking."goods" as select
        (t.regino)::text as regino,
        (t.body ->> 'goodsname')::text as goodsname,
        (t.body ->> 'goodsobtype')::text as goodsobtype,
        (t.body ->> 'brandname')::text as brandname,
        (case when t.body ->> 'salesway' = '1' then '1' when t.body ? 'salesway' then '0' end)::text as isonline,
        (t.body ->> 'orderno')::text as orderno,
        (c.goodsqty::numeric)::numeric as goodsqty,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'goods' and m.sequence = c.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1', '2');
      comment on column docking."goods".readtime is '读取时间';

      create or replace view docking."complaintContent" as select
        (t.regino)::text as regino,
        (t.body ->> 'appltype')::text as appltype,
        (t.body ->> 'salesway')::text as salesway,
        (t.body ->> 'applcontent')::text as applcontent,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'complaintContent' and m.sequence = c.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('1');
      comment on column docking."complaintContent".readtime is '读取时间';

      create or replace view docking."reportContent" as select
        (t.regino)::text as regino,
        (t.body ->> 'appltype')::text as appltype,
        (t.body ->> 'salesway')::text as salesway,
        (t.body ->> 'goodsobtype')::text as goodsobtype,
        (t.app_id)::text as appid,
        (c.created_at)::timestamptz as createdtime,
        (c.position)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'reportContent' and m.sequence = c.position)::timestamptz as readtime
      from (select) as read_only, hotline.ticket t
        join lateral (
          select min(e.position) as position, min(e.created_at) as created_at,
            (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
          from hotline.ticket_entry e
          where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
        ) c on c.position is not null
        where t.state = 'closed' and t.kind in ('2');
      comment on column docking."reportContent".readtime is '读取时间';

      create or replace view docking."standardData" as select
        (d.kind)::text as kind,
        (d.code)::text as code,
        (d.content)::text as content,
        (d.parent)::text as parent,
        (d.valid)::text as valid,
        (d.version)::text as version,
        (d.created_at)::timestamptz as createdtime,
        (d.sequence)::bigint as sequence,
        (select m.read_at from hotline.docking_read m where m.name = 'standardData' and m.sequence = d.sequence)::timestamptz as readtime
      from (select) as read_only, hotline.standard_data d;
      comment on column docking."standardData".createdtime is '写入时间';
      comment on column docking."standardData".sequence is '序号';
      comment on column docking."standardData".readtime is '读取时间';

      create function docking.mark_read(name text, sequences bigint[]) returns integer
      language sql security definer set search_path = pg_catalog as $$
        with marked as (
          insert into hotline.docking_read (name, sequence)
          select $1, s from unnest($2) s
          where exists (select from pg_views v where v.schemaname = 'docking' and v.viewname = $1)
          on conflict do nothing returning 1
        )
        select count(*)::integer from marked
      $$;
      comment on function docking.mark_read is '把对接表中这些序号的行标记为已读，返回新标记的行数';
      revoke execute on function docking.mark_read from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema docking cascade;
      drop table hotline.docking_read;
      alter table hotline.receipt_status drop column sequence;
      alter table hotline.standard_data drop column created_at, drop column sequence;
    `);
    await new HotlineDockingViews1795326000001().up(runner);
  }
}
