import type { WireDescription } from '@civicbus/contract/wire-description';
import { accepted } from '@civicbus/specs/police/reply';

/** What the documents at `/docs` say around the records. */
export const wire: WireDescription = {
  introduction: '省级平台向部级平台上报；请求体为 JSON，cmcId 由注册返回，来源地址应在注册的地址列表内。',
  contentTypes: ['application/json'],
  parameters: [
    { name: 'cmcId', nameZh: '省级管控中心标识', in: 'body', maxLength: 50, note: '注册时由部级平台签发' },
    { name: 'data', nameZh: '上报数据', in: 'body', carriesRecords: true, note: '1 至 100 条记录' },
  ],
  envelopes: [
    {
      id: 'report',
      titleZh: '上报接口',
      members: [
        { name: 'code', nameZh: '返回码，0 表示成功', schema: { type: 'integer' } },
        { name: 'message', nameZh: '说明', schema: { type: 'string' } },
      ],
      resultCodes: 'reportType',
    },
  ],
  codeTableTitles: {},
  derivations: {},
  purposes: {},
  sampleBaseUrl: 'http://127.0.0.1:7104',
  envelopeOf: () => 'report',
  sampleValues: ({ fields }) =>
    Object.fromEntries(
      fields.flatMap(({ name, pattern, format }) =>
        format === 'yyyyMMdd' ? [[name, '20260312']] : pattern === undefined ? [] : [[name, '']],
      ),
    ),
  sampleRequest: (records) => [
    ['cmcId', 'sample'],
    ['data', records],
  ],
  sampleReplies: () => [{ name: 'accepted', titleZh: '成功', status: 200, envelope: 'report', body: accepted().body }],
};
