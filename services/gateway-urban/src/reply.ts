import type { Reply } from '@civicbus/gateway/standard';
import { accepted, refused } from '@civicbus/specs/urban/reply';

/** The two envelopes of the urban standard. */
export const reply: Reply = { accepted, refused };
