import { isIP } from 'node:net';

/** A named text format: what it accepts and what is stored. */
export interface TextFormat {
  /** Whether the whole text has this format. Never throws. */
  readonly test: (text: string) => boolean;
  /** Canonical form of an accepted text; absent when every accepted text is canonical. */
  readonly canonical?: (text: string) => string;
  /** What a sender is told, in Chinese. */
  readonly messageZh: string;
}

const ZERO = 48;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

function isTime(text: string, from: number): boolean {
  if (text.charCodeAt(from + 2) !== 58 || text.charCodeAt(from + 5) !== 58) return false;
  const hour = digits(text, from, from + 2);
  const minute = digits(text, from + 3, from + 5);
  const second = digits(text, from + 6, from + 8);
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

const isDay = (text: string): boolean => text.length === 10 && isDate(text);
const isShortDay = (text: string): boolean =>
  text.length === 8 && isDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
const isMoment = (text: string): boolean =>
  text.length === 19 && text.charCodeAt(10) === 32 && isDate(text) && isTime(text, 11);
const momentWithZone = (text: string): string => `${text.slice(0, 10)}T${text.slice(11)}+08:00`;

/** 20210402172137 as 2021-04-02 17:21:37; another text stays as it is. */
const spaced = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');

const FRACTION = /^\.\d{1,6}$/;

function isTimestamp(text: string): boolean {
  if (text.length === 14) return isMoment(spaced(text));
  const separated = text.charCodeAt(10) === 84 ? `${text.slice(0, 10)} ${text.slice(11, 19)}` : text.slice(0, 19);
  return isMoment(separated) && (text.length === 19 || FRACTION.test(text.slice(19)));
}

/** One time has one form: zeros at the end of a fraction are cut. */
function timestampWithZone(text: string): string {
  const long = spaced(text);
  return `${long.slice(0, 10)}T${long.slice(11, 19)}${long.slice(19).replace(/\.?0+$/, '')}+08:00`;
}

const PERIOD = /^\s*(\d{4})\s*年\s*(?:0?([1-9])|(1[0-2]))\s*月\s*$/;

function isAddress(text: string, scheme: RegExp): boolean {
  // The parser drops line breaks and forgives angle brackets, which a page that shows the link might not.
  if (!/^[a-z]+:\/\/[^\s/<>"\p{Cc}][^<>"\p{Cc}]*$/iu.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return scheme.test(text) && url.username === '' && url.password === '' && !/^[a-z]+:\/\/[^/?#]*@/i.test(text);
}

/** The formats that facts may name. Local times have no zone on the wire and are Asia/Shanghai (UTC+8 all year). */
export const textFormats: Readonly<Record<string, TextFormat>> = {
  'yyyy-MM-dd': { test: isDay, messageZh: '日期格式应为 yyyy-MM-dd' },
  yyyyMMdd: { test: isShortDay, messageZh: '日期格式应为 yyyyMMdd，且为真实日期' },
  'yyyy-MM-dd HH:mm:ss': { test: isMoment, canonical: momentWithZone, messageZh: '时间格式应为 yyyy-MM-dd HH:mm:ss' },
  'yyyy-MM-dd[ HH:mm:ss]': {
    test: (text) => isMoment(text) || isDay(text),
    canonical: (text) => (text.length === 10 ? `${text}T00:00:00+08:00` : momentWithZone(text)),
    messageZh: '时间格式应为 yyyy-MM-dd HH:mm:ss 或 yyyy-MM-dd',
  },
  yyyy年M月: {
    test: (text) => PERIOD.test(text),
    canonical: (text) => text.replace(PERIOD, '$1年$2$3月'),
    messageZh: '周期格式应为 yyyy年M月',
  },
  yyyyMMddHHmmss: {
    test: (text) => text.length === 14 && isMoment(spaced(text)),
    canonical: timestampWithZone,
    messageZh: '时间格式应为 yyyyMMddHHmmss',
  },
  'yyyy-MM-dd HH:mm:ss[.ffffff]': {
    test: isTimestamp,
    canonical: timestampWithZone,
    messageZh: '时间格式应为 yyyy-MM-dd HH:mm:ss',
  },
  'yyyy-MM-dd[ 00:00:00]': {
    test: (text) => isMoment(text) || isDay(text),
    canonical: (text) => text.slice(0, 10),
    messageZh: '日期格式应为 yyyy-MM-dd',
  },
  'IP address': {
    // A zone (%eth0) means something only on the machine that wrote it.
    test: (text) => isIP(text) !== 0 && !text.includes('%'),
    messageZh: '应为单个 IPv4 或 IPv6 地址',
  },
  'http(s) URL': {
    test: (text) => isAddress(text, /^https?:/i),
    messageZh: '应为不含用户信息的 http 或 https 完整地址',
  },
  'http(s) or ftp(s) URL': {
    test: (text) => isAddress(text, /^(?:http|ftp)s?:/i),
    messageZh: '应为不含用户信息的 http、https、ftp 或 ftps 完整地址',
  },
};

/** The format of that name; an unknown name is a mistake in a declaration. */
export function textFormat(name: string): TextFormat {
  const format = textFormats[name];
  if (!format) throw new Error(`no text format is named ${name}`);
  return format;
}
