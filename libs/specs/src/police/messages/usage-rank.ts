import { Integer, Long64, Text } from '@civicbus/contract/fields';
import type { Long64Value } from '../fields.js';

/** A user among the 50 that used police applications the longest on a day (clause 2.2.3, A61); the duration has no fill value (A23). */
export class UsageRank {
  @Integer('排名', { min: 1, max: 50 }) rank!: number;
  @Text(255, '用户标识') userId!: string;
  @Long64('使用时长', { min: 0, note: '秒' }) duration!: Long64Value;
}
