import type { Reply } from '@civicbus/gateway/standard';
import { accepted, refused } from '@civicbus/specs/police/reply';
import { UPLOAD } from '@civicbus/specs/police/message-ids';

/** The answers of the standard. */
export const reply: Reply = {
  accepted: () => accepted(),
  refused: (message, refusal, path) =>
    refused({
      refusal,
      interfaceId: message?.id,
      message: message?.id === UPLOAD ? undefined : message,
      path,
      nowMs: Date.now(),
    }),
};
