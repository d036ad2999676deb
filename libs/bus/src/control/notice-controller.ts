import { Controller, type Type } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';

import { controlSubject, type Notice } from './control-subject.js';
import { readNoticePayload } from './notice-payload.js';

/** What a service does on a notice. */
export interface NoticeHandler {
  /** Name of the service that listens. */
  readonly service: string;
  readonly notice: Notice;
  /** The standard that it serves. */
  readonly spec: string;
  /** Looks again at what is stored. Notices may come twice, late, never, or many at once. */
  readonly look: () => Promise<void>;
  readonly log: Record<'info' | 'warn', (members: object, text: string) => void>;
}

/** Makes the Nest controller that hears a notice; a malformed one is logged and ignored. Runs by a `ControlServer`. */
export function noticeController({ service, notice, spec, look, log }: NoticeHandler): Type {
  const subject = controlSubject(service, notice);

  @Controller()
  class NoticeController {
    @EventPattern(subject)
    async hear(data: unknown): Promise<void> {
      if (readNoticePayload(data)?.spec !== spec) return log.warn({ subject }, 'a malformed notice is ignored');
      const startedAt = performance.now();
      try {
        await look();
        log.info({ subject, durationMs: Math.round(performance.now() - startedAt) }, 'looked again on notice');
      } catch (error) {
        log.warn({ subject, err: error }, 'a notice could not be followed; looked again later');
      }
    }
  }
  return NoticeController;
}
