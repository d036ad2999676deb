import type { WireDescription } from '@civicbus/contract/wire-description';
import * as tables from '@civicbus/specs/hotline/code-tables';
import { interfaceAt, interfaceById } from '@civicbus/specs/hotline/interfaces';
import { refused, stored } from '@civicbus/specs/hotline/reply';
import { missing, refusedFor } from '@civicbus/specs/hotline/refusals';

const members = (type: 'integer' | 'string') =>
  [
    { name: 'code', nameZh: '应答代码', schema: { type } },
    { name: 'msg', nameZh: '应答描述信息', schema: { type: 'string' } },
    { name: 'data', nameZh: '数据实体信息', schema: { type: 'object' } },
  ] as const;

/** The protocol around the messages as its documents show it (clause 4.8.2.1). */
export const hotlineWire: WireDescription = {
  introduction: `12345 平台调用，全国 12315 平台（或代表其的市对接平台）提供接口。所有接口均为 HTTP POST，请求体为一个 JSON 对象，编码 UTF-8。

**身份验证**：请求头（默认 Authorization）的值为 \`AppId&Token&MD5(yyyymmdd-请求体)\`。日期取发送时的北京时间；MD5 按请求体的原始字节计算，写成 32 位十六进制。没有请求体时可省略第三段。每次重发都应重新计算。

**返回**：到达接口的请求一律返回 HTTP 200，由 code 判断成败：\`/api/call\` 与 \`/api/case\` 下为数字，\`/api/dealcase/invokeCase\` 下为字符串；写入类接口的 data.issuc 为 "1" 表示成功。

**重试**：没有应答、HTTP 5xx 或 code 为 9999 时请稍后重发；同一主键重复上报不会产生重复数据。`,
  contentTypes: ['application/json'],
  parameters: [
    { name: 'Authorization', nameZh: '身份验证信息', in: 'header', note: 'AppId&Token&MD5(yyyymmdd-请求体)' },
  ],
  envelopes: [
    { id: 'number', titleZh: '话务与反馈接口（4.2）', members: members('integer'), resultCodes: 'answerCode' },
    { id: 'text', titleZh: '工单接口（4.8）', members: members('string'), resultCodes: 'answerCode' },
  ],
  codeTableTitles: Object.fromEntries(Object.values(tables).map((table) => [table.name, table.titleZh])),
  derivations: {},
  purposes: {},
  sampleBaseUrl: 'http://127.0.0.1:7105',
  envelopeOf: ({ paths }) => interfaceAt(paths[0] ?? '')?.family ?? 'text',
  sampleValues: () => ({
    regino: 'GD4402002026110001',
    odrno: 'GD4402002026110001',
    bh: 'GD4402002026110001',
    orderid: 'GD4402002026110001',
    sourcearea: '440200',
    callid: '4402000001',
  }),
  sampleRequest: () => [],
  sampleReplies: ({ id }) => {
    const called = interfaceById(id);
    if (!called) return [];
    const samples = [
      { name: 'accepted', titleZh: '成功', answer: stored(called) },
      { name: 'missing', titleZh: '缺少必填项', answer: refused(called, missing('callno')) },
      { name: 'identity', titleZh: 'AppId 或 Token 错误', answer: refused(called, refusedFor('1002')) },
    ];
    return samples.map(({ name, titleZh, answer }) => ({
      name,
      titleZh,
      status: answer.status,
      envelope: called.family,
      body: answer.body,
    }));
  },
};
