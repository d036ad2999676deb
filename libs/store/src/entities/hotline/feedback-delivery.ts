import { TableEntity } from '../../table-entity.js';

/** How far feedback was delivered to each AppId: see `FeedbackQueue`. */
export const hotlineFeedbackDeliveryEntity = new TableEntity({
  schema: 'hotline',
  table: 'feedback_delivery',
  comment: '每个 AppId、每类反馈已发放到的位置',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    kind: { type: 'text', comment: '信息类别：1 投诉，2 举报，3 咨询' },
    delivered: { type: 'bigint', comment: '已发放的最大序号' },
    head: { type: 'bigint', comment: '此前的序号均已回写' },
    head_polls: { type: 'integer', comment: '最早一条连续发放的次数' },
  },
  key: ['app_id', 'kind'],
});
