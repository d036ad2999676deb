import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import { Body, Controller, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { auditOf } from './audit-of.js';
import { databaseCall } from './database-call.js';
import { findTicket } from './find-ticket.js';
import { operatorOf } from './operator-of.js';
import { parameter } from './parameter.js';
import { ProblemError } from './problem-error.js';
import { readQuery } from './read-query.js';
import { keywordNote, type Note, type NoteRequest, supplementNote } from './ticket-notes.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

const parameters = { appId: parameter.text(64) };

/** What staff of 12315 note down on a ticket; no interface of the standard carries the supplements. */
@Controller('api/hotline/tickets')
export class TicketNotesController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Adds text to a ticket; body `{text}`. */
  @Post(':regino/supplement')
  @HttpCode(200)
  supplement(
    @Param('regino') regino: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.#note('supplement', regino, query, request, (asked) => supplementNote(asked, regino, body));
  }

  /** Sets the keyword of a consultation; body `{keywordname}`. */
  @Put(':regino/keyword')
  keyword(
    @Param('regino') regino: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    return this.#note('keyword', regino, query, request, (asked) => keywordNote(asked, regino, body));
  }

  async #note(
    action: string,
    regino: string,
    query: Record<string, unknown>,
    request: FastifyRequest,
    noteOf: (asked: NoteRequest) => Note,
  ): Promise<object> {
    const { tickets, lengthUnit } = this.book;
    const { appId } = await findTicket(this.book, regino, readQuery(parameters, query).appId);
    const note = noteOf({ ...operatorOf(request), lengthUnit });
    const audit = auditOf(request, 'hotline', action, regino);
    const done = await databaseCall(
      tickets.change(appId, regino, (ticket) => {
        const change = ticket && note(ticket);
        return change ? { change: { ...change, audit }, answer: true } : { answer: false };
      }),
    );
    if (!done) throw ProblemError.conflict('此类工单没有该项目');
    const { operator, traceId } = audit;
    this.log.info({ operator, action, regino, traceId }, 'ticket noted');
    return { appId, regino };
  }
}
