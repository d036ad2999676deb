import type { ExactNumber } from '@civicbus/contract/exact-number';
import { Code, CodeNumber, Long64, type NamedCodes, OpenCode, Text } from '@civicbus/contract/fields';
import { assetType } from './asset-type.js';
import { reportType } from './code-tables.js';
import { provinceCode } from './province-code.js';

/** A Long of the standard in a record: a number, or its literal beyond 2^53 (A28). */
export type Long64Value = number | ExactNumber;

/** Base64 of a picture, without line breaks; a data: prefix is accepted (A77). */
export const BASE64 = '^(?:data:[\\w./+;=-]{0,100},)?[A-Za-z0-9+/]*={0,2}$';

/** Add, update or delete (A35). */
export const ReportType = () => Code(reportType, 1, '记录上报类型');

/** Milliseconds since 1970; -1 says "unknown" (A24). */
export const Instant = (nameZh: string) => Long64(nameZh, { fill: -1, note: '毫秒时间戳；-1 表示未知' });

/** Count, size or duration; -1 says "no content". */
export const Amount = (nameZh: string) => Long64(nameZh, { fill: -1 });

/** Number of a code table, or its digits in quotes (A27); -1 says "no content" (A24) unless there must be some. */
export const NumberCode = (codes: NamedCodes, nameZh: string, content?: 'no fill') =>
  CodeNumber(codes, nameZh, { accepts: ['digits'], ...(content === undefined && { fill: -1 }) });

/** Day counted, yyyyMMdd. */
export const StatisticsDay = (nameZh: string) => Text(8, nameZh, { format: 'yyyyMMdd' });

/** The slip of the document's own table: one more 0 after the six digits; stored as six (A46). */
const slips = provinceCode.entries.map(({ code }) => ({ value: `${code}0`, code }));

/** Six digits of a province (A46). */
export const ProvinceCode = (nameZh: string) => Code(provinceCode, 10, nameZh, { synonyms: slips });

const prefixes = provinceCode.entries.map(({ code }) => code.slice(0, 2)).join('|');

/** Code of a place in a province of the table: 6, 9 or 12 digits, or the slip of 7; "" is no place (A57). */
export const AreaCode = (nameZh: string) =>
  OpenCode(provinceCode, 50, nameZh, {
    pattern: `^(?:(?:${prefixes})(?:\\d{4}|\\d{7}|\\d{10}|00000))?$`,
    synonyms: slips,
  });

const level3 = (prefix: string): NamedCodes => ({
  name: assetType.name,
  entries: assetType.entries.filter(({ code }) => code.length === 6 && code.startsWith(prefix)),
});

/** Any asset type of level 3 (A64, A66). */
export const anyAsset = level3('');

/** The asset types of terminals, class 02 (A66). */
export const terminalAsset = level3('02');
