import { v7 } from 'uuid';
import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { WireRecord } from '@civicbus/contract/normalise';
import {
  possibleActions,
  type TicketAction,
  type TicketKind,
  ticketActions,
  type TicketState,
} from '@civicbus/specs/hotline/life-cycle';
import { callSearch } from '@civicbus/specs/hotline/call-hint';
import { isAnsweredOnSite } from '@civicbus/specs/hotline/registration';
import { normalTime } from '@civicbus/specs/hotline/times';
import type { CallHint } from '@civicbus/store/hotline/call-hints';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { databaseCall } from './database-call.js';
import { findTicket } from './find-ticket.js';
import { operatorOf } from './operator-of.js';
import { parameter } from './parameter.js';
import { ProblemError } from './problem-error.js';
import { readQuery } from './read-query.js';
import { DATED_ACTIONS, decideAction, type OperatorRequest } from './ticket-desk.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

const parameters = { appId: parameter.text(64) };

const view = ({ body, registime, receivedAt, ...ticket }: StoredTicket): object => ({
  ...ticket,
  registime: normalTime(registime),
  receivedAt: normalTime(receivedAt),
  body,
  actions: possibleActions({
    kind: ticket.kind as TicketKind,
    state: ticket.state as TicketState,
    answeredOnSite: isAnsweredOnSite(body),
  }),
});

/** `/api/hotline/tickets`: what operators of the national side do with tickets. */
@Controller('api/hotline/tickets')
export class HotlineTicketsController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get(':regino')
  async read(@Param('regino') regino: string, @Query() query: Record<string, unknown>): Promise<object> {
    const ticket = await findTicket(this.book, regino, readQuery(parameters, query).appId);
    const supplements = await databaseCall(this.book.tickets.supplements(ticket));
    const call = await this.#callOf(ticket);
    return {
      ...view(ticket),
      supplements: supplements.map(({ at, ...rest }) => ({ ...rest, at: normalTime(at) })),
      call: call ? { ...call, at: normalTime(call.at) } : null,
    };
  }

  /** A hint: a recording names its call, a number only makes one likely (A40). */
  async #callOf({ appId, body, registime }: StoredTicket): Promise<CallHint | undefined> {
    const search = callSearch(body, registime);
    return search && databaseCall(this.book.calls.find(appId, { ...search, near: registime }));
  }

  @Post(':regino/:action')
  @HttpCode(200)
  async act(
    @Param('regino') regino: string,
    @Param('action') action: string,
    @Query() query: Record<string, unknown>,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    if (!Object.hasOwn(ticketActions, action))
      throw ProblemError.notFound(`there is no such action; known are ${Object.keys(ticketActions).join(', ')}`);
    const { appId } = await findTicket(this.book, regino, readQuery(parameters, query).appId);
    const { firstCheckFeedback, lengthUnit } = this.book;
    const asked: OperatorRequest = {
      ...operatorOf(request),
      action: action as TicketAction,
      body: readBody(body),
      firstCheckFeedback,
      lengthUnit,
    };
    const lines = DATED_ACTIONS.filter((dated) => dated === action);
    const answer = await databaseCall(
      this.book.tickets.change(appId, regino, (ticket, before) => decideAction(asked, ticket, before), lines),
    );
    const { operator, traceId } = asked;
    if (answer.kind === 'refused') {
      const { problem, reason } = answer;
      await databaseCall(
        this.book.audit({
          id: v7(),
          operator,
          spec: 'hotline',
          action,
          subject: regino,
          outcome: 'refused',
          reason,
          traceId,
        }),
      );
      throw problem;
    }
    this.log.info({ operator, action, regino, state: answer.ticket.state, traceId }, 'ticket changed');
    const { ignored } = answer;
    return { ...view(answer.ticket), record: answer.record, ...(ignored.length > 0 && { ignored }) };
  }
}

function readBody(body: unknown): WireRecord {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw ProblemError.invalid([{ parameter: 'body', detail: 'must be a JSON object' }]);
  return { ...body };
}
