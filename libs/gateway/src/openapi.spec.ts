import { describe, expect, it } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { JsonSchema } from '@civicbus/contract/wire-schema';
import { urban } from '@civicbus/specs/urban/spec';
import { urbanWire } from '@civicbus/specs/urban/wire-description';
import { type OpenApiDocument, openApiDocument } from './openapi.js';

const document = openApiDocument(urban, urbanWire);
const schemas = document.components.schemas as Readonly<Record<string, JsonSchema>>;
const property = (message: string, field: string) =>
  (schemas[message]?.['properties'] as Readonly<Record<string, JsonSchema>>)[field];

/**
 * Problems by the linter's recommended rules but one: account, password and signature are members of the body, and
 * security schemes know headers, queries and cookies only.
 */
async function lint(source: OpenApiDocument) {
  const config = await createConfig({ extends: ['recommended'], rules: { 'security-defined': 'off' } });
  return lintFromString({ source: JSON.stringify(source), config });
}

describe('the OpenAPI document of the urban standard', () => {
  it('passes the recommended rules of an independent linter', async () => {
    expect(await lint(document)).toEqual([]);
  });

  it('would not pass with an example that lacks a parameter', async () => {
    const { value } = (document.components.examples as Record<string, { value: object }>)['parts'] ?? {};
    const examples = { ...document.components.examples, parts: { value: { ...value, sign: undefined } } };
    const problems = await lint({ ...document, components: { ...document.components, examples } });
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['no-invalid-media-type-examples']));
  });

  it('is data alone: JSON keeps all of it', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('has one operation for each path, in three content types and with every answer', () => {
    expect(Object.keys(document.paths)).toEqual(urban.messages.flatMap(({ facts }) => facts.paths));
    for (const item of Object.values(document.paths)) {
      const { requestBody, responses } = item['post'] as { requestBody: { content: object }; responses: object };
      expect(Object.keys(requestBody.content)).toEqual(urbanWire.contentTypes);
      expect(Object.keys(responses)).toEqual(['200', '404', '405', '408', '413', '415', '429', '503']);
    }
  });

  it('carries the records as JSON text with their schema', () => {
    const record = { $ref: '#/components/schemas/parts' };
    expect(property('parts-request', 'data')).toMatchObject({
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: { type: 'array', minItems: 1, maxItems: 1000, items: record },
    });
    expect(property('syn-rec-media-request', 'data')).toMatchObject({
      contentSchema: { anyOf: [{ $ref: '#/components/schemas/syn-rec-media' }, { type: 'array' }] },
    });
  });

  it('describes every field in Chinese, with the rows of its code table and when it is required', () => {
    for (const { facts } of urban.messages) {
      for (const { name, nameZh } of facts.fields) {
        expect(property(facts.id, name)).toHaveProperty('title', nameZh);
        expect(property(facts.id, name)?.['description']).toContain(nameZh);
      }
    }
    expect(property('syn-rec-stat-info', 'inst_time')?.['description']).toContain('inst_num 为 1 时必填');
    expect(property('syn-rec-stat-info', 'event_src_id')?.['description']).toContain('1 监督员上报、2 领导交办');
    expect(property('parts', 'subTypeCode')?.['description']).toContain('0509 文物古迹');
  });

  it('shows the fields of a record in the description of its operation', () => {
    const { description, tags } = document.paths['/api/v1/parts']?.['post'] as { description: string; tags: string[] };
    expect(description).toContain(
      '| `subTypeCode` | 部件编码 | string | 255 | 是 | 是 | 代码表 partClass，共 126 个代码',
    );
    expect(document.tags).toContainEqual({ name: tags[0], description: '返回码：0 正常、1 系统出错、2 无效参数。' });
  });

  it('says in standard keywords what our own check says in its own', () => {
    expect(JSON.stringify(document)).not.toMatch(/"(digits|decimalText)":/);
    expect(property('syn-rec-info', 'rec_remain')).toMatchObject({
      anyOf: [{ type: 'number', exclusiveMinimum: -1e10, exclusiveMaximum: 1e10 }, { type: 'null' }, { const: '' }],
    });
    expect(property('syn-rec-info', 'rec_id')).toMatchObject({
      type: ['integer', 'string'],
      minimum: 1,
      pattern: '^-?\\d{1,16}$',
    });
    expect(property('eventsources', 'createDate')).toMatchObject({ type: 'string', format: 'date' });
  });
});
