import type { MessageFacts } from '@civicbus/contract/facts';
import type { SampleReply } from '@civicbus/contract/wire-description';
import type { Refusal } from '../outcome.js';
import { type HotlineInterface, INVOKE_PATH, interfaceById } from './interfaces.js';
import { malformed, missing, refusedFor } from './refusals.js';
import { refused, stored } from './reply.js';

const TRANSPORT: readonly (readonly [name: string, titleZh: string, refusal: Refusal])[] = [
  ['no-interface', '没有这个地址', { kind: 'misdirected', status: 404, reason: '没有此接口' }],
  ['not-post', '不是 POST 请求', { kind: 'misdirected', status: 405, reason: '此接口只接受 POST' }],
  ['too-large', '请求体超过 1 MiB', { kind: 'misdirected', status: 413, reason: '请求体过大' }],
  ['too-fast', '请求过于频繁，请稍后重试', { kind: 'unavailable', status: 429, reason: '请求过于频繁，请稍后重试' }],
  ['unavailable', '暂时无法接收，请稍后重试', { kind: 'unavailable', status: 503, reason: '系统繁忙，请稍后重试' }],
];

/** Id of the envelope of a message. */
export const envelopeOf = ({ paths }: Pick<MessageFacts, 'paths'>): 'number' | 'text' =>
  paths.includes(INVOKE_PATH) ? 'text' : 'number';

/** The answers that a caller of a report may get, made by the replies themselves. */
export function sampleReplies(message: MessageFacts): readonly SampleReply[] {
  const called: HotlineInterface | undefined = interfaceById(message.id);
  if (!called) return [];
  const field = message.fields.find(({ required }) => required === true)?.name ?? '';
  const refusals: readonly (readonly [name: string, titleZh: string, refusal: Refusal])[] = [
    ['missing', '缺少必填项', missing(field)],
    ['malformed', '格式或长度错误', malformed(field)],
    ['digest', '完整性校验失败', refusedFor('1004')],
    ...(called.family === 'text' ? ([['conflict', '工单已受理，不能修改', refusedFor('2006')]] as const) : []),
    ...TRANSPORT,
  ];
  const envelope = envelopeOf(message);
  const success = stored(called);
  return [
    { name: 'accepted', titleZh: '接收成功', status: success.status, body: success.body, envelope },
    ...refusals.map(([name, titleZh, refusal]) => {
      const { status, body } = refused(called, refusal);
      return { name, titleZh, status, body, envelope };
    }),
  ];
}
