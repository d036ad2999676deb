import { TableEntity } from '../table-entity.js';

/** Files that senders have uploaded: see `StoredFile`. */
export const fileEntity = new TableEntity({
  schema: 'civicbus',
  table: 'file',
  comment: '上传的文件（内容在对象存储中）',
  columns: {
    spec: { type: 'text', comment: '标准标识' },
    id: { type: 'text', comment: '文件标识，即对象存储中的标识' },
    sender: { type: 'text', comment: '上传方' },
    label: { type: 'text', comment: '上传方所取的文件名' },
    type: { type: 'text', comment: '按内容判定的媒体类型' },
    bytes: { type: 'bigint', comment: '字节数' },
    sha256: { type: 'text', comment: '内容的 SHA-256 摘要（十六进制）' },
    created_at: { type: 'timestamptz', comment: '上传或最近一次被引用的时间', default: () => 'now()' },
  },
  key: ['spec', 'id'],
  indices: [{ name: 'file_created', columns: ['created_at'] }],
});
