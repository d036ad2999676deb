import type { Message } from '@civicbus/contract/message';
import { hotline } from '@civicbus/specs/hotline/spec';

const byId = new Map(hotline.messages.map((message) => [message.facts.id, message]));

/** The message of this id; one that is not there is a bug. */
export function interfaceMessage(id: string): Message {
  const message = byId.get(id);
  if (!message) throw new Error(`the standard has no message ${id}`);
  return message;
}
