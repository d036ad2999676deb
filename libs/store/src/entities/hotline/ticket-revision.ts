import { TableEntity } from '../../table-entity.js';

/** Every content that a ticket ever had. */
export const hotlineTicketRevisionEntity = new TableEntity({
  schema: 'hotline',
  table: 'ticket_revision',
  comment: '工单内容的历次版本',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    regino: { type: 'text', comment: '工单编号' },
    revision: { type: 'integer', comment: '内容的版本，从 1 起' },
    body: { type: 'jsonb', comment: '登记内容' },
    origin: { type: 'text', comment: '登记方式：rest 接口，page 嵌入页面' },
    received_at: { type: 'timestamptz', comment: '网关接收时间' },
  },
  key: ['app_id', 'regino', 'revision'],
});
