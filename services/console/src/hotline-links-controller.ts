import { v4 } from 'uuid';
import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import { linkQuery, PAGE_PATH } from '@civicbus/specs/hotline/link-signature';
import { normalTime } from '@civicbus/specs/hotline/times';
import { isTicketNumber } from '@civicbus/specs/hotline/ticket-list';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { auditOf } from './audit-of.js';
import { databaseCall } from './database-call.js';
import { memberText } from './member-text.js';
import { onlyMembers } from './only-members.js';
import { ProblemError } from './problem-error.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

/** `/api/hotline/links`: links to the registration page, made by an operator instead of by 12345 (clause 4.1.2). */
@Controller('api/hotline/links')
export class HotlineLinksController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Body `{appId, kind, regino, fields?}`, kind 1 complaint, 2 report, 3 consultation; answers `{url, expires}`. */
  @Post()
  async make(@Body() body: unknown, @Req() request: FastifyRequest): Promise<object> {
    const { fields = {} } = onlyMembers(body, ['appId', 'kind', 'regino', 'fields']);
    const [appId, kind, regino] = (['appId', 'kind', 'regino'] as const).map((name) => memberText(body, name, 64));
    if (kind !== '1' && kind !== '2' && kind !== '3') throw invalid('kind', 'must be 1, 2 or 3');
    if (regino === undefined || !isTicketNumber(regino)) throw invalid('regino', 'must be a ticket number');
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw invalid('fields', 'must be a JSON object');
    if (appId === undefined || !(await this.#mayCall(appId)))
      throw invalid('appId', 'is not an account of the hotline');
    const { links, linkMinutes, publicUrl } = this.book;
    const id = v4();
    const expiresAt = new Date(Date.now() + linkMinutes * 60_000);
    const prefilled = { ...fields, regino, reginfotype: kind };
    const audit = auditOf(request, 'hotline', 'link', regino);
    await databaseCall(links.create({ id, appId, kind, regino, fields: prefilled, expiresAt }, audit));
    const query = linkQuery(await databaseCall(links.key()), id, expiresAt);
    this.log.info({ appId, regino, expiresAt }, 'registration link made');
    return { url: `${publicUrl}${PAGE_PATH}?${query}`, expires: normalTime(expiresAt) };
  }

  async #mayCall(appId: string): Promise<boolean> {
    const accounts = await databaseCall(this.book.accounts.snapshot('hotline'));
    return accounts.some(({ account }) => account === appId);
  }
}

const invalid = (parameter: string, detail: string): ProblemError => ProblemError.invalid([{ parameter, detail }]);
