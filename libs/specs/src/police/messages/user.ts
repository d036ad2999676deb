import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { gender, userType } from '../code-tables.js';
import { AreaCode, Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** User basic data (clause 2.2.2). */
@Message<User>({
  ...POLICE,
  id: 'IF-SCMC-PERSONNEL-02',
  titleZh: '用户基本信息',
  titleEn: 'User basic data',
  section: '2.2.2',
  paths: ['/mpscmc/v1/ua/user'],
  listings: { query: ['/mpscmc/v1/ua/user', '/mpscmc/v1/ua/user/page'], pull: '/subcmc/v1/ua/user' },
  maxBatch: 100,
  batch: 'array',
  key: ['userId'],
})
export class User {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(255, '用户标识') userId!: string;
  @Text(255, '姓名', { personal: true, fill: '' }) name!: string;
  @Optional() @NumberCode(gender, '性别') gender?: number;
  @NumberCode(userType, '用户类型') userType!: number;
  @Text(255, '身份证号', { personal: true, fill: '' }) idNo!: string;
  @Text(18, '警号', {
    personal: true,
    fill: '',
    pattern: '^(?:|[\\s\\S]{5}|[\\s\\S]{6}|[\\s\\S]{7}|[\\s\\S]{15}|[\\s\\S]{18})$',
    note: '空，或恰好 5、6、7、15、18 个字符',
  })
  policeNo!: string;
  @Optional() @Text(32, '职务') position?: string;
  @Text(255, '所属机构标识', { fill: '' }) orgId!: string;
  @Optional() @Text(20, '手机号码', { personal: true }) mobile?: string;
  @Optional() @Text(20, '办公电话', { personal: true }) officePhone?: string;
  @Optional() @AreaCode('所在地区') areaCode?: string;
}
