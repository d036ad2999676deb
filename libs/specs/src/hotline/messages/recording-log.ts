import { Message } from '@civicbus/contract/message';
import { Code, Text } from '@civicbus/contract/fields';
import { calltype } from '../code-tables.js';
import { Area, Moment14 } from '../fields.js';
import { ComposedCallId, ComposedRecordId, InOrder, OwnArea } from '../call-rules.js';

/** Recording log (clause 4.2.3(2)). */
@Message<RecordingLog>({
  spec: 'hotline',
  id: 'recordinfo',
  titleZh: '录音日志上报模块',
  titleEn: 'Recording log',
  section: '4.2.3(2)',
  paths: ['/api/call/recordinfo'],
  maxBatch: 1,
  batch: 'single',
  key: ['recordid'],
  // The call of a ticket (A40).
  lookups: ['recordname'],
})
@ComposedCallId()
@ComposedRecordId()
@OwnArea()
@InOrder('begintime', 'endtime')
export class RecordingLog {
  @Text(57, '录音数据ID') recordid!: string;
  @Text(50, '呼叫流水号（话务唯一识别码）') callid!: string;
  // The tickets that name the file allow 100 (A41).
  @Text(100, '录音文件名', { documented: { maxLength: 50 } }) recordname!: string;
  @Text(200, '录音全地址', { format: 'http(s) or ftp(s) URL' }) recordpath!: string;
  @Moment14('录音开始时间') begintime!: string;
  @Moment14('录音结束时间') endtime!: string;
  @Area('录音所属地区行政区划代码') sourcearea!: string;
  @Code(calltype, 1, '呼叫类型') calltype!: string;
}
