import type { CodeEntry } from '@civicbus/contract/facts';
import type { Rejected } from '../outcome.js';
import { standardDataKind } from './code-tables.js';
import { malformed, missing } from './refusals.js';
import { hotline } from './spec.js';

/** A row of the standard data that both sides share (clause 4.2.18, A117). */
export interface StandardDataRow {
  readonly kind: string;
  readonly code: string;
  readonly content: string;
  /** Code of the class above it. */
  readonly parent?: string;
  /** 1: valid, 0: no longer used. */
  readonly valid: '0' | '1';
}

/** A kind of standard data as a whole: it is replaced as a whole, under a new version. */
export interface StandardData {
  readonly kind: string;
  readonly version: string;
  readonly rows: readonly StandardDataRow[];
}

/** Code tables of the standard that are kinds of standard data, by kind. */
const TABLES: Readonly<Record<string, string>> = {
  goodsobtype: 'goodsobtype',
  appltypeReport: 'appltypeReport',
  appltypeComplaint: 'appltypeComplaint',
  unit: 'regunitcode',
};

/** The kinds by code: goods classes, problem classes of reports and complaints, infringement types, mediation modes, units. */
export const standardDataKinds: readonly CodeEntry[] = standardDataKind.entries;

/** What the document itself says of a kind; all else is loaded from the national platform's tables. */
export function documentedStandardData(kind: string): StandardData {
  const table = Object.hasOwn(TABLES, kind) ? hotline.codeTables[TABLES[kind] ?? ''] : undefined;
  const named = (table ?? []).filter(({ nameZh }) => !nameZh.startsWith('（'));
  return {
    kind,
    version: '0',
    rows: named.map(({ code, nameZh }) => ({ kind, code, content: nameZh, valid: '1' })),
  };
}

const LONGEST_CODE = 100;
const LONGEST_CONTENT = 500;

/**
 * Rows of a kind that an operator loads: code and content, and if wanted parent and valid. Codes are unique, and a parent is
 * one of them. Refusals: 2003 a value is missing, 2004 it is too long, twice there, or no code of the kind.
 */
export function readStandardData(kind: string, version: string, rows: readonly unknown[]): StandardData | Rejected {
  if (version.trim() === '') return missing('version');
  const read: StandardDataRow[] = [];
  for (const [index, row] of rows.entries()) {
    const { code, content, parent, valid = '1' } = (row ?? {}) as Readonly<Record<string, unknown>>;
    if (!isText(code, LONGEST_CODE)) return missingOr(`rows[${index}].code`, code);
    if (!isText(content, LONGEST_CONTENT)) return missingOr(`rows[${index}].content`, content);
    if (valid !== '0' && valid !== '1') return malformed(`rows[${index}].valid`);
    const above = parent === undefined || parent === null || parent === '' ? undefined : parent;
    if (above !== undefined && !isText(above, LONGEST_CODE)) return malformed(`rows[${index}].parent`);
    read.push({ kind, code, content, valid, ...(above !== undefined && { parent: above }) });
  }
  const codes = new Set(read.map(({ code }) => code));
  if (codes.size < read.length) return malformed('rows.code');
  const lost = read.findIndex(({ parent }) => parent !== undefined && !codes.has(parent));
  return lost < 0 ? { kind, version, rows: read } : malformed(`rows[${lost}].parent`);
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && /\S/.test(value) && [...value].length <= longest && value.isWellFormed();

const missingOr = (name: string, value: unknown): Rejected =>
  value === undefined || value === null || value === '' ? missing(name) : malformed(name);
