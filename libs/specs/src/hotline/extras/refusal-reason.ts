import { Message } from '@civicbus/contract/message';
import { Optional, Text } from '@civicbus/contract/fields';

/** What the docking table of acceptance shows of a refusal, and its feedback, beside the process (clauses 4.2.9, 4.2.11, A100). */
@Message<RefusalReason>({
  spec: 'hotline',
  id: 'acceptance',
  titleZh: '受理/立案情况表',
  titleEn: 'Refusal in the docking tables',
  section: '4.2.9',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: [],
})
export class RefusalReason {
  @Optional() @Text(2000, '不受理理由') rejectreason?: string;
  @Optional() @Text(25, '经办人电话', { personal: true }) agentTel?: string;
}
