/** SQL type of a column. */
export type DockingType = 'text' | 'timestamptz' | 'numeric' | 'bigint';

/** A column of a docking table: its name and where its value comes from. */
export interface DockingColumn {
  readonly name: string;
  readonly nameZh: string;
  readonly type: DockingType;
  /** SQL expression over the source. */
  readonly sql: string;
}

/** A docking table as cities that exchange by database read it (clauses 4.1.2, 4.2.6 to 4.2.18): a view, one row a fact. */
export interface DockingTable {
  /** Its name, exactly spelt. */
  readonly id: string;
  readonly nameZh: string;
  readonly section: string;
  /** SQL after `from`. */
  readonly source: string;
  readonly columns: readonly DockingColumn[];
}

/** Schema of the views. */
export const DOCKING_SCHEMA = 'docking';

const text = (name: string, nameZh: string, sql: string): DockingColumn => ({ name, nameZh, type: 'text', sql });
const time = (name: string, nameZh: string, sql: string): DockingColumn => ({ name, nameZh, type: 'timestamptz', sql });
const number = (name: string, nameZh: string, sql: string): DockingColumn => ({ name, nameZh, type: 'numeric', sql });

/** When a row came, its number, new whenever it changes, and when its reader has marked it as read (A112). */
const marksOf = (id: string, created: string, sequence: string): readonly DockingColumn[] => [
  time('createdtime', '写入时间', created),
  { name: 'sequence', nameZh: '序号', type: 'bigint', sql: sequence },
  time(
    'readtime',
    '读取时间',
    `select m.read_at from hotline.docking_read m where m.name = '${id}' and m.sequence = ${sequence}`,
  ),
];

/** The same after whose row it is. */
const marks = (id: string, appId: string, created: string, sequence: string): readonly DockingColumn[] => [
  text('appid', 'AppId', appId),
  ...marksOf(id, created, sequence),
];

const body = (name: string) => `e.body ->> '${name}'`;
const extra = (name: string) => `e.extra ->> '${name}'`;
const on = (action: string, sql: string) => `case when e.action = '${action}' then ${sql} end`;
const REGINO = '工单编号';

const entries = (where: string) => `hotline.ticket_entry e where ${where}`;
const feedbackOf = (id: string) => entries(`e.action = 'feedback' and e.interface = '${id}'`);
const entryMarks = (id: string) => marks(id, 'e.app_id', 'e.created_at', 'e.position');

const ofTicket = (name: string) => `t.body ->> '${name}'`;
/** Closed tickets, with the entry that closed them first: what is known then is final (A115). */
const closed = (kinds: string) => `hotline.ticket t
  join lateral (
    select min(e.position) as position, min(e.created_at) as created_at,
      (array_agg(e.extra ->> 'goodsqty' order by e.position) filter (where e.extra ->> 'goodsqty' is not null))[1] as goodsqty
    from hotline.ticket_entry e
    where e.app_id = t.app_id and e.regino = t.regino and e.action = 'feedback'
  ) c on c.position is not null
  where t.state = 'closed' and t.kind in (${kinds})`;
const closedMarks = (id: string) => marks(id, 't.app_id', 'c.created_at', 'c.position');

/** The docking tables that have columns; the feedback group is the eight from acceptance to reportContent (A111). */
export const dockingTables: readonly DockingTable[] = [
  {
    id: 'receiptStatus',
    nameZh: '工单接收状态记录表',
    section: '4.1.2, 4.2.7, 4.2.8',
    source: 'hotline.receipt_status r',
    columns: [
      text('regino', REGINO, 'r.regino'),
      text('status', '状态', 'r.status'),
      text('reason', '失败原因', 'r.reason'),
      time('recordtime', '记录时间', 'r.recordtime'),
      ...marks('receiptStatus', 'r.app_id', 'r.recordtime', 'r.sequence'),
    ],
  },
  {
    id: 'seatLogin',
    nameZh: '坐席登录日志表',
    section: '4.2.6',
    source: 'hotline.seatsignin s where not s._deleted',
    columns: [
      text('signid', '坐席签入数据主键', 's.signid'),
      text('seatno', '坐席工号', 's.seatno'),
      text('seatname', '坐席名称', 's.seatname'),
      time('begintime', '签入时间', 's.begintime'),
      time('endtime', '签出时间', 's.endtime'),
      text('sourcearea', '所属地区行政区划代码', 's.sourcearea'),
      ...marks('seatLogin', 's._sender', 's._received_at', 's._sequence'),
    ],
  },
  {
    id: 'acceptance',
    nameZh: '受理/立案情况表',
    section: '4.2.9-4.2.11',
    source: entries(`e.action in ('refuse', 'accept', 'file')`),
    columns: [
      text('regino', REGINO, 'e.regino'),
      text(
        'kind',
        '情况类别',
        `case e.action when 'refuse' then 'notAccepted' when 'accept' then 'accepted' else 'filed' end`,
      ),
      text('rejectreason', '不受理理由', on('refuse', extra('rejectreason'))),
      text('rejectnote', '不受理说明', on('refuse', body('remark'))),
      time('rejecttime', '时间', on('refuse', 'e.created_at')),
      text('acceptnote', '受理说明', on('accept', body('remark'))),
      text('acceptor', '受理人', on('accept', body('fqr'))),
      time('accepttime', '受理时间', on('accept', 'e.created_at')),
      text('filenote', '立案说明', on('file', body('remark'))),
      text('filehandler', '办理人', on('file', body('fqr'))),
      time('filetime', '立案时间', on('file', 'e.created_at')),
      ...entryMarks('acceptance'),
    ],
  },
  {
    id: 'complaintFeedback',
    nameZh: '投诉案件反馈表',
    section: '4.2.12',
    source: feedbackOf('getTodoCaseFeedbackTs'),
    columns: [
      text('regino', REGINO, 'e.regino'),
      text('dealresult', '办理结果', body('dealResult')),
      text('handler', '办理人信息', `coalesce(${extra('handler')}, ${body('feedbackRegister')})`),
      text('agent', '经办人信息', body('agent')),
      text('agenttel', '经办人电话', body('agentTel')),
      text('mediationresult', '调解结果', extra('mediationresult')),
      text('infringementtype', '侵权类型', extra('infringementtype')),
      text('unfulfilledduty', '未履行义务', extra('unfulfilledduty')),
      text('fraudflag', '欺诈标志', extra('fraudflag')),
      ...entryMarks('complaintFeedback'),
    ],
  },
  {
    id: 'reportFeedback',
    nameZh: '举报案件反馈表',
    section: '4.2.13',
    source: feedbackOf('getTodoCaseFeedbackJb'),
    columns: [
      text('regino', REGINO, 'e.regino'),
      text('dealresult', '办理结果', body('dealResult')),
      text('handler', '办理人信息', `coalesce(${extra('handler')}, ${body('feedbackRegister')})`),
      text('agent', '经办人信息', body('agent')),
      text('agenttel', '经办人电话', body('agentTel')),
      text('suspectedact', '涉嫌违法行为', extra('suspectedact')),
      number('casevalue', '案值', `(${extra('casevalue')})::numeric`),
      number('fineamount', '罚没金额', `(${extra('fineamount')})::numeric`),
      ...entryMarks('reportFeedback'),
    ],
  },
  {
    id: 'consultationFeedback',
    nameZh: '咨询反馈表',
    section: '4.2.14',
    source: feedbackOf('getTodoCaseFeedbackZx'),
    columns: [
      text('regino', REGINO, 'e.regino'),
      text('handler', '办理人', body('agent')),
      text('handlertel', '办理人电话', body('agentTel')),
      time('handletime', '办理时间', 'e.created_at'),
      text('replycontent', '答复内容', body('dealResult')),
      ...entryMarks('consultationFeedback'),
    ],
  },
  {
    id: 'party',
    nameZh: '主体信息表',
    section: '4.2.15',
    source: closed(`'1', '2'`),
    columns: [
      text('regino', REGINO, 't.regino'),
      text('partyname', '被诉方企业名称', ofTicket('invopart')),
      text('partyaddr', '企业地址', ofTicket('invoptaddr')),
      text('partytel', '联系电话', ofTicket('invopttel')),
      text('induscatgri', '行业分类', ofTicket('induscatgri')),
      ...closedMarks('party'),
    ],
  },
  {
    id: 'goods',
    nameZh: '客体信息表',
    section: '4.2.15(goods)',
    source: closed(`'1', '2'`),
    columns: [
      text('regino', REGINO, 't.regino'),
      text('goodsname', '商品名称', ofTicket('goodsname')),
      text('goodsobtype', '商品服务分类', ofTicket('goodsobtype')),
      text('brandname', '品牌名称', ofTicket('brandname')),
      text(
        'isonline',
        '是否网购',
        `case when ${ofTicket('salesway')} = '1' then '1' when t.body ? 'salesway' then '0' end`,
      ),
      text('orderno', '订单号', ofTicket('orderno')),
      number('goodsqty', '商品数量', 'c.goodsqty::numeric'),
      ...closedMarks('goods'),
    ],
  },
  {
    id: 'complaintContent',
    nameZh: '消费维权投诉内容表',
    section: '4.2.16',
    source: closed(`'1'`),
    columns: [
      text('regino', REGINO, 't.regino'),
      text('appltype', '投诉问题类别', ofTicket('appltype')),
      text('salesway', '消费方式', ofTicket('salesway')),
      text('applcontent', '诉求内容', ofTicket('applcontent')),
      ...closedMarks('complaintContent'),
    ],
  },
  {
    id: 'reportContent',
    nameZh: '举报违法内容信息表',
    section: '4.2.17',
    source: closed(`'2'`),
    columns: [
      text('regino', REGINO, 't.regino'),
      text('appltype', '举报问题类别', ofTicket('appltype')),
      text('salesway', '消费方式', ofTicket('salesway')),
      text('goodsobtype', '商品服务分类', ofTicket('goodsobtype')),
      ...closedMarks('reportContent'),
    ],
  },
  {
    id: 'standardData',
    nameZh: '12315标准数据对接表',
    section: '4.2.18',
    source: 'hotline.standard_data d',
    columns: [
      text('kind', '种类', 'd.kind'),
      text('code', '编码', 'd.code'),
      text('content', '内容', 'd.content'),
      text('parent', '上级编码', 'd.parent'),
      text('valid', '是否有效', 'd.valid'),
      text('version', '版本', 'd.version'),
      ...marksOf('standardData', 'd.created_at', 'd.sequence'),
    ],
  },
];
