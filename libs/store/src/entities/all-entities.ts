import type { MessageFacts } from '@civicbus/contract/facts';
import { recordEntity } from '../entity.js';
import type { TableEntity } from '../table-entity.js';
import { commonEntities } from './common.js';

/** The entities of the common tables and of `messages`. */
export function allEntities(messages: readonly MessageFacts[]): readonly TableEntity[] {
  return [...commonEntities, ...messages.map(recordEntity)];
}
