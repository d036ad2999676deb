import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import { documentedStandardData, readStandardData, standardDataKinds } from '@civicbus/specs/hotline/standard-data';
import { Body, Controller, Get, Inject, Param, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { auditOf } from './audit-of.js';
import { databaseCall } from './database-call.js';
import { onlyMembers } from './only-members.js';
import { ProblemError } from './problem-error.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';

const known = (kind: string): string => {
  if (standardDataKinds.some(({ code }) => code === kind)) return kind;
  const kinds = standardDataKinds.map(({ code }) => code).join(', ');
  throw ProblemError.notFound(`there is no standard data of this kind; known are ${kinds}`);
};

/** `/api/hotline/standard-data`: the code tables that 12345 and 12315 share, with their versions (clause 4.2.18). */
@Controller('api/hotline/standard-data')
export class StandardDataController {
  constructor(
    @Inject(TICKET_BOOK) private readonly book: TicketBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get(':kind')
  async read(@Param('kind') kind: string): Promise<object> {
    const stored = await databaseCall(this.book.standardData.read(known(kind)));
    return { kind, ...(stored ?? documentedStandardData(kind)) };
  }

  /** Replaces a kind as a whole; body `{version, rows: [{code, content, parent?, valid?}]}`. */
  @Put(':kind')
  async replace(@Param('kind') kind: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<object> {
    const { version, rows } = onlyMembers(body, ['kind', 'version', 'rows']);
    if (typeof version !== 'string' || !Array.isArray(rows))
      throw ProblemError.invalid([{ parameter: 'body', detail: 'must hold version and rows' }]);
    const read = readStandardData(known(kind), version, rows);
    if (!('rows' in read)) throw ProblemError.invalid([{ parameter: 'rows', detail: read.reason }]);
    await databaseCall(this.book.standardData.replace(kind, read, auditOf(request, 'hotline', 'standard-data', kind)));
    this.log.info({ kind, version, rows: read.rows.length }, 'standard data replaced');
    return { kind, version, rows: read.rows };
  }
}
