import { v7 } from 'uuid';
import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { TicketChange } from '@civicbus/store/hotline/ticket-change';
import { Body, Controller, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { databaseCall } from './database-call.js';
import { findTicket } from './find-ticket.js';
import { memberText } from './member-text.js';
import { operatorOf } from './operator-of.js';
import { parameter } from './parameter.js';
import { ProblemError } from './problem-error.js';
import { readQuery } from './read-query.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

const parameters = { appId: parameter.text(64) };

/** What staff of 12315 note down on a ticket; no interface of the standard carries the supplements. */
@Controller('api/hotline/tickets')
export class TicketNotesController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Adds text to a ticket, in any state; body `{text}` (clause 4.7, A106). */
  @Post(':regino/supplement')
  @HttpCode(200)
  supplement(
    @Param('regino') regino: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const text = memberText(body, 'text', 4_000);
    const { operator, at } = operatorOf(request);
    return this.#change('supplement', regino, query, request, (ticket) => ({
      ticket,
      entries: [
        {
          id: v7(),
          interface: 'supplement',
          action: 'supplement',
          body: { text, author: operator },
          extra: {},
          createdAt: at,
        },
      ],
    }));
  }

  /** Sets the keyword that a consultation is answered with; body `{keywordname}` (A70). */
  @Put(':regino/keyword')
  keyword(
    @Param('regino') regino: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const keywordname = memberText(body, 'keywordname', 300);
    return this.#change('keyword', regino, query, request, (ticket) => {
      if (ticket.kind !== '3') return undefined;
      return { ticket: { ...ticket, body: { ...ticket.body, keywordname } } };
    });
  }

  /** `decide` answers nothing where the ticket has no such thing. */
  async #change(
    action: string,
    regino: string,
    query: Record<string, unknown>,
    request: FastifyRequest,
    decide: (ticket: StoredTicket) => TicketChange | undefined,
  ): Promise<object> {
    const { appId } = await findTicket(this.book, regino, readQuery(parameters, query).appId);
    const { operator, traceId } = operatorOf(request);
    const audit = { id: v7(), operator, spec: 'hotline', action, subject: regino, outcome: 'done', traceId } as const;
    const done = await databaseCall(
      this.book.tickets.change(appId, regino, (ticket) => {
        const change = ticket && decide(ticket);
        return change ? { change: { ...change, audit }, answer: true } : { answer: false };
      }),
    );
    if (!done) throw ProblemError.conflict('此类工单没有该项目');
    this.log.info({ operator, action, regino, traceId }, 'ticket noted');
    return { appId, regino };
  }
}
