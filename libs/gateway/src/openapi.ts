import type { Message } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import type { WireDescription } from '@civicbus/contract/wire-description';
import type { JsonSchema } from '@civicbus/contract/wire-schema';
import { recordSchema } from './openapi-record.js';
import { headerParameters, requestExample, requestSchema } from './openapi-request.js';
import { operationText } from './openapi-text.js';
import { replySchema, responsesOf, resultCodes, sharedResponses } from './openapi-responses.js';

/** An OpenAPI 3.1 document, as far as its readers here care. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string } & JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly tags: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, JsonSchema>>;
  readonly components: Readonly<Record<'schemas' | 'examples' | 'responses', JsonSchema>>;
}

/**
 * The OpenAPI 3.1 document of a standard's gateway: one operation for each path of each message.
 * Credentials that travel in the body are members of the body: the security schemes of OpenAPI know none.
 */
export function openApiDocument(spec: Spec, wire: WireDescription): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: spec.titleZh,
      summary: spec.titleEn,
      version: spec.version,
      description: wire.introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: '本网关' }],
    tags: wire.envelopes.map((envelope) => ({ name: envelope.titleZh, description: resultCodes(envelope, spec) })),
    paths: Object.fromEntries(spec.messages.flatMap((message) => pathsOf(message, spec, wire))),
    components: {
      schemas: {
        ...Object.fromEntries(wire.envelopes.map((envelope) => [`${envelope.id}-reply`, replySchema(envelope, spec)])),
        ...Object.fromEntries(
          spec.messages.flatMap((message) => {
            const { id } = message.facts;
            return [
              [`${id}-request`, requestSchema(message.facts, wire, { $ref: `#/components/schemas/${id}` })],
              [id, recordSchema(message, spec.codeTables)],
            ];
          }),
        ),
      },
      examples: Object.fromEntries(spec.messages.map(({ facts }) => [facts.id, requestExample(facts, wire)])),
      responses: sharedResponses(spec, wire),
    },
  };
}

function pathsOf(message: Message, spec: Spec, wire: WireDescription): [path: string, item: JsonSchema][] {
  const { id, paths } = message.facts;
  return paths.map((path, index) => [
    path,
    { post: { operationId: index === 0 ? id : `${id}-${index + 1}`, ...operation(message, spec, wire) } },
  ]);
}

function operation(message: Message, spec: Spec, wire: WireDescription): JsonSchema {
  const { id, titleZh } = message.facts;
  const envelope = wire.envelopes.find((one) => one.id === wire.envelopeOf(message.facts));
  const headers = headerParameters(wire);
  const media = {
    schema: { $ref: `#/components/schemas/${id}-request` },
    examples: { sample: { $ref: `#/components/examples/${id}` } },
  };
  return {
    tags: envelope ? [envelope.titleZh] : [],
    summary: titleZh,
    description: operationText(message, spec, wire),
    ...(headers.length === 0 ? {} : { parameters: headers }),
    requestBody: { required: true, content: Object.fromEntries(wire.contentTypes.map((type) => [type, media])) },
    responses: responsesOf(message, wire),
  };
}
