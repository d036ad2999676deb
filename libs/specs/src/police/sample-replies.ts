import type { MessageFacts } from '@civicbus/contract/facts';
import type { SampleReply } from '@civicbus/contract/wire-description';
import { faulty, type Refusal, rejected } from '../outcome.js';
import { faultAround } from './around.js';
import { REGISTRATION } from './message-ids.js';
import { accepted, refused } from './reply.js';

/** When the answers of the samples were given. */
const SAMPLE_MS = Date.parse('2026-03-12T09:30:00+08:00');

const REFUSALS: readonly (readonly [name: string, titleZh: string, refusal: Refusal])[] = [
  ['parameters', '数据格式有误，修正后再报', faulty([faultAround('cmcId', 'required', '缺少必填字段')], false)],
  ['address', '来源地址不在允许范围内', rejected('authentication', '来源地址不在允许范围内')],
  ['no-interface', '没有这个接口', { kind: 'misdirected', status: 404, reason: '没有此接口' }],
  ['method', '不支持此方法', { kind: 'misdirected', status: 405, reason: '不支持此方法' }],
  ['timeout', '请求未在时限内发完，约 10 分钟后重发', { kind: 'misdirected', status: 408, reason: '接收请求超时' }],
  ['too-large', '请求体超过 10 MiB，应拆分', { kind: 'misdirected', status: 413, reason: '请求体过大' }],
  ['content-type', '内容类型不支持', { kind: 'misdirected', status: 415, reason: '不支持的 Content-Type' }],
  ['busy', '限流，约 10 分钟后重发', { kind: 'unavailable', status: 503, reason: '系统繁忙，请稍后重试' }],
  [
    'own-fault',
    '本方故障，稍后重发',
    { kind: 'unavailable', status: 503, reason: '系统故障，请稍后重试', ownFault: true },
  ],
];

/** Ids of the forms of answer. */
export const REPORT = 'report';
export const REGISTERED = 'register';
const ERROR = 'error';

/** The answers that a caller of a message may get, made by the replies themselves. */
export function sampleReplies(message: MessageFacts): readonly SampleReply[] {
  const registration = message.id === REGISTRATION;
  const success = accepted(registration ? { cmcId: 'sample-cmc-id' } : {});
  return [
    {
      name: 'accepted',
      titleZh: '接收成功',
      status: success.status,
      body: success.body,
      envelope: registration ? REGISTERED : REPORT,
    },
    ...REFUSALS.map(([name, titleZh, refusal]) => {
      // Messages share the samples of what is refused: these name one of them.
      const { status, body } = refused({
        refusal,
        path: '/mpscmc/v1/ua/org',
        interfaceId: 'IF-SCMC-PERSONNEL-01',
        nowMs: SAMPLE_MS,
      });
      return { name, titleZh, status, body, envelope: ERROR };
    }),
  ];
}
