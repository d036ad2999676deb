import { Caution, Rule } from '@civicbus/contract/rule';
import type { HotlineContext } from './context.js';
import { isCreditCode } from './credit-code.js';

/** How far a time of registration may lie in the future (A98). */
export const FUTURE_TOLERANCE_MS = 600_000;

/** Sales ways that the associated fields belong to (A73). */
export const ONLINE = '1';
export const OFFLINE = '4';
export const OTHER = '9';

/** The kind of ticket is the method's (A64). */
export const KindOfMethod = (code: '1' | '2' | '3') =>
  Rule<{ readonly reginfotype: string }>({
    name: 'kind',
    field: 'reginfotype',
    holds: ({ reginfotype }) => reginfotype === code,
    message: `此接口应为 ${code}`,
  });

/** A ticket was registered before it is reported, give or take ten minutes (A98). */
export const NotInFuture = () =>
  Rule<{ readonly registime: string }, HotlineContext>({
    name: 'future',
    field: 'registime',
    holds: ({ registime }, { now }) => Date.parse(registime) <= now.getTime() + FUTURE_TOLERANCE_MS,
    message: '登记时间晚于当前时间',
  });

/** A consultation answered on the spot has its answer (A78). */
export const ReplyOnSite = () =>
  Rule<{ readonly replyonsite: string; readonly replycontent?: string }>({
    name: 'required',
    field: 'replycontent',
    holds: ({ replyonsite, replycontent }) => replyonsite !== '1' || replycontent !== undefined,
    message: '现场答复（replyonsite 为 1）时必填',
  });

/** Associated fields that the sales way makes relevant; elsewhere they are stored with a warning (A74). */
export const RelevantFor = (salesway: string, nameZh: string, ...fields: readonly string[]): ClassDecorator => {
  return (type) => {
    for (const field of fields.toReversed()) {
      Caution<Readonly<Record<string, unknown>>>({
        name: 'irrelevant',
        field,
        holds: (record) => record[field] === undefined || record['salesway'] === salesway,
        message: `仅与销售方式“${nameZh}”（salesway 为 ${salesway}）关联`,
      })(type);
    }
  };
};

/** The check character of a credit code (A84). */
export const CheckedCreditCode = () =>
  Caution<{ readonly creditcode?: string }>({
    name: 'credit-code',
    field: 'creditcode',
    holds: ({ creditcode }) => creditcode === undefined || isCreditCode(creditcode),
    message: '统一社会信用代码校验位不正确',
  });
