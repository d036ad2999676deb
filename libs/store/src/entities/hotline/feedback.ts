import { TableEntity } from '../../table-entity.js';

/** Feedback for the callers, waiting until it is acknowledged: see `FeedbackQueue`. */
export const hotlineFeedbackEntity = new TableEntity({
  schema: 'hotline',
  table: 'feedback',
  comment: '反馈（取走并回写前一直待获取）',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    seq: { type: 'bigint', comment: '该 AppId 的反馈序号' },
    kind: { type: 'text', comment: '信息类别：1 投诉，2 举报，3 咨询' },
    regino: { type: 'text', comment: '工单编号' },
    registime: { type: 'timestamptz', comment: '工单登记时间' },
    feetime: { type: 'timestamptz', comment: '反馈时间' },
    body: { type: 'jsonb', comment: '反馈内容' },
    acknowledged_at: { type: 'timestamptz', comment: '回写时间，为空表示待获取', nullable: true },
  },
  key: ['app_id', 'seq'],
  indices: [
    { name: 'feedback_waiting', columns: ['app_id', 'kind', 'seq'], where: '(acknowledged_at IS NULL)' },
    { name: 'feedback_waiting_all', columns: ['app_id', 'seq'], where: '(acknowledged_at IS NULL)' },
    { name: 'feedback_ticket', columns: ['app_id', 'regino'] },
    { name: 'feedback_window', columns: ['app_id', 'kind', 'registime', 'regino', 'seq'] },
  ],
});
