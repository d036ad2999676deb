import { Message } from '@civicbus/contract/message';
import { Code, Moment, Optional, Text } from '@civicbus/contract/fields';
import { mediaType, mediaUsage } from '../code-tables.js';
import { OfCase } from '../case-references.js';
import { ComposedId, SIX_DIGITS } from '../fields.js';
import { OwnRegion, RegionalId } from '../region-rules.js';
import { Caution } from '@civicbus/contract/rule';

/** Synchronise case media (clause 2.2.9.3). */
@Message<CaseMedia>({
  spec: 'urban',
  id: 'syn-rec-media',
  titleZh: '同步案件多媒体信息接口',
  titleEn: 'Synchronise case media',
  section: '2.3.3',
  paths: ['/api/v1/synRecMedia'],
  maxBatch: 1000,
  batch: 'either',
  key: ['media_id'],
  keyScope: 'shared',
})
@OwnRegion()
@RegionalId('media_id')
@RegionalId('rec_id')
@OfCase()
@Caution<CaseMedia>({
  name: 'empty-medium',
  field: 'rec_id',
  holds: ({ rec_id, media_url }) => rec_id !== undefined && media_url !== undefined,
  message: '多媒体缺少案件标识或媒体路径',
})
export class CaseMedia {
  @Text(100, '所属区域代码', { pattern: SIX_DIGITS }) region_code!: string;
  @ComposedId('多媒体标识') media_id!: number;
  @Optional() @ComposedId('案件标识') rec_id?: number;
  @Optional() @Code(mediaType, 10, '多媒体类型') media_type?: string;
  @Optional() @Code(mediaUsage, 10, '媒体用途') media_usage?: string;
  @Optional() @Moment('创建时间', { accepts: ['date'] }) create_time?: string;
  @Optional() @Text(300, '媒体路径', { format: 'http(s) URL' }) media_url?: string;
  @Optional() @Text(200, '多媒体名称') media_name?: string;
}
