import { controlSubject } from '@civicbus/bus/control/control-subject';
import type { Log } from '@civicbus/chassis/log';
import { Controller, type Type } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { Redrive, Redriven } from './redrive.js';
import type { RedriveAnswer } from './redrive-answer.js';
import { readRedriveRequest } from './redrive-request.js';

const SUBJECT = controlSubject('persistence', 'redrive');

/** Makes the Nest controller of the command `redrive`; one replica takes each request. */
export function redriveController(redrive: Pick<Redrive, 'run'>, log: Pick<Log, 'info' | 'warn' | 'error'>): Type {
  @Controller()
  class RedriveController {
    @MessagePattern(SUBJECT, { queue: 'persistence' })
    async redrive(data: unknown): Promise<RedriveAnswer> {
      const request = readRedriveRequest(data);
      if (!request) {
        log.warn({ subject: SUBJECT }, 'a malformed command is refused');
        return { problem: 'not a request of this command' };
      }
      try {
        const results = await redrive.run(request);
        const count = (wanted: Redriven['outcome']) => results.filter(({ outcome }) => outcome === wanted).length;
        const counts = { stored: count('stored'), refused: count('refused'), later: count('later') };
        log.info({ operator: request.operator, letters: request.ids.length, ...counts }, 'dead letters redriven');
        return { results };
      } catch (error) {
        log.error({ err: error }, 'dead letters could not be redriven');
        return { problem: 'an error of ours; the log of persistence has it' };
      }
    }
  }
  return RedriveController;
}
