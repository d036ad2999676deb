import type { WireRecord } from '@civicbus/contract/normalise';
import { type LengthUnit, lengthOf } from './byte-lengths.js';
import type { TicketKind } from './life-cycle.js';

/** Longest `dealResult`. */
const LONGEST_RESULT = 4_000;

/** The number of who handles a ticket, which its feedback must have, where an operator gave none (as A87 has it for what is unknown). */
const NO_NUMBER = '未提供';

/** What the docking tables show of a result that the wire has no field for, with its Chinese name (A60). */
const SUMMARISED = [
  ['mediationresult', '调解结果'],
  ['infringementtype', '侵权类型'],
  ['unfulfilledduty', '未履行义务'],
  ['fraudflag', '欺诈标志'],
  ['suspectedact', '涉嫌违法行为'],
  ['casevalue', '案值（元）'],
  ['fineamount', '罚没金额（元）'],
] as const;

const FLAG: Readonly<Record<string, string>> = { '1': '是', '0': '否' };

/** The result with a readable summary of what only the docking tables show; without it where it would not fit (A60). */
export function summarised(dealResult: string, extras: WireRecord, unit: LengthUnit = 'char'): string {
  const parts = SUMMARISED.flatMap(([name, nameZh]) => {
    const value = extras[name];
    if (value === undefined || value === null) return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [`${nameZh}：${name === 'fraudflag' ? (FLAG[text] ?? text) : text}`];
  });
  const whole = parts.length === 0 ? dealResult : `${dealResult}（${parts.join('；')}）`;
  return lengthOf(whole, unit) <= LONGEST_RESULT ? whole : dealResult;
}

/**
 * The feedback that tells of a refusal (A47, A100), from the process record and the extras of the action.
 * Reports have no field for it: the result says it.
 */
export function refusalFeedback(kind: Exclude<TicketKind, '3'>, process: WireRecord, extras: WireRecord): WireRecord {
  const common = {
    odrno: process['bh'],
    handDept: process['fqdept'],
    agent: process['fqr'],
    agentTel: extras['agentTel'] ?? NO_NUMBER,
    dealResult: process['remark'],
    feedbackRegister: process['fqr'],
  };
  return kind === '1' ? { ...common, acceptType: '2' } : { ...common, investResult: '不立案' };
}

/** The feedback that tells of acceptance or filing, where an installation delivers it (A47). */
export function firstCheckResult(kind: Exclude<TicketKind, '3'>, process: WireRecord): WireRecord {
  const common = {
    odrno: process['bh'],
    handDept: process['fqdept'],
    agent: process['fqr'],
    agentTel: NO_NUMBER,
    dealResult: process['remark'],
    feedbackRegister: process['fqr'],
  };
  return kind === '1' ? { ...common, acceptType: '1' } : { ...common, investResult: '立案' };
}
