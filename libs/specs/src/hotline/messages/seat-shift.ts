import { Message } from '@civicbus/contract/message';
import { Optional, Text } from '@civicbus/contract/fields';
import { Area, Moment14 } from '../fields.js';
import { ComposedSignId, InOrder, OwnArea } from '../call-rules.js';

/** Seat work log (clause 4.2.3(3)). */
@Message<SeatShift>({
  spec: 'hotline',
  id: 'seatsignin',
  titleZh: '坐席工作日志上报模块',
  titleEn: 'Seat work log',
  section: '4.2.3(3)',
  paths: ['/api/call/seatsignin'],
  maxBatch: 1,
  batch: 'single',
  key: ['signid'],
})
@ComposedSignId()
@OwnArea()
@InOrder('begintime', 'endtime')
export class SeatShift {
  @Text(50, '坐席签入数据主键') signid!: string;
  @Text(30, '坐席工号') seatno!: string;
  @Text(50, '坐席名称') seatname!: string;
  @Moment14('签入时间') begintime!: string;
  // Absent or 0 while the seat is still signed in (A38).
  @Optional()
  @Moment14('签出时间', { documented: { type: 'long', required: true }, note: '尚未签出时可不填或填 0' })
  endtime?: string;
  @Area('所属地区行政区划代码') sourcearea!: string;
}
