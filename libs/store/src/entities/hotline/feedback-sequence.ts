import { TableEntity } from '../../table-entity.js';

/** The last number given to feedback of each AppId. */
export const hotlineFeedbackSequenceEntity = new TableEntity({
  schema: 'hotline',
  table: 'feedback_sequence',
  comment: '每个 AppId 最近一条反馈的序号',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    last: { type: 'bigint', comment: '最近一条反馈的序号' },
  },
  key: ['app_id'],
});
