import type { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';
import { accountVersionEntity } from './account-version.js';
import { accountEntity } from './account.js';
import { deadLetterEntity } from './dead-letter.js';
import { exchangeEntity } from './exchange.js';
import { streamEpochEntity } from './stream-epoch.js';
import { warningCountEntity } from './warning-count.js';

/** The tables that belong to no standard, in the schema `civicbus`. */
export const commonEntities: readonly EntitySchema<Row>[] = [
  accountEntity,
  accountVersionEntity,
  deadLetterEntity,
  exchangeEntity,
  streamEpochEntity,
  warningCountEntity,
];
