import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { ReadBody } from '@civicbus/gateway/body-parsers';
import { send, transportOf } from '@civicbus/gateway/receiver';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LinkParameters, PAGE_PATH } from '@civicbus/specs/hotline/link-signature';
import { LINKS_PATH } from './page-paths.js';
import { RegistrationDesk } from './registration-desk.js';
import { SignedBody } from './signed-body.js';

/** Injection token of the origins that may frame the page. */
export const FRAME_ANCESTORS = Symbol('frame ancestors');

type Given = Readonly<Record<string, unknown>>;

const parametersOf = (query: Given): Partial<LinkParameters> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string'));

/** The registration page that 12345 opens in a frame. */
@Controller()
export class RegistrationController {
  constructor(
    @Inject(RegistrationDesk) private readonly desk: RegistrationDesk,
    @Inject(FRAME_ANCESTORS) private readonly ancestors: readonly string[],
  ) {}

  @Post(LINKS_PATH)
  async link(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { body, bytes } = request.body as ReadBody;
    if (!(body instanceof SignedBody)) throw new Error('the body was read by another parser');
    send(reply, await this.desk.makeLink(body, transportOf(request, LINKS_PATH, bytes)));
  }

  @Get(PAGE_PATH)
  async page(@Query() query: Given, @Res() reply: FastifyReply): Promise<void> {
    const { status, html, nonce } = await this.desk.page(parametersOf(query));
    const framing = this.ancestors.length > 0 ? this.ancestors.join(' ') : "'self'";
    void reply
      .code(status)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${framing}`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(html);
  }

  @Post(PAGE_PATH)
  async submit(@Query() query: Given, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { body, bytes } = request.body as ReadBody;
    if (!(body instanceof SignedBody)) throw new Error('the body was read by another parser');
    const transport = transportOf(request, PAGE_PATH, bytes);
    const answer = await this.desk.submit(parametersOf(query), body.bytes, transport);
    void reply
      .code(answer ? 200 : 403)
      .header('cache-control', 'no-store')
      .send(answer ?? { saved: false, message: '链接无效或已过期，请在 12345 系统中重新签收。', errors: [] });
  }
}
