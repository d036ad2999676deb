import { describe, expect, it } from '@jest/globals';
import { literalNumber } from '@civicbus/contract/exact-decimal';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses, warns } from './fixtures/decision-case.js';

const complaint = 'putTsBusiRegInfoData';
const report = 'putJbBusiRegInfoData';
const consultation = 'putZxBusiRegInfoData';
const all = [complaint, report, consultation];
const goods = [complaint, report];
const long = (length: number) => '长'.repeat(length);

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A26 unknown members are kept and counted; names match exactly': [
    warns(report, { incidentadd: '44000000' }, ['incidentadd:unknown-field'], {
      stored: { _unknown: { incidentadd: '44000000' } },
    }),
    warns(complaint, { Goodsname: '手机' }, ['Goodsname:unknown-field'], { stored: { goodsname: undefined } }),
  ],
  'A27 absent, null, "" and blank are no value': goods.flatMap((message) =>
    [undefined, null, '', '  ', '\u3000'].flatMap((none) => [
      accepts(message, { goodsname: none, registime: '2026-03-12 09:30:00' }, { stored: { goodsname: undefined } }),
      refuses(message, { complacontent: none }, 'complacontent:required'),
      refuses(message, { proname: none }, 'proname:required'),
    ]),
  ),
  'A28 lengths count characters, and nothing is cut': all.flatMap((message) => [
    accepts(message, { complacontent: long(4000) }, { stored: { complacontent: long(4000) } }),
    accepts(message, { complacontent: '🚧'.repeat(4000) }),
    refuses(message, { complacontent: long(4001) }, 'complacontent:maxLength'),
  ]),
  'A64 the kind is the one of the method': [
    ...(
      [
        [complaint, '1'],
        [report, '2'],
        [consultation, '3'],
      ] as const
    ).flatMap(([message, kind]) => [
      accepts(message, { reginfotype: `0${kind}` }, { stored: { reginfotype: kind } }),
      ...['1', '2', '3']
        .filter((other) => other !== kind)
        .map((other) => refuses(message, { reginfotype: other }, 'reginfotype:kind')),
      refuses(message, { reginfotype: '4' }, 'reginfotype:codes'),
      refuses(message, { reginfotype: undefined }, 'reginfotype:required'),
    ]),
  ],
  'A65 a time has up to six fractional digits, a blank or T, or is 14 digits': [
    ...(
      [
        ['2026-03-12 09:30:00', '2026-03-12T09:30:00+08:00'],
        ['2026-03-12T09:30:00', '2026-03-12T09:30:00+08:00'],
        ['2026-03-12 09:30:00.5', '2026-03-12T09:30:00.5+08:00'],
        ['2026-03-12 09:30:00.123456', '2026-03-12T09:30:00.123456+08:00'],
        ['20260312093000', '2026-03-12T09:30:00+08:00'],
      ] as const
    ).flatMap(([sent, registime]) => [
      accepts(consultation, { registime: sent }, { stored: { registime } }),
      accepts(complaint, { disputetime: sent }, { stored: { disputetime: registime } }),
    ]),
    ...[
      '2026-03-12 09:30',
      '2026-03-12',
      '2026-03-12 09:30:00.1234567',
      '2026-02-30 09:30:00',
      '2026/03/12 09:30:00',
    ].map((registime) => refuses(report, { registime }, 'registime:format')),
  ],
  'A66 goods, brand and platform have the larger of both lengths in complaints': [
    accepts(complaint, { goodsname: long(400), brandname: long(200), electricname: long(400) }),
    refuses(complaint, { brandname: long(201) }, 'brandname:maxLength'),
    accepts(report, { goodsname: long(400), brandname: long(200) }),
    refuses(report, { goodsname: long(401) }, 'goodsname:maxLength'),
  ],
  'A68 channel and complaint have 20 characters, salesway 40': [
    accepts(complaint, { complaint: long(20) }),
    refuses(complaint, { complaint: long(21) }, 'complaint:maxLength'),
    warns(report, { salesway: '9', channel: long(20), complaint: long(20) }, ['complaint:irrelevant']),
    warns(complaint, { salesway: long(40), electric: undefined }, []),
    refuses(report, { channel: long(21) }, 'channel:maxLength'),
  ],
  'A72 an amount is a number or a decimal text of 12 and 6 digits, kept digit by digit': goods.flatMap((message) => [
    accepts(message, { consumamount: 168 }, { stored: { consumamount: 168 } }),
    accepts(message, { consumamount: '23.45' }, { stored: { consumamount: 23.45 } }),
    accepts(message, { consumamount: 0 }),
    accepts(message, { consumamount: '123456789012.123456' }),
    accepts(message, { consumamount: literalNumber('123456789012.123456') }),
    refuses(message, { consumamount: '1234567890123' }, 'consumamount:digits'),
    refuses(message, { consumamount: 1.1234567 }, 'consumamount:digits'),
    refuses(message, { consumamount: -1 }, 'consumamount:min'),
    refuses(message, { consumamount: '-0.01' }, 'consumamount:min'),
    ...['1e3', '一百', '1,000', ' 1', true].map((consumamount) =>
      refuses(message, { consumamount }, 'consumamount:type'),
    ),
  ]),
  'A73, A77, A81, A85 open codes pass as they are': [
    ...['5', '电视购物'].map((salesway) =>
      accepts(complaint, { salesway, electric: undefined }, { stored: { salesway } }),
    ),
    accepts(complaint, { appltype: '9900,0302' }, { stored: { appltype: '9900,0302' } }),
    accepts(report, { induscatgri: '有限责任公司', entitytype: '9999' }),
    accepts(consultation, { regunitcode: '任何单位', receivemode: '7' }),
  ],
  'A74 associated fields are never demanded and never refused': [
    warns(
      complaint,
      {
        salesway: '2',
        electric: '100001',
        electricname: '平台',
        orderno: '1',
        complaint: '1',
        incidentadd: '36000000',
        channel: '1',
        channelDetails: '详情',
      },
      ['electricname', 'orderno', 'electric', 'complaint', 'incidentadd', 'channel', 'channelDetails'].map(
        (field) => `${field}:irrelevant`,
      ),
      { stored: { electric: '100001', channel: '1' } },
    ),
    ...['1', '4', '9'].map((salesway) => accepts(complaint, { salesway, electric: undefined })),
    accepts(complaint, { salesway: '4', electric: undefined, incidentadd: '36000000' }),
    accepts(report, { salesway: '9', channel: '1', channelDetails: '详情' }),
  ],
  'A78 an answer on the spot is demanded, and elsewhere ignored': [
    accepts(consultation, { replyonsite: '1', replycontent: '已答复' }),
    ...[undefined, null, '', ' '].map((replycontent) =>
      refuses(consultation, { replyonsite: '1', replycontent }, 'replycontent:required'),
    ),
    ...['未答复', long(4_001), 7, '\0'].map((replycontent) =>
      accepts(consultation, { replycontent }, { stored: { replycontent: undefined } }),
    ),
    refuses(consultation, { replyonsite: '2' }, 'replyonsite:codes'),
  ],
  'A57, A82 a consultation names its range, also by the other spelling': [
    ...['consulrange', 'consulrangename', 'replyonsite'].map((field) =>
      refuses(consultation, { [field]: undefined }, `${field}:required`),
    ),
    accepts(consultation, { consulrange: undefined, consultRange: '0102' }, { stored: { consulrange: '0102' } }),
    accepts(consultation, { consultRange: '0102' }, { stored: { consulrange: '0101' } }),
  ],
  'A80 a nationality has two characters, both kinds of providers pass': all.flatMap((message) => [
    accepts(message, { pronationality: '01', providertype: '30' }),
    accepts(message, { pronationality: '1', providertype: '2' }),
    refuses(message, { pronationality: '001' }, 'pronationality:maxLength'),
  ]),
  'A83 a worker is demanded of complaints and reports only': [
    refuses(complaint, { workerno: undefined }, 'workerno:required'),
    refuses(report, { workerno: '' }, 'workerno:required'),
    accepts(consultation, { workerno: undefined }),
  ],
  'A84 the check character of a credit code is a warning': goods.flatMap((message) => [
    accepts(message, { creditcode: '91350100M000100Y43' }),
    ...['91350100M000100Y44', '455545646574578645', '9133011075174'].map((creditcode) =>
      warns(message, { creditcode }, ['creditcode:credit-code'], { stored: { creditcode } }),
    ),
    refuses(message, { creditcode: '9'.repeat(37) }, 'creditcode:maxLength'),
  ]),
  'A86 a ticket number has 1 to 32 letters, digits, _ and -': all.flatMap((message) => [
    ...['1', 'a_B-9', 'X'.repeat(32)].map((regino) => accepts(message, { regino }, { stored: { key: regino } })),
    ...['工单1', 'a b', 'a,b', 'a|b', '../x'].map((regino) => refuses(message, { regino }, 'regino:pattern')),
    refuses(message, { regino: 'X'.repeat(33) }, 'regino:maxLength'),
    refuses(message, { regino: 12345 }, 'regino:type'),
  ]),
  'A98 a registration lies at most ten minutes in the future': all.flatMap((message) => {
    const context = { now: new Date('2026-03-12T09:20:00+08:00') };
    return [
      accepts(message, { registime: '2026-03-12 09:30:00' }, { context }),
      refuses(message, { registime: '2026-03-12 09:30:01' }, 'registime:future', { context }),
      accepts(message, { registime: '2026-01-02 03:04:05' }, { context }),
    ];
  }),
};

describe('decisions on tickets', () => {
  it.each(Object.entries(decisions))('%s', (_decision, rows) => {
    expect(rows.map(outcomeOf)).toEqual(rows.map(expectationOf));
  });
});
