import { describe, expect, it } from '@jest/globals';
import { literalNumber } from '@civicbus/contract/exact-decimal';
import fc from 'fast-check';
import { type TicketState, ticketStates } from './life-cycle.js';
import { decideRegistration, isSameContent } from './registration.js';

const body = { regino: 'T1', reginfotype: '1', complacontent: '手机无法开机', consumamount: 168 };
const stored = (state: TicketState) => ({ kind: '1', state, body }) as const;

describe('a registration (A23, A24)', () => {
  it('is new once', () => {
    expect(decideRegistration(undefined, body)).toEqual({ kind: 'new', state: 'received' });
  });

  it.each(Object.keys(ticketStates) as TicketState[])('repeated as it was changes nothing in state %s', (state) => {
    expect(decideRegistration(stored(state), { ...body })).toEqual({ kind: 'repeated' });
  });

  it.each<[TicketState, boolean]>([
    ['received', true],
    ['auditRejected', true],
    ['notAccepted', true],
    ['accepted', false],
    ['filed', false],
    ['closed', false],
  ])('with other content in state %s is a revision: %s', (state, revision) => {
    const decided = decideRegistration(stored(state), { ...body, complacontent: '手机无法充电' });
    if (revision) expect(decided).toEqual({ kind: 'revision', state: 'received' });
    else expect(decided).toMatchObject({ kind: 'rejected', code: '2006' });
  });

  it('of another kind is always refused', () => {
    const decided = decideRegistration(stored('received'), { ...body, reginfotype: '2' });
    expect(decided).toMatchObject({ kind: 'rejected', code: '2006' });
  });

  it('of a consultation answered on the spot is closed at once (A78)', () => {
    const onSite = { regino: 'T2', reginfotype: '3', replyonsite: '1', replycontent: '已答复' };
    expect(decideRegistration(undefined, onSite)).toEqual({ kind: 'new', state: 'closed' });
    expect(decideRegistration(undefined, { ...onSite, replyonsite: '0' })).toEqual({ kind: 'new', state: 'received' });
  });
});

describe('the same content', () => {
  it('does not depend on the order of members, nor on how absence or an amount is kept', () => {
    expect(isSameContent({ a: '1', b: undefined, c: null }, { c: '', a: '1' })).toBe(true);
    expect(isSameContent({ consumamount: 168 }, { consumamount: literalNumber('168') })).toBe(true);
    expect(isSameContent({ consumamount: 168 }, { consumamount: '168' })).toBe(true);
    expect(isSameContent({ consumamount: 168 }, { consumamount: 168.5 })).toBe(false);
    expect(isSameContent({ _unknown: { x: [1, 2] } }, { _unknown: { x: [2, 1] } })).toBe(false);
  });

  it('is what JSON carries', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (record) => {
        expect(isSameContent(record, JSON.parse(JSON.stringify(record)) as Record<string, unknown>)).toBe(true);
        expect(isSameContent(record, { ...record, more: 'x', goods: 1 })).toBe(
          record['more'] === 'x' && record['goods'] === 1,
        );
      }),
    );
  });
});
