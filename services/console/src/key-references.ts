import { specs } from '@civicbus/specs/all';
import type { KeyReference } from '@civicbus/store/queries/orphans';
import { messageFacts } from './catalogue.js';

/** Every reference of the standards that a key alone decides: records that hold one may be orphans. */
export const keyReferences: readonly KeyReference[] = specs.flatMap((spec) =>
  spec.messages.flatMap(({ facts, references }) =>
    references
      .filter(({ lookup }) => lookup !== 'own')
      .map(({ name: rule, field, to, message: text }) => {
        return { facts, field, to: to.map((id) => messageFacts(spec.id, id)), rule, text };
      }),
  ),
);
