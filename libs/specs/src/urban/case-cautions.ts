import { Caution } from '@civicbus/contract/rule';
import { isKnownClassName } from './class-rules.js';
import { eventGrade, eventLevel, eventSource, eventType, recType } from './code-tables.js';
import type { Point } from './coordinate-rules.js';

type Fields = Readonly<Record<string, unknown>>;

const together = (decorators: readonly ClassDecorator[]): ClassDecorator => {
  return (type) => {
    for (const decorator of decorators.toReversed()) decorator(type);
  };
};

/** A point outside the province (A74). */
export const InsideHunan = () =>
  Caution<Point>({
    name: 'outside-province',
    field: 'coordinate_x',
    holds: ({ coordinate_x: x, coordinate_y: y }) => x >= 108.7 && x <= 114.3 && y >= 24.6 && y <= 30.2,
    message: '坐标不在湖南省范围内',
  });

/** A task number without the region code in front is stored as sent (A63). */
export const TaskNumberOfRegion = () =>
  Caution<{ task_num: string; region_code: string }>({
    name: 'task-region',
    field: 'task_num',
    holds: ({ task_num, region_code }) => task_num.startsWith(region_code),
    message: '任务号未以所属区域代码开头',
  });

const CODED = [
  ['event_src_id', 'event_src_name', eventSource],
  ['rec_type_id', 'rec_type_name', recType],
  ['event_type_id', 'event_type_name', eventType],
  ['event_level_id', 'event_level_name', eventLevel],
  ['event_grade_id', 'event_grade_name', eventGrade],
] as const;

/** The code decides; a name that differs from the table is kept as sent (A75, A76). */
export const CodedNames = () =>
  together(
    CODED.map(([code, name, { entries }]) => {
      const names = new Map(entries.map((entry) => [Number(entry.code), entry.nameZh]));
      return Caution<Fields>({
        name: 'name-differs',
        field: name,
        holds: (record) =>
          record[code] === undefined || record[name] === undefined || names.get(Number(record[code])) === record[name],
        message: `名称与 ${code} 的代码表不一致`,
      });
    }),
  );

const isPairPart = (id: unknown): boolean => Number(id) >= 1 && Number(id) <= 99;

/** The class of a case: a 4-digit type code, main and sub ids as 01 to 99, or the names; none is a warning (A78). */
export const ClassResolves = () =>
  Caution<Fields>({
    name: 'class-unresolved',
    field: 'event_type_code',
    holds: ({ event_type_code, main_type_id, sub_type_id, main_type_name, sub_type_name }) =>
      /^\d{4}$/.test(String(event_type_code)) ||
      (isPairPart(main_type_id) && isPairPart(sub_type_id)) ||
      (isKnownClassName(String(main_type_name)) && isKnownClassName(String(sub_type_name))),
    message: '无法识别大小类',
  });

/** Local ids that do not fit 32 bits, often official codes that do not belong here (A79). */
export const BeyondInt32 = (...fields: readonly string[]) =>
  together(
    fields.map((field) =>
      Caution<Fields>({
        name: 'beyond-int32',
        field,
        holds: (record) => record[field] === undefined || Math.abs(Number(record[field])) <= 2_147_483_647,
        message: '超出 32 位整数范围',
      }),
    ),
  );

/** A dummy date in place of an absent one (A65). */
export const RealDates = (...fields: readonly string[]) =>
  together(
    fields.map((field) =>
      Caution<Fields>({
        name: 'dummy-date',
        field,
        holds: (record) => !/^(1900|9999)/.test(String(record[field])),
        message: '疑似占位日期',
      }),
    ),
  );
