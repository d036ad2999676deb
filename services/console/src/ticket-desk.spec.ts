import { describe, expect, it } from '@jest/globals';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import { decideAction, type OperatorRequest } from './ticket-desk.js';

const complaint: StoredTicket = {
  appId: 'city-440200',
  regino: 'T1',
  kind: '1',
  state: 'accepted',
  registime: new Date('2026-03-12T04:00:00Z'),
  revision: 1,
  deadline: null,
  body: { regino: 'T1', reginfotype: '1' },
  origin: 'rest',
  receivedAt: new Date('2026-03-12T04:00:00Z'),
};
const consultation: StoredTicket = { ...complaint, kind: '3', state: 'received', body: { consulrange: '0101' } };
const result = { handDept: '某局', agent: '甲某', agentTel: '075100000000', dealResult: '已办结' };
const asked = (body: object, changes: Partial<OperatorRequest> = {}): OperatorRequest => ({
  operator: 'li.si',
  action: 'feedback',
  body: { ...body },
  at: new Date('2026-03-13T04:00:00Z'),
  lengthUnit: 'char',
  ...changes,
});
const answered = (request: OperatorRequest, ticket = complaint) => decideAction(request, ticket).answer;
const faultsOf = (request: OperatorRequest, ticket = complaint): unknown => {
  const answer = answered(request, ticket);
  return answer.kind === 'refused' ? [answer.problem.problem.status, answer.problem.problem.faults] : answer.kind;
};

describe("the body of an operator's action", () => {
  const body = { ...result, feedbackRegister: '乙某' };

  it('is refused with members that the action has no field for, each named', () => {
    const request = asked({ ...body, dealresult: 'x', 'a\0b': 1 });
    expect(faultsOf(request)).toEqual([
      400,
      [
        { parameter: 'dealresult', detail: 'is no field of this action' },
        { parameter: 'a\ufffdb', detail: 'is no field of this action' },
      ],
    ]);
    expect(decideAction(request, complaint)).not.toHaveProperty('change');
  });

  it('may hold fields of other kinds of ticket, which the answer names', () => {
    expect(answered(asked({ ...body, investResult: '立案' }))).toMatchObject({
      kind: 'done',
      ignored: ['investResult'],
    });
    expect(answered(asked(body))).toMatchObject({ kind: 'done', ignored: [] });
  });

  it.each([
    ['feedbackRegister', 50],
    ['agent', 50],
    ['handDept', 100],
    ['mediationresult', 2_000],
    ['dealResult', 4_000],
  ])('has %s of at most %i characters, or bytes where an installation counts them', (field, longest) => {
    const bytes = { lengthUnit: 'utf8Byte' } as const;
    const fits = '字'.repeat(Math.floor(longest / 3));
    expect(faultsOf(asked({ ...body, [field]: `${fits}字` }, bytes))).toMatchObject([400, [{ parameter: field }]]);
    expect(faultsOf(asked({ ...body, [field]: fits }, bytes))).toBe('done');
    expect(faultsOf(asked({ ...body, [field]: '字'.repeat(longest) }))).toBe('done');
    expect(faultsOf(asked({ ...body, [field]: '字'.repeat(longest + 1) }))).toMatchObject([
      400,
      [{ parameter: field }],
    ]);
  });

  it('may name long numbers on a consultation as long as the content has room for them', () => {
    const long = { ...result, agentTel: '0'.repeat(100) };
    expect(faultsOf(asked(long), consultation)).toBe('done');
    expect(faultsOf(asked({ ...long, dealResult: '字'.repeat(3_950) }), consultation)).toMatchObject([
      400,
      [{ parameter: 'dealResult' }],
    ]);
  });
});
