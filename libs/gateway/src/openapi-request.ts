import type { MessageFacts } from '@civicbus/contract/facts';
import { sampleBody } from '@civicbus/contract/sample-body';
import { sampleRecord } from '@civicbus/contract/sample-record';
import type { RequestParameter, WireDescription } from '@civicbus/contract/wire-description';
import type { JsonSchema } from '@civicbus/contract/wire-schema';

/** Schema of a request's body: the parameters of the standard, one of which carries the records as JSON text. */
export function requestSchema(facts: MessageFacts, wire: WireDescription, record: JsonSchema): JsonSchema {
  const parameters = wire.parameters.filter((parameter) => parameter.in === 'body');
  if (wire.recordsAs === 'json') return jsonRequestSchema(facts, parameters, record);
  return {
    type: 'object',
    title: `${facts.titleZh}的请求`,
    properties: Object.fromEntries(
      parameters.map((parameter) => [
        parameter.name,
        { ...parameterSchema(parameter), ...(parameter.carriesRecords ? recordsText(facts, record) : {}) },
      ]),
    ),
    required: parameters.map(({ name }) => name),
  };
}

/** A body that is JSON itself: the records in their parameter, or the fields of the only one beside the others. */
function jsonRequestSchema(
  facts: MessageFacts,
  parameters: readonly RequestParameter[],
  record: JsonSchema,
): JsonSchema {
  const single = facts.batch === 'single';
  const carried = parameters.filter(({ carriesRecords }) => !(single && carriesRecords));
  const around = {
    type: 'object',
    title: `${facts.titleZh}的请求`,
    properties: Object.fromEntries(
      carried.map((parameter) => [
        parameter.name,
        parameter.carriesRecords
          ? {
              type: 'array',
              title: parameter.nameZh,
              description: `${parameter.note}。`,
              items: record,
              minItems: 1,
              maxItems: facts.maxBatch,
            }
          : parameterSchema(parameter),
      ]),
    ),
    required: carried.filter(({ optionalFor = [] }) => !optionalFor.includes(facts.id)).map(({ name }) => name),
  };
  return single ? { allOf: [around, record] } : around;
}

/** Parameters of an operation that travel in headers. */
export function headerParameters(wire: WireDescription): JsonSchema[] {
  return wire.parameters
    .filter((parameter) => parameter.in === 'header')
    .map((parameter) => ({ name: parameter.name, in: 'header', required: true, schema: parameterSchema(parameter) }));
}

/** A valid request as an example. */
export function requestExample(facts: MessageFacts, wire: WireDescription): JsonSchema {
  const record = sampleRecord(facts, wire.sampleValues(facts));
  if (wire.recordsAs === 'json') return { summary: '必填字段', value: sampleBody(facts, wire, record) };
  const inBody = new Set(wire.parameters.filter((parameter) => parameter.in === 'body').map(({ name }) => name));
  const parameters = wire.sampleRequest(JSON.stringify(facts.batch === 'array' ? [record] : record));
  return {
    summary: '必填字段；时间戳与签名须在发送时计算',
    value: Object.fromEntries(parameters.filter(([name]) => inBody.has(name))),
  };
}

function parameterSchema({ nameZh, note, pattern, maxLength }: RequestParameter): JsonSchema {
  return {
    type: 'string',
    title: nameZh,
    description: `${nameZh}。${note}。`,
    ...(pattern === undefined ? {} : { pattern }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

function recordsText({ batch, maxBatch }: MessageFacts, record: JsonSchema): JsonSchema {
  const many = { type: 'array', items: record, minItems: 1, maxItems: maxBatch };
  const schemas = { array: many, either: { anyOf: [record, many] }, single: record };
  return { contentMediaType: 'application/json', contentSchema: schemas[batch] };
}
