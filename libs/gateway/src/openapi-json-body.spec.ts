import { describe, expect, it } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { JsonSchema } from '@civicbus/contract/wire-schema';
import { police } from '@civicbus/specs/police/spec';
import { policeWire } from '@civicbus/specs/police/wire-description';
import { openApiDocument } from './openapi.js';

const document = openApiDocument(police, policeWire);
const schemas = document.components.schemas as Readonly<Record<string, JsonSchema>>;
const property = (message: string, field: string) =>
  (schemas[`IF-SCMC-${message}`]?.['properties'] as Readonly<Record<string, JsonSchema>>)[field];

describe('the OpenAPI document of a standard whose bodies are JSON', () => {
  it('passes the recommended rules of an independent linter', async () => {
    // A sender is known by cmcId and address, which no security scheme of OpenAPI says.
    const config = await createConfig({ extends: ['recommended'], rules: { 'security-defined': 'off' } });
    expect(await lintFromString({ source: JSON.stringify(document), config })).toEqual([]);
  });

  it('has the records in the body, and the fields of a single report beside the sender', () => {
    expect(schemas['IF-SCMC-INFR-01-request']).toMatchObject({
      properties: {
        cmcId: { type: 'string', maxLength: 50 },
        data: { type: 'array', items: { $ref: '#/components/schemas/IF-SCMC-INFR-01' }, minItems: 1, maxItems: 100 },
      },
      required: ['cmcId', 'data'],
    });
    expect(schemas['IF-SCMC-PLATFORM-02-request']).toMatchObject({
      allOf: [{ required: ['cmcId'] }, { $ref: '#/components/schemas/IF-SCMC-PLATFORM-02' }],
    });
    expect(schemas['IF-SCMC-PLATFORM-01-request']).toMatchObject({ allOf: [{ required: [] }, {}] });
  });

  it('says longs, lists and codes in quotes in words that every reader knows', () => {
    expect(property('APP-01', 'appFileSize')).toMatchObject({ type: 'integer', format: 'int64' });
    expect(property('APP-01', 'publishScope')).toMatchObject({
      anyOf: [{ type: 'array', items: { type: 'string', maxLength: 50 } }, { type: 'null' }],
    });
    expect(property('PERSONNEL-03', 'usageRanks')).toMatchObject({
      type: 'array',
      maxItems: 50,
      items: {
        properties: { rank: { minimum: 1 }, duration: { format: 'int64' } },
        required: ['rank', 'userId', 'duration'],
      },
    });
    expect(property('PLATFORM-02', 'status')).toMatchObject({
      anyOf: [{ enum: [1, 2, 3, -1] }, { type: 'string', pattern: '^0*(?:1|2|3)$' }],
    });
  });
});
