import { Message } from '@civicbus/contract/message';
import { Code, Conditional, Text } from '@civicbus/contract/fields';
import { calltype } from '../code-tables.js';
import { Area, Moment14 } from '../fields.js';
import { ComposedCallId, InOrder, OwnArea, RequiredAtSeat } from '../call-rules.js';

/** Call log (clause 4.2.3(1)). */
@Message<CallLog>({
  spec: 'hotline',
  id: 'callinfo',
  titleZh: '话务日志上报模块',
  titleEn: 'Call log',
  section: '4.2.3(1)',
  paths: ['/api/call/callinfo'],
  maxBatch: 1,
  batch: 'single',
  key: ['callid'],
  // The call of a ticket (A40).
  lookups: ['calltime'],
})
@ComposedCallId()
@OwnArea()
@RequiredAtSeat('skilltime')
@RequiredAtSeat('ringtime')
@InOrder('calltime', 'skilltime')
@InOrder('calltime', 'seattime')
@InOrder('calltime', 'ringtime')
export class CallLog {
  @Text(50, '呼叫流水号（话务唯一识别码）') callid!: string;
  @Text(30, '来电号码', { personal: true }) callno!: string;
  @Area('受理地行政区划代码') sourcearea!: string;
  @Moment14('呼叫时间') calltime!: string;
  @Conditional() @Moment14('进队列时间') skilltime?: string;
  @Conditional() @Moment14('进座席时间') seattime?: string;
  @Conditional() @Moment14('振铃时间') ringtime?: string;
  @Code(calltype, 1, '呼叫类型') calltype!: string;
}
