import { describe, expect, it } from '@jest/globals';
import { messageOf } from '@civicbus/contract/message';
import fc from 'fast-check';
import { readCall, readMembers, recordOf } from './envelope.js';
import { interfaceAt, interfaces } from './interfaces.js';
import { Complaint } from './messages/complaint.js';
import { Consultation } from './messages/consultation.js';
import { SeatShift } from './messages/seat-shift.js';

const call = (body: string | Uint8Array, path = '/api/dealcase/invokeCase') =>
  readCall(interfaceAt(path), typeof body === 'string' ? Buffer.from(body) : body);

describe('the body of a request', () => {
  it.each(['', ' ', '[]', 'null', '"x"', '1', '{', '{"a":1}x', '{"a":NaN}'])('that is %j is no JSON object', (body) => {
    expect(call(body)).toMatchObject({ kind: 'rejected', code: '2001' });
  });

  it('is UTF-8', () => {
    const gbk = Buffer.concat([Buffer.from('{"method":"'), Buffer.of(0xd7, 0xc9), Buffer.from('"}')]);
    expect(call(gbk)).toMatchObject({ code: '2001' });
  });

  it('may begin with a byte order mark, with one only', () => {
    const poll = '{"method":"getTodoCaseFeedbackTs"}';
    expect(call(Buffer.from(`\ufeff${poll}`))).toMatchObject({ called: { id: 'getTodoCaseFeedbackTs' } });
    expect(call(Buffer.from(`\ufeff\ufeff${poll}`))).toMatchObject({ code: '2001' });
    expect(call('\ufeff')).toMatchObject({ code: '2001' });
  });

  it('selects the interface by method, exactly as printed', () => {
    const invoked = interfaces.filter(({ family }) => family === 'text');
    expect(invoked).toHaveLength(19);
    for (const { id } of invoked) expect(call(JSON.stringify({ method: id }))).toMatchObject({ called: { id } });
    for (const method of [
      'puttsbusireginfodata',
      'callinfo',
      'numcaseinfo',
      'constructor',
      '__proto__',
      1,
      ['x'],
      {},
    ]) {
      expect(call(JSON.stringify({ method }))).toMatchObject({ code: '2002' });
    }
    for (const body of ['{}', '{"method":null}', '{"method":""}', '{"method":" "}']) {
      expect(call(body)).toMatchObject({ code: '2003', reason: '缺少必填项: method' });
    }
  });

  it('may be missing for the feedback poll only, and a refusal in it is no refusal', () => {
    expect(call('', '/api/case/todocasefeedback')).toMatchObject({ called: { id: 'todocasefeedback' }, members: {} });
    expect(call('', '/api/case/casefeedback')).toMatchObject({ code: '2001' });
    const own = '{"kind":"rejected","code":"0","reason":"成功"}';
    expect(call(own, '/api/case/casefeedback')).toMatchObject({ called: { id: 'casefeedback' } });
  });

  it.each([
    ['regino', '{"regino":"A\\u0000"}'],
    ['regino', '{"regino":"\\ud800"}'],
    ['x', '{"regino":"A","x":{"y":["\\u0000"]}}'],
    ['a\ufffd', '{"a\\u0000":1}'],
  ])('that holds in %j what nobody can store is malformed', (name, body) => {
    const reason = `格式或长度错误: ${name}`;
    for (const path of ['/api/case/callbackcasefeedback', '/api/case/casefeedback', '/api/case/numcaseinfo'])
      expect(call(body, path)).toMatchObject({ code: '2004', reason });
    expect(call(body.replace('{', '{"method":"getCaseCb",'))).toMatchObject({ code: '2004', reason });
  });

  it('keeps what a number says', () => {
    const read = readMembers(Buffer.from('{"consumamount":123456789012.123456,"calltime":20260312093000}'));
    expect(JSON.stringify('members' in read && read.members)).toBe(
      '{"consumamount":123456789012.123456,"calltime":20260312093000}',
    );
  });

  it('is read as JSON.parse has it where numbers are plain', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.integer())), (members) => {
        // A text in a URL or file is well-formed: halves of surrogate pairs are written as escapes.
        const read = readMembers(Buffer.from(JSON.stringify(members)));
        expect(read).toEqual({ members: JSON.parse(JSON.stringify(members)) as unknown });
      }),
    );
  });
});

describe('the record of a request', () => {
  it('has lost its method and every form of no value, and kept what is unknown (A26, A27)', () => {
    const members = {
      method: 'x',
      regino: 'T1',
      goodsname: '  ',
      brandname: null,
      orderno: '',
      extra: ' ',
      __proto: 1,
    };
    expect(recordOf(messageOf(Complaint), members)).toEqual({ regino: 'T1', extra: ' ', __proto: 1 });
  });

  it('keeps a member named __proto__ a member', () => {
    const members = JSON.parse('{"__proto__":{"regino":"T2"},"regino":"T1"}') as Record<string, unknown>;
    expect(Object.keys(recordOf(messageOf(Complaint), members))).toEqual(['__proto__', 'regino']);
  });

  it.each([
    [{ consultRange: 'a' }, { consulrange: 'a' }],
    [{ consultRange: 'a', consulrange: 'b' }, { consulrange: 'b' }],
    [{ consulrange: ' ', consultRange: 'a' }, { consulrange: 'a' }],
    [{ consultRange: '' }, {}],
    [{ Consulrange: 'a' }, { Consulrange: 'a' }],
  ])('takes %j as %j (A57)', (members, record) => {
    expect(recordOf(messageOf(Consultation), members)).toEqual(record);
  });

  it.each([0, '0', '', null])('of a seat that signs out at %j has no sign-out (A38)', (endtime) => {
    expect(recordOf(messageOf(SeatShift), { seatno: '7', endtime })).toEqual({ seatno: '7' });
  });
});
