import { Rule } from '@civicbus/contract/rule';
import type { UsageRank } from './messages/usage-rank.js';

interface Ranked {
  readonly count: number;
  readonly usageRanks: readonly UsageRank[];
}

/** `count` is the number of elements; -1 stands for none (A61). */
export const CountOfRanks = () =>
  Rule<Ranked>({
    name: 'count',
    field: 'count',
    reads: ['count', 'usageRanks'],
    holds: ({ count, usageRanks }) => count === usageRanks.length || (count === -1 && usageRanks.length === 0),
    message: '个数应等于 usageRanks 的元素个数',
  });

/** A user stands once among the ranks; equal ranks are accepted (A61). */
export const UserRankedOnce = () =>
  Rule<Ranked>({
    name: 'user-once',
    field: 'usageRanks',
    reads: ['usageRanks'],
    holds: ({ usageRanks }) => new Set(usageRanks.map(({ userId }) => userId)).size === usageRanks.length,
    message: '使用排名中同一用户只能出现一次',
  });
