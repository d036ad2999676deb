import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isCorrectable,
  possibleActions,
  registeredState,
  type TicketAction,
  ticketActions,
  type TicketKind,
  type TicketStage,
  type TicketState,
  ticketStates,
  transition,
} from './life-cycle.js';

const kinds: readonly TicketKind[] = ['1', '2', '3'];
const states = Object.keys(ticketStates) as TicketState[];
const actions = Object.keys(ticketActions) as TicketAction[];
const kind = fc.constantFrom(...kinds);
const action = fc.constantFrom(...actions);

describe('the life cycle of a ticket', () => {
  it.each<[string, TicketKind, TicketState, readonly TicketAction[]]>([
    ['a complaint', '1', 'received', ['return', 'accept', 'refuse', 'urge', 'process']],
    ['a complaint', '1', 'accepted', ['extend', 'urge', 'process', 'feedback']],
    ['a complaint', '1', 'filed', []],
    ['a report', '2', 'received', ['return', 'refuse', 'file', 'urge', 'process']],
    ['a report', '2', 'filed', ['extend', 'urge', 'process', 'feedback']],
    ['a report', '2', 'accepted', []],
    ['a consultation', '3', 'received', ['return', 'extend', 'urge', 'process', 'feedback']],
    ...kinds.flatMap((one): [string, TicketKind, TicketState, readonly TicketAction[]][] => [
      [`kind ${one}`, one, 'auditRejected', []],
      [`kind ${one}`, one, 'notAccepted', []],
      [`kind ${one}`, one, 'closed', ['feedback']],
    ]),
  ])('of %s (%s) that is %s allows %j', (_name, one, state, allowed) => {
    expect([...possibleActions({ kind: one, state })].sort()).toEqual([...allowed].sort());
  });

  it('ends where a consultation was answered on the spot (A78)', () => {
    const stage = { kind: '3', answeredOnSite: true } as const;
    expect(registeredState(stage)).toBe('closed');
    expect(possibleActions({ ...stage, state: 'closed' })).toEqual([]);
  });

  it('tells a conflict in words, and never changes the state then', () => {
    expect(transition({ kind: '1', state: 'closed' }, 'accept')).toEqual({
      conflict: '工单状态为“已办结”，不能受理',
    });
    for (const one of kinds) {
      for (const state of states) {
        for (const act of actions) {
          const found = transition({ kind: one, state }, act);
          expect('to' in found ? states.includes(found.to) : found.conflict.length > 0).toBe(true);
        }
      }
    }
  });

  it('keeps its promises over any run of actions and registrations', () => {
    const step = fc.oneof(action, fc.constant('register' as const));
    fc.assert(
      fc.property(kind, fc.array(step, { maxLength: 30 }), (one, steps) => {
        let stage: TicketStage = { kind: one, state: registeredState({ kind: one }) };
        let decided = false;
        let fedBack = false;
        for (const act of steps) {
          if (act === 'register') {
            // Correctable exactly until something was decided in the ticket's favour.
            expect(isCorrectable(stage.state)).toBe(!decided && !fedBack);
            if (isCorrectable(stage.state)) stage = { kind: one, state: registeredState({ kind: one }) };
            continue;
          }
          const found = transition(stage, act);
          if (!('to' in found)) continue;
          if (act === 'accept' || act === 'file') decided = true;
          if (act === 'feedback') {
            expect(decided || one === '3').toBe(true);
            fedBack = true;
          }
          if (act === 'urge' || act === 'process' || act === 'extend') expect(found.to).toBe(stage.state);
          expect(fedBack).toBe(found.to === 'closed');
          stage = { kind: one, state: found.to };
        }
        expect(stage.state === 'accepted' ? one : '1').toBe('1');
        expect(stage.state === 'filed' ? one : '2').toBe('2');
      }),
    );
  });
});
