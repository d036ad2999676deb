import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { progressStatus } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';
import { AcceptanceTimeMissing } from '../cautions.js';

/** Construction status of the provincial platform (clause 2.1.2). */
@Message<ConstructStatus>({
  ...POLICE,
  id: 'IF-SCMC-PLATFORM-02',
  titleZh: '建设状态',
  titleEn: 'Construction status of the provincial platform',
  section: '2.1.2',
  paths: ['/mpscmc/v1/subcmc/construct_status'],
  listings: { query: ['/mpscmc/v1/subcmc/construct_status', '/mpscmc/v1/subcmc/construct_status/page'] },
  maxBatch: 1,
  batch: 'single',
  key: [],
})
@AcceptanceTimeMissing()
export class ConstructStatus {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Instant('建设启动时间') constructStartTime!: Long64Value;
  @NumberCode(progressStatus, '建设状态') status!: number;
  @NumberCode(progressStatus, '验收状态') acceptanceStatus!: number;
  @Optional() @Instant('验收时间') acceptanceTime?: Long64Value;
  @Text(255, '建设单位机构代码', { fill: '' }) proponentOrgCode!: string;
  @Text(255, '建设单位机构名称', { fill: '' }) proponentOrgName!: string;
  @Text(1024, '集中管控访问 Url', { fill: '' }) cmcUrl!: string;
  @Text(255, '承建单位', { fill: '' }) contractor!: string;
  @Optional() @Text(20, '承建单位联系人姓名', { personal: true }) contractorContact?: string;
  @Optional() @Text(20, '承建单位联系联系电话', { personal: true }) contractorTelephone?: string;
}
