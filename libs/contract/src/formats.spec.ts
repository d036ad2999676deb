import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textFormat, textFormats } from './formats.js';

const dates = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const canonical = (format: string, text: string): string => textFormat(format).canonical?.(text) ?? text;

describe('text formats', () => {
  it('take every calendar day and time and keep the instant, eight hours ahead of UTC', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 19).replace('T', ' ');
        expect(textFormat('yyyy-MM-dd HH:mm:ss').test(text)).toBe(true);
        expect(textFormat('yyyy-MM-dd').test(text.slice(0, 10))).toBe(true);
        const local = Date.parse(canonical('yyyy-MM-dd HH:mm:ss', text)) + 8 * 3_600_000;
        expect(new Date(local).toISOString().slice(0, 19)).toBe(date.toISOString().slice(0, 19));
        expect(canonical('yyyy-MM-dd[ HH:mm:ss]', text)).toBe(canonical('yyyy-MM-dd HH:mm:ss', text));
        expect(canonical('yyyy-MM-dd[ HH:mm:ss]', text.slice(0, 10))).toBe(`${text.slice(0, 10)}T00:00:00+08:00`);
      }),
    );
  });

  it('take a day exactly when the calendar has it', () => {
    const two = (digits: number) => String(digits).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(19), fc.nat(39), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(textFormat('yyyy-MM-dd').test(text)).toBe(exists);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01T10:00:00'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:00:00.5'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:00:00Z'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:00'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 24:00:00'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:60:00'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:00:60'],
    ['yyyy-MM-dd HH:mm:ss', '2024/03/01 10:00:00'],
    ['yyyy-MM-dd HH:mm:ss', ' 2024-03-01 10:00:0'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 10:00:00\n'],
    ['yyyy-MM-dd HH:mm:ss', '2024-03-01 1０:00:00'],
    ['yyyy-MM-dd', '0000-01-01'],
    ['yyyy-MM-dd', '2024-3-1'],
    ['yyyy-MM-dd', '20240301'],
    ['yyyy-MM-dd', '2024-03-01 00:00:00'],
    ['yyyy-MM-dd[ HH:mm:ss]', '2024-03-01 '],
    ['yyyy年M月', '2024-03'],
    ['yyyy年M月', '24年3月'],
    ['yyyy年M月', '2024年0月'],
    ['yyyy年M月', '2024年13月'],
    ['yyyy年M月', '2024年012月'],
    ['yyyy年M月', '2024年003月'],
    ['yyyy年M月', '2024年1 2月'],
    ['yyyy年M月', '2024年3月份'],
    ['http(s) URL', 'media.example/a.jpg'],
    ['http(s) URL', '/a.jpg'],
    ['http(s) URL', '//media.example/a.jpg'],
    ['http(s) URL', 'ftp://media.example/a.jpg'],
    ['http(s) URL', 'javascript:alert(1)'],
    ['http(s) URL', 'http://'],
    ['http(s) URL', 'http:///a.jpg'],
    ['http(s) URL', 'http://me@media.example/'],
    ['http(s) URL', 'http://me:secret@media.example/'],
    ['http(s) URL', 'http://@media.example/'],
    ['http(s) URL', ' http://media.example/'],
    ['http(s) URL', 'http://media.example:99999/'],
  ])('%s refuses %j', (format, text) => {
    expect(textFormat(format).test(text)).toBe(false);
  });

  it.each([
    ['http://cgmedia/image/1.png'],
    ['HTTPS://media.example'],
    ['http://192.0.2.7:8080/图片 1.jpg?x=a@b#c'],
    ['http://[2001:db8::7]/a'],
  ])('an address is %j', (text) => {
    expect(textFormat('http(s) URL').test(text)).toBe(true);
  });

  it.each([
    'http://a/\nb',
    'http://a/<script>',
    'http://a/"b',
    'ftp://a/b',
    '//a/b',
    'http://',
    'http://user@a/b',
    'a.png',
  ])('no address is %j', (text) => {
    expect(textFormat('http(s) URL').test(text)).toBe(false);
  });

  it.each([
    ['yyyyMMddHHmmss', '20240229235959', '2024-02-29T23:59:59+08:00'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:59', '2024-02-29T23:59:59+08:00'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29T23:59:59.100', '2024-02-29T23:59:59.1+08:00'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:59.000000', '2024-02-29T23:59:59+08:00'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:50.123456', '2024-02-29T23:59:50.123456+08:00'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '20240229235950', '2024-02-29T23:59:50+08:00'],
    ['yyyy-MM-dd[ 00:00:00]', '2024-02-29 23:59:59', '2024-02-29'],
    ['yyyy-MM-dd[ 00:00:00]', '2024-02-29', '2024-02-29'],
  ])('%s takes %j and keeps %j', (format, text, kept) => {
    expect(textFormat(format).test(text)).toBe(true);
    expect(canonical(format, text)).toBe(kept);
  });

  it.each([
    ['yyyyMMddHHmmss', '20230229000000'],
    ['yyyyMMddHHmmss', '2024022923595'],
    ['yyyyMMddHHmmss', '2024-02-29 23:'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:59.'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:59.1234567'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59:59Z'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29 23:59'],
    ['yyyy-MM-dd HH:mm:ss[.ffffff]', '2024-02-29t23:59:59'],
    ['http(s) or ftp(s) URL', 'file:///etc/passwd'],
    ['http(s) or ftp(s) URL', 'ftp://me:secret@media.example/a.wav'],
    ['http(s) or ftp(s) URL', 'media.example/a.wav'],
  ])('%s refuses %j', (format, text) => {
    expect(textFormat(format).test(text)).toBe(false);
  });

  it('write a month one way, once and for all', () => {
    const blank = fc.constantFrom('', ' ', '  ', '\u3000', '\t');
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        month,
        fc.boolean(),
        fc.tuple(blank, blank, blank, blank),
        (y, m, zero, gaps) => {
          const [a, b, c, d] = gaps;
          const text = `${a}${y}${b}年${c}${String(m).padStart(zero ? 2 : 1, '0')}${d}月`;
          expect(textFormat('yyyy年M月').test(text)).toBe(true);
          const once = canonical('yyyy年M月', text);
          expect(once).toBe(`${y}年${m}月`);
          expect(canonical('yyyy年M月', once)).toBe(once);
        },
      ),
    );
  });

  it('never throw; a name that is none is a mistake', () => {
    const formats = Object.keys(textFormats);
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.string({ unit: 'binary' }), (format, text) => {
        expect(typeof textFormat(format).test(text)).toBe('boolean');
      }),
    );
    expect(() => textFormat('ddMMyyyy')).toThrow('no text format is named ddMMyyyy');
  });
});
