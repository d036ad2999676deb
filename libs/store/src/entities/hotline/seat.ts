import { TableEntity } from '../../table-entity.js';

/** The seats of the cities' hotlines: see `Seat`. */
export const hotlineSeatEntity = new TableEntity({
  schema: 'hotline',
  table: 'seat',
  comment: '12345 坐席用户',
  columns: {
    app_id: { type: 'text', comment: 'AppId' },
    seatno: { type: 'text', comment: '坐席工号' },
    name: { type: 'text', comment: '坐席名称' },
    unit: { type: 'text', comment: '所属单位' },
    active: { type: 'boolean', comment: '启用' },
    updated_at: { type: 'timestamptz', comment: '更新时间', default: () => 'now()' },
  },
  key: ['app_id', 'seatno'],
});
