import { Message } from '@civicbus/contract/message';
import { Text } from '@civicbus/contract/fields';
import { TicketNumber, Timestamp } from '../fields.js';

/** Keyword that staff have set for a consultation, as its reading interface answers it (clause 4.8.2.1.5.3, A70). */
@Message<Keyword>({
  spec: 'hotline',
  id: 'keyword',
  titleZh: '咨询关键字',
  titleEn: 'Keyword of a consultation',
  section: '4.8.2.1.5.3',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['regino'],
})
export class Keyword {
  @TicketNumber('业务编号') regino!: string;
  @Text(300, '关键字名称') keywordname!: string;
  @Text(64, '操作员') author!: string;
  @Timestamp('操作时间') settime!: string;
}
