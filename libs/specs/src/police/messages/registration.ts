import { Optional, Text, TextList } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { ProvinceCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';
import { ReachablePullAddresses } from '../registration-rules.js';

/** Platform registration (clause 2.1.1). */
@Message<Registration>({
  ...POLICE,
  id: 'IF-SCMC-PLATFORM-01',
  titleZh: '平台注册',
  titleEn: 'Platform registration',
  section: '2.1.1',
  paths: ['/mpscmc/v1/subcmc/register'],
  maxBatch: 1,
  batch: 'single',
  key: [],
})
@ReachablePullAddresses()
export class Registration {
  @ReportType() reportType!: string;
  @ProvinceCode('区域代码') areaCode!: string;
  @Optional() @Text(255, '开发单位') vendor?: string;
  @Optional() @Text(20, '联系人姓名', { personal: true }) contact?: string;
  @Optional() @Text(20, '联系人电话', { personal: true }) phone?: string;
  @Optional() @Text(20, '联系人手机', { personal: true }) mobile?: string;
  @TextList(32, '上报服务 IP 列表', {
    minItems: 1,
    maxItems: 10,
    format: 'IP address',
    note: '单个 IPv4 或 IPv6 地址',
  })
  pushIpList!: readonly string[];
  @Optional()
  @TextList(1024, '拉取服务信息列表', { maxItems: 10, note: '主机:端口/路径，可带 http:// 或 https://' })
  pullAddressList?: readonly string[];
}
