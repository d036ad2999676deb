import type { Reply } from '@civicbus/gateway/standard';
import { interfaceAt, type HotlineInterface, INVOKE_PATH } from '@civicbus/specs/hotline/interfaces';
import { type Refused, refused, stored } from '@civicbus/specs/hotline/reply';
import { LINKS_PATH } from './page-paths.js';

const TEXT_PATHS = new Set([INVOKE_PATH, LINKS_PATH]);

/** The interface of a path, or the family of answers that the path belongs to. */
export const whereOf = (path: string): Refused =>
  interfaceAt(path) ?? { family: TEXT_PATHS.has(path) ? 'text' : 'number' };

/** The answers of what goes through the ordinary pipeline: the call data, and whatever reached no interface. */
export const reply: Reply = {
  accepted: ({ paths }) => stored(interfaceAt(paths[0] ?? '') as HotlineInterface),
  refused: (_message, refusal, path) => refused(whereOf(path), refusal),
};
