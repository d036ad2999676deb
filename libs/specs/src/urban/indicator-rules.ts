import { Caution, Rule } from '@civicbus/contract/rule';

type Indicators = Readonly<Record<string, unknown>>;

/** A time that cannot exist before its step is taken is required once the step's indicator is 1 (A65). */
export const RequiredWhen = (indicator: string, time: string) =>
  Rule<Indicators>({
    name: 'required',
    field: time,
    holds: (record) => record[indicator] !== 1 || record[time] !== undefined,
    message: `${indicator} 为 1 时必填`,
  });

/** A case that was reworked some times has been reworked (A68). */
export const ReworkCounted = () =>
  Caution<Indicators>({
    name: 'rework',
    field: 'rework_num',
    holds: ({ rework_num, multi_rework_num }) => rework_num === (Number(multi_rework_num) > 0 ? 1 : 0),
    message: '返工数与返工次数不一致',
  });

/** Pairs of indicators that cannot both be 1. */
const EXCLUSIVE = [
  ['archive_num', 'to_archive_num'],
  ['inst_num', 'to_inst_num'],
  ['inst_num', 'not_inst_num'],
  ['operate_num', 'not_operate_num'],
  ['dispatch_num', 'to_dispatch_num'],
  ['dispose_num', 'to_dispose_num'],
  ['intime_dispose_num', 'overtime_dispose_num'],
  ['intime_archive_num', 'overtime_archive_num'],
  ['intime_to_archive_num', 'overtime_to_archive_num'],
] as const;

/** Indicators and the times that should stand beside them; the three that are mandatory are rules of their own. */
const TIMED = [
  ['operate_num', 'operate_time'],
  ['dispatch_num', 'dispatch_time'],
  ['cancel_num', 'cancel_time'],
  ['send_verify_num', 'send_verify_time'],
  ['verify_num', 'verify_time'],
  ['send_check_num', 'send_check_time'],
  ['check_num', 'check_time'],
  ['supervise_num', 'supervise_time'],
] as const;

/** Contradictions between indicators, and indicators without their time, are for a person to look at (A69). */
export const Contradictions = () => {
  const cautions = [
    ...EXCLUSIVE.map(([one, other]) =>
      Caution<Indicators>({
        name: 'contradiction',
        field: one,
        holds: (record) => record[one] !== 1 || record[other] !== 1,
        message: `与 ${other} 不应同时为 1`,
      }),
    ),
    ...TIMED.map(([indicator, time]) =>
      Caution<Indicators>({
        name: 'untimed',
        field: indicator,
        holds: (record) => record[indicator] !== 1 || record[time] !== undefined,
        message: `为 1 而 ${time} 为空`,
      }),
    ),
  ];
  return ((type) => {
    for (const caution of cautions.toReversed()) caution(type);
  }) as ClassDecorator;
};
