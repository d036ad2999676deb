import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { Seat } from '@civicbus/store/hotline/seats';
import { Body, Controller, Get, Inject, Param, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { auditOf } from './audit-of.js';
import { databaseCall } from './database-call.js';
import { readSeat, readSeatList } from './seat-body.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

/** `/api/hotline/seats`: who sits at the hotline of a city; a number that the list lacks is a warning of its tickets (A118). */
@Controller('api/hotline/seats')
export class HotlineSeatsController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get(':appId')
  async list(@Param('appId') appId: string): Promise<object> {
    const items = await databaseCall(this.book.seats.list(appId));
    return { total: items.length, items };
  }

  /** Makes the body's seats the whole list. */
  @Put(':appId')
  async replace(@Param('appId') appId: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<object> {
    const seats = readSeatList(body);
    await databaseCall(this.book.seats.replace(appId, seats, auditOf(request, 'hotline', 'seat-list', appId)));
    this.log.info({ appId, seats: seats.length }, 'seat list replaced');
    return { total: seats.length, items: seats };
  }

  @Put(':appId/:seatno')
  async put(
    @Param('appId') appId: string,
    @Param('seatno') seatno: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Seat> {
    const seat = readSeat(seatno, body);
    const audit = auditOf(request, 'hotline', 'seat', `${appId}|${seat.seatno}`);
    await databaseCall(this.book.seats.put(appId, seat, audit));
    this.log.info({ appId, seatno: seat.seatno, active: seat.active }, 'seat written');
    return seat;
  }
}
