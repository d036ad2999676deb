import { TableEntity } from '../../table-entity.js';

/** Whether a ticket has entered the platform: see `ReceiptStatus`. */
export const hotlineReceiptStatusEntity = new TableEntity({
  schema: 'hotline',
  table: 'receipt_status',
  comment: '工单接收状态',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    regino: { type: 'text', comment: '工单编号' },
    status: { type: 'text', comment: '状态' },
    reason: { type: 'text', comment: '失败原因', nullable: true },
    recordtime: { type: 'timestamptz', comment: '记录时间' },
    sequence: {
      type: 'bigint',
      comment: '对接表中的序号',
      default: () => `nextval('hotline.receipt_status_sequence')`,
    },
  },
  key: ['app_id', 'regino'],
});
