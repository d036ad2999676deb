import type { MessageFacts } from '@civicbus/contract/facts';
import type { SampleReply } from '@civicbus/contract/wire-description';
import { faulty, type Refusal } from '../outcome.js';
import { authenticationFailed } from './account.js';
import { accepted, refused } from './reply.js';

interface Sample {
  readonly name: string;
  readonly titleZh: string;
  readonly refusal: Refusal;
}

const TRANSPORT: readonly Sample[] = [
  { name: 'no-interface', titleZh: '没有这个接口', refusal: misdirected(404, '没有此接口') },
  { name: 'not-post', titleZh: '不是 POST 请求', refusal: misdirected(405, '此接口只接受 POST') },
  { name: 'timeout', titleZh: '请求未在时限内发完', refusal: misdirected(408, '接收请求超时') },
  { name: 'too-large', titleZh: '请求体超过 10 MiB', refusal: misdirected(413, '请求体过大') },
  { name: 'content-type', titleZh: '内容类型或编码不支持', refusal: misdirected(415, '不支持的 Content-Type') },
  { name: 'too-fast', titleZh: '请求过于频繁，请稍后重试', refusal: unavailable(429, '请求过于频繁，请稍后重试') },
  { name: 'unavailable', titleZh: '暂时无法接收，请稍后重试', refusal: unavailable(503, '系统繁忙，请稍后重试') },
];

/** The answers that a caller of a message may get, made by the replies themselves. */
export function sampleReplies(message: MessageFacts): readonly SampleReply[] {
  const field = message.fields.find(({ required }) => required === true)?.name ?? '';
  const missing = { index: 0, field, rule: 'required', message: '缺少必填字段' };
  const refusals: readonly Sample[] = [
    { name: 'parameters', titleZh: '参数有误', refusal: faulty([missing], message.batch !== 'array') },
    { name: 'authentication', titleZh: '身份验证失败', refusal: authenticationFailed('sign: 验证字符串不正确') },
    ...TRANSPORT,
  ];
  const success = accepted(message);
  return [
    {
      name: 'accepted',
      titleZh: '接收成功',
      status: success.status,
      body: success.body,
      envelope: envelopeOf(message),
    },
    ...refusals.map(({ name, titleZh, refusal }) => {
      // A path that is no interface belongs to no chapter.
      const known = 'status' in refusal && refusal.status === 404 ? undefined : message;
      const { status, body } = refused(known, refusal);
      return { name, titleZh, status, body, envelope: envelopeOf(known) };
    }),
  ];
}

/** Id of the envelope of a message; chapter 1 answers what belongs to no message. */
export function envelopeOf(message: MessageFacts | undefined): string {
  return message?.batch === 'either' ? 'cases' : 'statistics';
}

function misdirected(status: 404 | 405 | 408 | 413 | 415, reason: string): Refusal {
  return { kind: 'misdirected', status, reason };
}

function unavailable(status: 429 | 503, reason: string): Refusal {
  return { kind: 'unavailable', status, reason };
}
