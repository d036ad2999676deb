import { TableEntity } from '../../table-entity.js';

/** What happened to tickets, line by line: see `TicketEntry`. */
export const hotlineTicketEntryEntity = new TableEntity({
  schema: 'hotline',
  table: 'ticket_entry',
  comment: '工单办理过程',
  columns: {
    position: { type: 'bigint', comment: '次序', generated: true },
    id: { type: 'uuid', comment: '办理记录标识' },
    app_id: { type: 'text', comment: 'AppId' },
    regino: { type: 'text', comment: '工单编号' },
    interface: { type: 'text', comment: '读取该行的接口' },
    action: { type: 'text', comment: '办理动作' },
    registime: { type: 'timestamptz', comment: '工单登记时间' },
    body: { type: 'jsonb', comment: '该接口的各字段' },
    extra: { type: 'jsonb', comment: '只在对接表中出现的字段' },
    created_at: { type: 'timestamptz', comment: '办理时间' },
  },
  key: ['position'],
  indices: [
    { name: 'ticket_entry_window', columns: ['app_id', 'interface', 'registime', 'regino', 'position'] },
    { name: 'ticket_entry_ticket', columns: ['app_id', 'regino', 'position'] },
  ],
});
