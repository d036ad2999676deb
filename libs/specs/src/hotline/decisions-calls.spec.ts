import { describe, expect, it } from '@jest/globals';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses, warns } from './fixtures/decision-case.js';
import { hotlineContext } from './fixtures/context.js';

const call = 'callinfo';
const recording = 'recordinfo';
const seat = 'seatsignin';
const rating = 'satisfaction';
const long = (length: number) => '长'.repeat(length);
const at = 20260312093000;

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A15 a caller with a list of divisions reports for no other': [call, recording, seat, rating].flatMap((message) => [
    accepts(message, {}, { context: { ...hotlineContext, areas: ['440300', '440200'] } }),
    accepts(message, {}, { context: { ...hotlineContext, areas: ['440000'] } }),
    refuses(message, {}, 'sourcearea:area', { context: { ...hotlineContext, areas: ['440203', '440300'] } }),
    refuses(message, {}, 'sourcearea:area', { context: { ...hotlineContext, areas: [] } }),
    refuses(message, { sourcearea: '44020' }, 'sourcearea:pattern'),
  ]),
  'A29 a time is 14 digits, as a number or in quotes': [
    accepts(call, { calltime: at }, { stored: { calltime: '2026-03-12T09:30:00+08:00' } }),
    accepts(call, { calltime: String(at) }, { stored: { calltime: '2026-03-12T09:30:00+08:00' } }),
    ...[20260230093000, 20260312243000, 2026031209300, 20260312093000.5, '1', '2026-03-12 09:30:00'].map((calltime) =>
      refuses(call, { calltime }, `calltime:${calltime === 20260312093000.5 ? 'type' : 'format'}`),
    ),
    refuses(call, { calltime: true }, 'calltime:type'),
    refuses(rating, { opttime: 0 }, 'opttime:format'),
  ],
  'A32 a call was answered (1) or made (2)': [
    accepts(call, { calltype: '2' }),
    ...['0', '3', '', 1].map((calltype) =>
      refuses(call, { calltype }, `calltype:${calltype === '' ? 'required' : calltype === 1 ? 'type' : 'codes'}`),
    ),
  ],
  'A33 a call that reached a seat has the times on its way': [
    accepts(call, { skilltime: undefined, seattime: undefined, ringtime: undefined }),
    accepts(call, { seattime: undefined, ringtime: null }),
    accepts(call, { seattime: '', skilltime: ' ', ringtime: '' }),
    refuses(call, { skilltime: undefined }, 'skilltime:required'),
    refuses(call, { ringtime: '' }, 'ringtime:required'),
    warns(call, { skilltime: 20260312092959 }, ['skilltime:time-order']),
    warns(call, { seattime: 20260312092930 }, ['seattime:time-order']),
  ],
  'A34 a call id is the division and a serial of 1 to 44 characters': [
    accepts(call, { callid: `440200${'9'.repeat(44)}` }),
    accepts(call, { callid: '4402001' }),
    refuses(call, { callid: '440200' }, 'callid:id-parts'),
    refuses(call, { callid: '4402031' }, 'callid:id-parts'),
    refuses(call, { callid: `440200${'9'.repeat(45)}` }, 'callid:maxLength'),
  ],
  'A35 a recording id names division, kind and call, the division once or twice; it is stored as sent': [
    accepts(recording, { callid: '440200X1', recordid: '4402001440200X1' }, { stored: { key: '4402001440200X1' } }),
    accepts(recording, { callid: '440200X1', recordid: '4402001X1' }, { stored: { key: '4402001X1' } }),
    refuses(recording, { callid: '440200X1', recordid: '4402002X1' }, 'recordid:id-parts'),
    refuses(recording, { callid: '440200X1', recordid: '440200X1' }, 'recordid:id-parts'),
    accepts(recording, { callid: `440200${'9'.repeat(44)}`, recordid: `4402001440200${'9'.repeat(44)}` }),
  ],
  'A36 a rating id names division and call, once or twice; it is stored in one form': [
    ...['440200440200X1', '440200X1'].map((id) =>
      accepts(rating, { callid: '440200X1', id }, { stored: { key: '440200440200X1', id: '440200440200X1' } }),
    ),
    refuses(rating, { callid: '440200X1', id: '440200X2' }, 'id:id-parts'),
  ],
  'A37 a shift id names division, seat and sign-in, up to 50 characters': [
    accepts(seat, { seatno: '9'.repeat(30), signid: `440200${'9'.repeat(30)}${at}` }),
    refuses(seat, { signid: `440200${at}1001` }, 'signid:id-parts'),
    refuses(seat, { begintime: at + 1 }, 'signid:id-parts'),
    refuses(seat, { signid: '9'.repeat(51) }, 'signid:maxLength'),
  ],
  'A38 a seat without sign-out is signed in': [
    ...[undefined, null, '', ' ', 0, '0'].map((endtime) =>
      accepts(seat, { endtime }, { stored: { endtime: undefined } }),
    ),
    refuses(seat, { endtime: 1 }, 'endtime:format'),
    warns(seat, { endtime: 20260312092959 }, ['endtime:time-order']),
  ],
  'A41 a recording name has up to 100 characters': [
    accepts(recording, { recordname: long(100) }),
    refuses(recording, { recordname: long(101) }, 'recordname:maxLength'),
  ],
  'A42 a recording address is a whole http(s) or ftp(s) URL': [
    ...['http://media.example/1.wav', 'https://192.0.2.7/1', 'ftp://media.example/1.wav', 'FTPS://media.example/1'].map(
      (recordpath) => accepts(recording, { recordpath }, { stored: { recordpath } }),
    ),
    ...['/1.wav', 'media.example/1.wav', 'file:///1.wav', 'javascript:alert(1)', 'http://me:x@media.example/'].map(
      (recordpath) => refuses(recording, { recordpath }, 'recordpath:format'),
    ),
    refuses(recording, { recordpath: `http://media.example/${'a'.repeat(180)}` }, 'recordpath:maxLength'),
  ],
  'A43 a calling number is any text': [
    accepts(call, { callno: '未知号码' }),
    accepts(call, { callno: '+852 0000-0000 转 8' }),
    refuses(call, { callno: ' ' }, 'callno:required'),
    refuses(call, { callno: '0'.repeat(31) }, 'callno:maxLength'),
  ],
};

describe('decisions on call data', () => {
  it.each(Object.entries(decisions))('%s', (_decision, rows) => {
    expect(rows.map(outcomeOf)).toEqual(rows.map(expectationOf));
  });
});
