import { acceptedEvent } from '@civicbus/gateway/accepted-event';
import type { ReadBody } from '@civicbus/gateway/body-parsers';
import type { Exchanges } from '@civicbus/gateway/exchanges';
import { send, transportOf } from '@civicbus/gateway/receiver';
import { accepted } from '@civicbus/specs/police/reply';
import { Controller, Post, Req, Res, type Type, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { claimOf } from './envelope.js';
import { refuseOwn } from './own-answer.js';
import { register, type RegisterParts } from './register.js';

/** Makes the controller of the registration, the only report that is answered with more than success. */
export function registrationController(parts: RegisterParts, exchanges: Exchanges): Type {
  const { message, directory } = parts;
  const [path = ''] = message.facts.paths;

  @Controller()
  class RegistrationController {
    @Post(path)
    async register(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const read = request.body as ReadBody | undefined;
      if (read === undefined || request.isMultipart()) throw new UnsupportedMediaTypeException();
      const transport = transportOf(request, path, read.bytes);
      const result = await register(parts, read.body, transport);
      if (result.kind === 'refused') {
        const { refusal, cause } = result;
        return refuseOwn(reply, exchanges, {
          message,
          claim: claimOf(undefined, directory),
          refusal,
          transport,
          cause,
        });
      }
      const { cmcId, event, repeated } = result;
      const answer = accepted({ cmcId });
      exchanges.accepted({
        message,
        claim: claimOf(cmcId, directory),
        event: acceptedEvent(event),
        answer,
        transport,
        repeated,
      });
      send(reply, answer);
    }
  }
  return RegistrationController;
}
