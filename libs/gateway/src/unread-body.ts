import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How much of a body that nobody wants is read and thrown away after the answer, and for how long; `idleMs` without a byte ends it. */
const DISCARD = { bytes: 64 * 1024 * 1024, totalMs: 30_000, idleMs: 5_000 } as const;

/** Whether the body of a request is still on its way. */
export const isUnread = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && (headers['content-length'] ?? headers['transfer-encoding']) !== undefined;

/** An answer that is given before the request's body was read, with its text for whoever signs it. */
export class AnswerBeforeBody extends Readable {
  constructor(
    readonly text: string,
    ended: () => void,
  ) {
    super({
      read: () => {},
      destroy: (error, done) => {
        ended();
        done(error);
      },
    });
    this.push(text);
  }
}

/**
 * An answer that is given before the request's body was read. The text goes out at once; the end follows when the body has been thrown
 * away. To close a connection that still holds unread bytes would reset it, and the caller, busy with sending, would never see the answer.
 * Send it with its `content-length` and `connection: close`.
 */
export function answerBeforeBody(request: IncomingMessage, text: string): AnswerBeforeBody {
  let left: number = DISCARD.bytes;
  const end = (): void => {
    clearTimeout(total);
    clearTimeout(idle);
    request.off('data', discard).off('end', end).off('close', end).off('error', end);
    if (!answer.readableEnded && !answer.destroyed) answer.push(null);
  };
  const discard = (chunk: Buffer): void => {
    left -= chunk.length;
    idle.refresh();
    if (left < 0) end();
  };
  const total = setTimeout(end, DISCARD.totalMs);
  const idle = setTimeout(end, DISCARD.idleMs);
  const answer = new AnswerBeforeBody(text, end);
  request.on('data', discard).once('end', end).once('close', end).once('error', end).resume();
  return answer;
}
