import { TableEntity } from '../../table-entity.js';

/** The key that signs links to the registration page, in the only row: see `RegistrationLinks`. */
export const hotlineLinkKeyEntity = new TableEntity({
  schema: 'hotline',
  table: 'link_key',
  comment: '登记页面链接的签名密钥',
  columns: {
    single: { type: 'boolean', comment: '恒为真，使表中只有一行', default: true },
    key: { type: 'bytea', comment: '密钥' },
    created_at: { type: 'timestamptz', comment: '生成时间', default: () => 'now()' },
  },
  key: ['single'],
  checks: [{ name: 'link_key_single_check', expression: 'single' }],
});
