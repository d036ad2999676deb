import { TableEntity } from '../../table-entity.js';

/** Links to the registration page: see `RegistrationLink`. */
export const hotlineRegistrationLinkEntity = new TableEntity({
  schema: 'hotline',
  table: 'registration_link',
  comment: '嵌入登记页面的限时链接',
  columns: {
    id: { type: 'uuid', comment: '链接标识' },
    app_id: { type: 'text', comment: 'AppId' },
    kind: { type: 'text', comment: '信息类别：1 投诉，2 举报，3 咨询' },
    regino: { type: 'text', comment: '工单编号' },
    fields: { type: 'jsonb', comment: '页面的预填内容' },
    expires_at: { type: 'timestamptz', comment: '失效时间' },
    saved_at: { type: 'timestamptz', comment: '保存工单的时间', nullable: true },
    created_at: { type: 'timestamptz', comment: '生成时间', default: () => 'now()' },
  },
  key: ['id'],
  indices: [{ name: 'registration_link_expires', columns: ['expires_at'] }],
});
