import { TableEntity } from '../../table-entity.js';

/** Tickets of the hotline: see `StoredTicket`. */
export const hotlineTicketEntity = new TableEntity({
  schema: 'hotline',
  table: 'ticket',
  comment: '工单（按 AppId 与工单编号唯一）',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    regino: { type: 'text', comment: '工单编号' },
    kind: { type: 'text', comment: '信息类别：1 投诉，2 举报，3 咨询' },
    state: { type: 'text', comment: '办理状态' },
    registime: { type: 'timestamptz', comment: '登记时间' },
    revision: { type: 'integer', comment: '内容的版本，从 1 起' },
    deadline: { type: 'date', comment: '办理期限', nullable: true },
    body: { type: 'jsonb', comment: '登记内容' },
    origin: { type: 'text', comment: '登记方式：rest 接口，page 嵌入页面' },
    received_at: { type: 'timestamptz', comment: '网关接收时间' },
    updated_at: { type: 'timestamptz', comment: '更新时间', default: () => 'now()' },
  },
  key: ['app_id', 'regino'],
  indices: [
    { name: 'ticket_window', columns: ['app_id', 'kind', 'registime', 'regino'] },
    { name: 'ticket_regino', columns: ['regino'] },
  ],
});
