import { describeError } from './describe-error.js';
import { MASK, maskText } from './mask-text.js';

/** Parts of names that always mean a secret or a person's data. */
const tellingParts =
  /passw|passwd|pwd|secret|token|authori[sz]ation|cookie|credential|apikey|privatekey|phone|mobile|idcard|identity|salt|certno|cardno|base64/;

/** Whole names, lower case without `_` and `-`. Pinyin initials are the field names of several standards. */
const tellingNames = new Set(
  [
    'auth sign signature hash digest key1 pin otp',
    'name realname personname contact linkman address email tel telephone fax',
    'face photo picture image avatar fingerprint',
    'xm zjhm sfzh sfzhm gmsfhm sjhm lxdh lxr lxfs dh dz zz idno idnumber',
  ].flatMap((line) => line.split(' ')),
);

/** Names of what a sender sent, whole or in parts. A number under such a name is a count. */
const contents = new Set(
  'data body payload record records field fields content raw rawbody form files headers parameters query'.split(' '),
);
const quantity = /(?:ms|bytes|sequence|count)$/;

type Treatment = 'hide' | 'content' | 'quantity' | 'mask';
const treatments = new Map<string, Treatment>();

const decide = (name: string): Treatment => {
  const plain = name.toLowerCase().replaceAll(/[_-]/g, '');
  if (contents.has(plain)) return 'content';
  if (tellingNames.has(plain) || tellingParts.test(plain)) return 'hide';
  return quantity.test(plain) ? 'quantity' : 'mask';
};

const treatmentOf = (name: string): Treatment => {
  const known = treatments.get(name);
  if (known !== undefined) return known;
  const decided = decide(name);
  // Names come from our own code; the bound only guards against a log call with names from outside.
  if (treatments.size < 2_000) treatments.set(name, decided);
  return decided;
};

const MAX_DEPTH = 6;
const MAX_ITEMS = 50;
const isMobile = (value: number): boolean =>
  value >= 13_000_000_000 && value < 20_000_000_000 && Number.isInteger(value);

const clean = (value: unknown, treatment: Treatment, depth: number): unknown => {
  switch (typeof value) {
    case 'string':
      return treatment === 'content' ? MASK : maskText(value);
    case 'number':
      return treatment === 'mask' && isMobile(value) ? MASK : value;
    case 'bigint':
      return maskText(String(value));
    case 'object':
      if (value === null) return null;
      return treatment === 'content' ? MASK : cleanObject(value, depth);
    case 'function':
    case 'symbol':
      return `[${typeof value}]`;
    case 'boolean':
    case 'undefined':
      return value;
  }
};

const cleanObject = (value: object, depth: number): unknown => {
  if (value instanceof Error) return describeError(value);
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => clean(item, 'mask', depth + 1));
    return value.length > MAX_ITEMS ? [...items, `[${value.length - MAX_ITEMS} more]`] : items;
  }
  return redact(value as Record<string, unknown>, depth + 1);
};

/**
 * A copy of a log object that may be written: values under secret or personal names are replaced by `***`, what a sender sent
 * (`data`, `body`, `records` …) as well unless it is a number, all other texts go through `maskText`, errors through
 * `describeError`, bytes become their length. Depth and length are bounded, so cycles end.
 */
export const redact = (object: Record<string, unknown>, depth = 0): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const treatment = treatmentOf(name);
    copy[name] = treatment === 'hide' && value !== null ? MASK : clean(value, treatment, depth);
  }
  return copy;
};
