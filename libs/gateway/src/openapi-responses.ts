import type { Message } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import type { Envelope, SampleReply, WireDescription } from '@civicbus/contract/wire-description';
import type { JsonSchema } from '@civicbus/contract/wire-schema';

/** The result codes of an envelope with their names. */
export function resultCodes({ resultCodes: table }: Envelope, { codeTables }: Spec): string {
  return `返回码：${(codeTables[table] ?? []).map(({ code, nameZh }) => `${code} ${nameZh}`).join('、')}。`;
}

/** Schema of the answers in an envelope. */
export function replySchema(envelope: Envelope, spec: Spec): JsonSchema {
  const { titleZh, members } = envelope;
  return {
    type: 'object',
    title: `${titleZh}的返回`,
    description: resultCodes(envelope, spec),
    properties: Object.fromEntries(
      members.map(({ name, nameZh, schema }) => [name, { title: nameZh, description: `${nameZh}。`, ...schema }]),
    ),
    required: members.filter(({ optional }) => optional !== true).map(({ name }) => name),
  };
}

/** The responses of a message: 200 in place, with its own examples; every other status by reference. */
export function responsesOf({ facts }: Message, wire: WireDescription): JsonSchema {
  const replies = Map.groupBy(wire.sampleReplies(facts), ({ status }) => status);
  return Object.fromEntries(
    [...replies].map(([status, samples]) => [
      String(status),
      status === 200 ? response(samples) : { $ref: `#/components/responses/${sharedName(samples)}` },
    ]),
  );
}

/** The responses other than 200 that messages share, by component name. */
export function sharedResponses(spec: Spec, wire: WireDescription): JsonSchema {
  return Object.fromEntries(
    spec.messages.flatMap(({ facts }) => {
      const replies = Map.groupBy(wire.sampleReplies(facts), ({ status }) => status);
      return [...replies].flatMap(([status, samples]) =>
        status === 200 ? [] : [[sharedName(samples), response(samples)] as const],
      );
    }),
  );
}

/** Named by envelope and status; all messages of an envelope answer a fault of the transport alike. */
const sharedName = ([first]: readonly SampleReply[]): string => `${first?.envelope}-${first?.status}`;

function response(samples: readonly SampleReply[]): JsonSchema {
  const [first] = samples;
  return {
    description: samples.map(({ titleZh }) => titleZh).join('；'),
    ...(first?.status === 405 ? { headers: { Allow: { schema: { type: 'string', const: 'POST' } } } } : {}),
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${first?.envelope}-reply` },
        examples: Object.fromEntries(
          samples.map(({ name, titleZh, body }) => [name, { summary: titleZh, value: body }]),
        ),
      },
    },
  };
}
