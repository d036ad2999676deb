import { TableEntity } from '../../table-entity.js';

/** Which rows of the docking tables have been read (A112). */
export const hotlineDockingReadEntity = new TableEntity({
  schema: 'hotline',
  table: 'docking_read',
  comment: '对接表已读标记',
  columns: {
    name: { type: 'text', comment: '对接表名' },
    sequence: { type: 'bigint', comment: '对接表中的序号' },
    read_at: { type: 'timestamptz', comment: '读取时间', default: () => 'now()' },
  },
  key: ['name', 'sequence'],
});
