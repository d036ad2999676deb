import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { ReadBody } from '@civicbus/gateway/body-parsers';
import { send, transportOf } from '@civicbus/gateway/receiver';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calls } from './calls.js';
import { ownRoutes } from './routes.js';
import { SignedBody } from './signed-body.js';

const pathsOf = (method: string): string[] =>
  ownRoutes.filter((one) => one.method === method && one.path.startsWith('/api/')).map(({ path }) => path);

/** The interfaces that are no call data. */
@Controller()
export class HotlineController {
  constructor(@Inject(Calls) private readonly calls: Calls) {}

  @Post(pathsOf('POST'))
  async post(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#receive(request, reply);
  }

  @Get(pathsOf('GET'))
  async get(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#receive(request, reply);
  }

  async #receive(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body, bytes } = request.body as ReadBody;
    if (!(body instanceof SignedBody)) throw new Error('the body was read by another parser');
    const path = request.routeOptions.url ?? '';
    send(reply, await this.calls.receive(body, transportOf(request, path, bytes)));
  }
}
