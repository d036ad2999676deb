import { describe, expect, it } from '@jest/globals';
import { messageOf } from '@civicbus/contract/message';
import { type Refusal, rejected } from '../outcome.js';
import { unknownCmcId } from './around.js';
import { refusedBody } from './fixtures/refused-body.js';
import { Organization } from './messages/organization.js';
import { UserActivity } from './messages/user-activity.js';
import { accepted, refused } from './reply.js';
import { springError } from './spring-error.js';

const org = messageOf(Organization);

describe('the 400 body', () => {
  it('is the document’s, key for key, for a missing cmcId and no data', () => {
    expect(JSON.stringify(refusedBody(org, { data: [] }), null, 2)).toBe(`{
  "timestamp": 1535539654905,
  "status": 400,
  "error": "Bad Request",
  "errors": [
    {
      "arguments": [
        {
          "code": "cmcId",
          "codes": [
            "orgDto.cmcId",
            "cmcId"
          ],
          "defaultMessage": "cmcId"
        }
      ],
      "bindingFailure": false,
      "code": "NotEmpty",
      "codes": [
        "NotEmpty.orgDto.cmcId",
        "NotEmpty.cmcId",
        "NotEmpty.java.lang.String",
        "NotEmpty"
      ],
      "defaultMessage": "省份标识不能为空",
      "field": "cmcId",
      "objectName": "orgDto"
    },
    {
      "arguments": [
        {
          "code": "data",
          "codes": [
            "orgDto.data",
            "data"
          ],
          "defaultMessage": "data"
        }
      ],
      "bindingFailure": false,
      "code": "NotEmpty",
      "codes": [
        "NotEmpty.orgDto.data",
        "NotEmpty.data",
        "NotEmpty.java.util.List",
        "NotEmpty"
      ],
      "defaultMessage": "机构数据列表不能为空",
      "field": "data",
      "objectName": "orgDto",
      "rejectedValue": []
    }
  ],
  "message": "Validation failed for object='orgDto'. Error count: 2",
  "path": "/mpscmc/v1/ua/org"
}`);
  });

  it('names a field of an element with and without its index', () => {
    const record = { reportType: 'A', collectTime: 1, orgId: 'o-1', orgName: '示范机构', parentOrgId: '' };
    const body = refusedBody(org, { cmcId: 'c', data: [record, { ...record, orgName: undefined }] });
    expect(body).toMatchObject({
      errors: [
        {
          arguments: [{ code: 'data[1].orgName', codes: ['orgDto.data[1].orgName', 'data[1].orgName'] }],
          code: 'NotNull',
          codes: [
            'NotNull.orgDto.data[1].orgName',
            'NotNull.orgDto.data.orgName',
            'NotNull.data[1].orgName',
            'NotNull.data.orgName',
            'NotNull.orgName',
            'NotNull.java.lang.String',
            'NotNull',
          ],
          defaultMessage: '机构名称不能为空',
          field: 'data[1].orgName',
          objectName: 'orgDto',
        },
      ],
    });
  });

  it('leads to a member of an element of a list', () => {
    const message = messageOf(UserActivity);
    const fault = { index: 2, field: 'usageRanks[1].rank', rule: 'max', message: '不能大于 50', sent: 51 };
    expect(springError(fault, message.facts, { name: 'userDausDto', listZh: '' }, false)).toMatchObject({
      code: 'Max',
      codes: [
        'Max.userDausDto.data[2].usageRanks[1].rank',
        'Max.userDausDto.data[2].usageRanks.rank',
        'Max.userDausDto.data.usageRanks.rank',
        'Max.data[2].usageRanks[1].rank',
        'Max.data[2].usageRanks.rank',
        'Max.data.usageRanks.rank',
        'Max.rank',
        'Max.java.lang.Integer',
        'Max',
      ],
      defaultMessage: '排名不能大于 50',
      rejectedValue: 51,
    });
  });

  it('tells every fault of a request, and of very many the number', () => {
    const bad = { reportType: 'X', collectTime: '1', orgId: 'o', orgName: null, parentOrgId: 5 };
    const some = refusedBody(org, { cmcId: 'c', data: Array.from({ length: 100 }, () => bad) }) as Body;
    expect(some.errors.map(({ field }) => field).slice(0, 5)).toEqual(
      ['reportType', 'collectTime', 'orgName', 'parentOrgId']
        .map((name) => `data[0].${name}`)
        .concat('data[1].reportType'),
    );
    expect([some.errors.length, some.message]).toEqual([
      400,
      "Validation failed for object='orgDto'. Error count: 400",
    ]);
    const worse = { ...bad, orgId: '', areaCode: 'x', description: 1, contact: 1, contactPhone: 1, orgName: 1 };
    const many = { cmcId: 'c', data: Array.from({ length: 100 }, () => worse).concat() };
    expect((refusedBody(org, many) as Body).message).toMatch(/Error count: 900$/);
    const ranks = {
      reportType: 'A',
      collectTime: 1,
      date: '20260311',
      count: 50,
      usageRanks: Array.from({ length: 50 }, () => ({})),
    };
    const most = refusedBody(messageOf(UserActivity), {
      cmcId: 'c',
      data: Array.from({ length: 100 }, () => ranks),
    }) as Body;
    expect([most.errors.length, most.message]).toEqual([
      1000,
      "Validation failed for object='userDausDto'. Error count: 15000",
    ]);
  });

  it.each<[number, string, Refusal]>([
    [403, 'Forbidden', rejected('authentication', '来源地址不在允许范围内')],
    [404, 'Not Found', { kind: 'misdirected', status: 404, reason: '没有此接口' }],
    [405, 'Method Not Allowed', { kind: 'misdirected', status: 405, reason: '不支持此方法' }],
    [408, 'Request Timeout', { kind: 'misdirected', status: 408, reason: '接收请求超时' }],
    [413, 'Payload Too Large', { kind: 'misdirected', status: 413, reason: '请求体过大' }],
    [415, 'Unsupported Media Type', { kind: 'misdirected', status: 415, reason: '不支持的 Content-Type' }],
    [509, 'Bandwidth Limit Exceeded', { kind: 'unavailable', status: 429, reason: '请求过于频繁' }],
    [509, 'Bandwidth Limit Exceeded', { kind: 'unavailable', status: 503, reason: '系统繁忙' }],
    [503, 'Service Unavailable', { kind: 'unavailable', status: 503, reason: '系统故障', ownFault: true }],
    [400, 'Bad Request', rejected('parameters', '请求体不是有效的 JSON 对象')],
  ])('has its shape without errors for %d %s', (status, error, refusal) => {
    const answer = refused({ refusal, path: '/mpscmc/v1/ua/org', nowMs: 5 });
    expect(answer).toEqual({
      status,
      code: String(status),
      body: { timestamp: 5, status, error, message: refusal.reason, path: '/mpscmc/v1/ua/org' },
    });
  });

  it('takes an unknown cmcId for a data fault and does not repeat it', () => {
    const { body } = refused({ refusal: unknownCmcId(), message: org.facts, path: '/p', nowMs: 5 });
    expect(body).toMatchObject({ status: 400, errors: [{ field: 'cmcId', defaultMessage: '省份标识不存在或已注销' }] });
    expect(JSON.stringify(body)).not.toContain('rejectedValue');
  });
});

interface Body {
  readonly errors: readonly { readonly field: string }[];
  readonly message: string;
}

describe('success', () => {
  it('is code 0, with the cmcId of a registration and the fileId of an upload', () => {
    expect(accepted()).toEqual({ status: 200, code: '0', body: { code: 0, message: 'ok' } });
    expect(accepted({ cmcId: '123456' }).body).toEqual({ code: 0, message: 'ok', cmcId: '123456' });
    expect(accepted({ fileId: 'f-1' }).body).toEqual({ code: 0, message: 'ok', fileId: 'f-1' });
  });
});
