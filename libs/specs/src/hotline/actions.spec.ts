import { describe, expect, it } from '@jest/globals';
import type { WireRecord } from '@civicbus/contract/normalise';
import { validate } from '@civicbus/contract/validate';
import { type ActionFacts, actionForm, completeBody, extendedTo, extrasOf, strayMembers } from './actions.js';
import type { TicketAction, TicketKind } from './life-cycle.js';
import { refusalFeedback, summarised } from './result-feedback.js';

const ID = '0198f0a1b2c37d4e8f90a1b2c3d4e5f6';
const NOW = '2026-03-12T15:00:00+08:00';

const facts = (action: TicketAction, kind: TicketKind): ActionFacts => ({
  action,
  kind,
  regino: 'T1',
  id: ID,
  at: new Date(NOW),
  deadline: '2026-03-23',
  consultRange: '消费维权政策',
});

/** What an operator's body becomes: the record in normal form, or the faults. */
function written(action: TicketAction, kind: TicketKind, body: WireRecord): unknown {
  const completed = completeBody(facts(action, kind), body);
  if (!('record' in completed)) return completed.code;
  const { message } = actionForm(action, kind);
  const verdict = validate(message, [completed.record], { context: {}, mayHoldEscapes: true });
  return verdict.kind === 'valid'
    ? (JSON.parse(JSON.stringify(verdict.records[0])) as unknown)
    : verdict.faults.map(({ field, rule }) => `${field}:${rule}`);
}

const unit = { handDept: '示范市场监督管理所', agent: '示范经办人' };
const handled = { fqdept: '示范市场监督管理所', fqr: '示范经办人', remark: '符合受理条件' };
const applicant = {
  sqrbh: '1001',
  sqr: '示范申请人',
  sqrdept: '消保股',
  sqrunit: '示范市场监督管理局',
  sqrmobile: '075100000000',
};

describe("an operator's action", () => {
  it.each<[TicketAction, TicketKind, string, WireRecord, WireRecord]>([
    ['return', '1', 'getShBtgData', { ...unit, dealResult: '不属于管辖范围' }, { odrno: 'T1', updateTime: NOW }],
    ['accept', '1', 'getTsCaseLzmx', handled, { id: ID, bh: 'T1', slflag: '1' }],
    ['refuse', '1', 'getTsCaseLzmx', handled, { id: ID, bh: 'T1', slflag: '2' }],
    ['file', '2', 'getJbCaseLzmx', handled, { id: ID, bh: 'T1', slflag: '1' }],
    ['refuse', '2', 'getJbCaseLzmx', handled, { id: ID, bh: 'T1', slflag: '2' }],
    [
      'extend',
      '1',
      'getCaseApproval',
      { ...applicant, yqdate: '2026-04-10 17:00:00' },
      {
        orderid: 'T1',
        sqdate: NOW,
        gxdate: NOW,
        spdate: NOW,
        olddeadline: '2026-03-23',
        yqdate: '2026-04-10T17:00:00+08:00',
        result: '1',
        state: '已通过',
      },
    ],
    [
      'urge',
      '3',
      'getCaseCb',
      { cbunit: '示范局', cbdept: '示范中心', cbr: '示范催办人', bdbdept: '示范所', jsr: '示范接收人' },
      { id: 'T1', cbdate: NOW },
    ],
    [
      'process',
      '2',
      'getCaseLzmx',
      { fltype: '县局', flfqr: '示范登记人', jsdept: '示范所', ccdate: '20260312090000' },
      { id: ID, bh: 'T1', zcdate: NOW, deadline: '2026-03-23', ccdate: '2026-03-12T09:00:00+08:00' },
    ],
    [
      'feedback',
      '1',
      'getTodoCaseFeedbackTs',
      { ...unit, agentTel: '075100000000', dealResult: '已退款', feedbackRegister: '示范登记人' },
      { odrno: 'T1', acceptType: '1' },
    ],
    [
      'feedback',
      '2',
      'getTodoCaseFeedbackJb',
      { ...unit, agentTel: '075100000000', dealResult: '已处罚', investResult: '属实', feedbackRegister: '示范登记人' },
      { odrno: 'T1' },
    ],
    [
      'feedback',
      '3',
      'getTodoCaseFeedbackZx',
      { ...unit, agentTel: '075100000000', dealResult: '七日内可退货' },
      { odrno: 'T1', consultRange: '消费维权政策' },
    ],
  ])('%s on kind %s writes a record of %s with what the platform knows', (action, kind, id, body, known) => {
    expect(actionForm(action, kind).message.facts.id).toBe(id);
    expect(written(action, kind, body)).toMatchObject(known);
    expect(written(action, kind, { ...body, ...keysOf(action) })).toMatchObject(known);
  });

  it('names what is missing', () => {
    expect(written('accept', '1', { fqr: '示范经办人' })).toEqual(['fqdept:required', 'remark:required']);
    expect(written('feedback', '3', {})).toContain('dealResult:required');
  });

  it('on another ticket or with another decision is refused', () => {
    expect(written('return', '1', { ...unit, dealResult: '退回', odrno: 'T2' })).toBe('2004');
    expect(written('accept', '1', { ...handled, slflag: '2' })).toBe('2004');
    expect(written('accept', '1', { ...handled, id: 'own' })).toMatchObject({ id: ID });
  });

  it('extends to the end of a day, and only when approved', () => {
    const day = written('extend', '1', { ...applicant, yqdate: '2026-04-10' }) as WireRecord;
    expect(day['yqdate']).toBe('2026-04-10T23:59:59+08:00');
    expect(extendedTo(day)).toBe('2026-04-10');
    const denied = written('extend', '1', { ...applicant, yqdate: '2026-04-10', result: '0' }) as WireRecord;
    expect(denied).toMatchObject({ state: '未通过' });
    expect(denied).not.toHaveProperty('spdate');
    expect(extendedTo(denied)).toBeUndefined();
  });
});

/** The ticket's number, as an operator may repeat it. */
function keysOf(action: TicketAction): WireRecord {
  if (action === 'return' || action === 'feedback') return { odrno: 'T1' };
  if (action === 'extend') return { orderid: 'T1' };
  return action === 'urge' ? { id: 'T1' } : { bh: 'T1' };
}

describe('members that an action has no field for', () => {
  it('are told apart: fields on another kind of ticket, and fields on none', () => {
    const body = {
      dealResult: 'x',
      mediationresult: 'x',
      investResult: 'x',
      consultRange: 'x',
      nonsense: 1,
      toString: 1,
    };
    expect(strayMembers('feedback', '1', body)).toEqual({
      ofOtherKinds: ['investResult', 'consultRange'],
      unknown: ['nonsense', 'toString'],
    });
    expect(strayMembers('feedback', '2', body).ofOtherKinds).toEqual(['mediationresult', 'consultRange']);
    expect(strayMembers('urge', '1', { ...keysOf('urge'), cbmemo: '' })).toEqual({ ofOtherKinds: [], unknown: [] });
  });
});

describe('what only the docking tables show (A60, A100)', () => {
  const extras = { mediationresult: '达成一致', fraudflag: '0', handler: '示范办理人', unfulfilledduty: '' };

  it('is taken out of the body, and told in the result', () => {
    const form = actionForm('feedback', '1');
    const body = { ...unit, dealResult: '已退款', ...extras };
    expect(extrasOf(form, body)).toEqual({ mediationresult: '达成一致', fraudflag: '0', handler: '示范办理人' });
    expect(completeBody(facts('feedback', '1'), body)).not.toHaveProperty('record.mediationresult');
    expect(summarised('已退款', extrasOf(form, body))).toBe('已退款（调解结果：达成一致；欺诈标志：否）');
    expect(summarised('已处罚', { casevalue: 12.5 })).toBe('已处罚（案值（元）：12.5）');
  });

  it('is not told where the result would become too long, which is never cut', () => {
    const long = '长'.repeat(4000);
    expect(summarised(long, extras)).toBe(long);
    expect(summarised(long, {})).toBe(long);
  });

  it('tells a refusal as feedback', () => {
    const process = { bh: 'T1', ...handled, slflag: '2' };
    expect(refusalFeedback('1', process, { agentTel: '075100000000' })).toEqual({
      odrno: 'T1',
      acceptType: '2',
      handDept: handled.fqdept,
      agent: handled.fqr,
      agentTel: '075100000000',
      dealResult: handled.remark,
      feedbackRegister: handled.fqr,
    });
    expect(refusalFeedback('2', process, {})).toMatchObject({ investResult: '不立案', agentTel: '未提供' });
  });
});
