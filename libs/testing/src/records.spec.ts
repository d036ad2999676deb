import { describe, expect, it } from '@jest/globals';
import { settleAbsentForms } from '@civicbus/contract/absent-forms';
import {
  Code,
  CodeNumber,
  Conditional,
  Day,
  Decimal,
  Digits,
  Double,
  ExactDecimal,
  Integer,
  Long,
  Long64,
  Moment,
  ObjectList,
  OpenCodeNumber,
  Optional,
  Text,
  TextList,
} from '@civicbus/contract/fields';
import { Message, messageOf } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { reasons } from '@civicbus/contract/reasons';
import { validate } from '@civicbus/contract/validate';
import fc from 'fast-check';
import { copyRecord } from './copy-record.js';
import { junkValue } from './record-junk.js';
import { oneMutation } from './record-mutation.js';
import { validRecord } from './records.js';

const codes = { name: 'state', entries: ['01', '02', '99'].map((code) => ({ code, nameZh: `状态${code}` })) };

class Part {
  @Integer('次序', { min: 1, max: 9 }) rank!: number;
  @Text(4, '名称') name!: string;
  @Long64('时长') duration!: unknown;
}

/** One field of every kind that the declarations know. */
@Message<Everything>({
  spec: 'test',
  id: 'everything',
  titleZh: '全部',
  titleEn: 'Everything',
  section: '1',
  paths: ['/everything'],
  maxBatch: 10,
  batch: 'either',
  key: ['digits'],
})
class Everything {
  @Digits(6, '数字') digits!: string;
  @Text(20, '文字') text!: string;
  @Optional() @Text(5, '短文') short?: string;
  @Optional() @Text(40, '标识', { accepts: ['number'] }) id?: string;
  @Optional() @Text(100, '地址', { format: 'http(s) URL' }) address?: string;
  @Optional() @Text(100, '地址', { format: 'http(s) or ftp(s) URL' }) download?: string;
  @Moment('时间', { format: 'yyyyMMddHHmmss', accepts: ['number'] }) compact!: string;
  @Optional() @Moment('时间', { format: 'yyyy-MM-dd HH:mm:ss[.ffffff]' }) timestamp?: string;
  @Day('日期', { format: 'yyyy-MM-dd[ 00:00:00]' }) dayWithTime!: string;
  @Text(50, '周期', { format: 'yyyy年M月' }) period!: string;
  @Code(codes, 2, '状态', {
    synonyms: [
      { value: '好', code: '01' },
      { format: 'yyyy-MM-dd', code: '99', warning: '应写代码' },
    ],
  })
  code!: string;
  @Optional() @CodeNumber(codes, '状态号') codeNumber?: number;
  @CodeNumber(codes, '状态号', { accepts: ['text'] }) codeText!: number;
  @Integer('个数', { min: -3, max: 3 }) count!: number;
  @Integer('标志', { default: 0 }) flag!: number;
  @Optional() @Long('编号') long?: number;
  @Long64('长整数') long64!: unknown;
  @CodeNumber(codes, '状态号', { accepts: ['digits'], fill: -1 }) codeDigits!: number;
  @OpenCodeNumber(codes, '状态号', { accepts: ['digits'], min: 2, max: 40, fill: -1 }) openDigits!: number;
  @Double('评分', { min: 0, max: 5, fill: -1 }) score!: number;
  @Text(8, '日', { format: 'yyyyMMdd' }) shortDay!: string;
  @TextList(3, '名称', { minItems: 1, maxItems: 4 }) names!: readonly string[];
  @Optional() @TextList(9, '地址', { pattern: '^[a-z]{1,9}$' }) words?: readonly string[];
  @ObjectList(Part, '部分', { maxItems: 3, fill: [] }) parts!: readonly Part[];
  @Long('编号', { accepts: ['text'], min: 1 }) longText!: number;
  @Double('面积', { min: 0 }) area!: number;
  @Optional() @Double('经度', { accepts: ['text'], min: -180, max: 180 }) degrees?: number;
  @Optional() @Decimal(12, 2, '时限') decimal?: number;
  @Decimal(9, 6, '比例', { accepts: ['text'] }) decimalText!: number;
  @Optional() @Decimal(10, 8, '细数') fine?: number;
  @Optional() @ExactDecimal(18, 6, '金额', { accepts: ['text'], min: 0 }) exact?: number;
  @Day('日期') day!: string;
  @Moment('时间') moment!: string;
  @Conditional() @Moment('时间', { accepts: ['date'] }) dayOrMoment?: string;
}

const message = messageOf(Everything);
const options = { context: {}, mayHoldEscapes: true };

function settled(record: WireRecord): WireRecord {
  const copy = copyRecord(record);
  settleAbsentForms(copy, message.fieldNames);
  return copy;
}

const faultsOf = (record: WireRecord) => reasons(message.type, record, 0, message.facts.fields);

describe('records', () => {
  it('are accepted by both validators', () => {
    fc.assert(
      fc.property(validRecord(message), (record) => {
        expect(faultsOf(settled(record))).toEqual([]);
        expect(message.check(settled(record))).toBe(true);
        expect(validate(message, [copyRecord(record)], options).kind).toBe('valid');
      }),
      { numRuns: 500 },
    );
  });

  it('take overrides, absence included', () => {
    const overrides = fc.constant({ text: '定', moment: undefined });
    fc.assert(
      fc.property(validRecord(message, overrides), (record) => {
        expect(record['text']).toBe('定');
        expect('moment' in record).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('with one mutation are refused by both validators, naming the field', () => {
    fc.assert(
      fc.property(
        validRecord(message).chain((record) => oneMutation(message, record)),
        ({ field, rule, record }) => {
          const verdict = validate(message, [copyRecord(record)], options);
          expect(verdict).toMatchObject({ kind: 'invalid', faults: [{ field, rule }] });
          if (rule !== 'unstorable') expect(message.check(settled(record))).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('with junk in a field are judged alike by both validators', () => {
    const base = fc.sample(validRecord(message), 1)[0];
    const junk = fc
      .constantFrom(...message.facts.fields)
      .chain((facts) => junkValue(facts).map((value) => ({ ...base, [facts.name]: value })));
    fc.assert(
      fc.property(junk, (record) => {
        const bare = settled(record);
        expect(message.check(bare)).toBe(faultsOf(bare).length === 0);
      }),
      { numRuns: 4000 },
    );
  });
});
