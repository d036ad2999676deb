import type { ExchangeItem } from '@civicbus/store/queries/exchanges';
import type { Page } from '@civicbus/store/queries/page';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { specIds } from './catalogue.js';
import { databaseCall } from './database-call.js';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import { QUERIES, type Queries } from './queries.js';
import { readQuery } from './read-query.js';

const parameters = {
  spec: parameter.oneOf(specIds),
  message: parameter.text(),
  direction: parameter.oneOf(['in', 'out']),
  peer: parameter.text(),
  sender: parameter.text(),
  outcome: parameter.oneOf(['accepted', 'refused', 'failed']),
  key: parameter.text(1_000),
  traceId: parameter.text(32),
  from: parameter.instant(),
  to: parameter.instant(),
  ...pageParameters,
};

/** `/api/exchanges`: every request that came in or went out, with its result. */
@Controller('api/exchanges')
export class ExchangesController {
  constructor(@Inject(QUERIES) private readonly queries: Pick<Queries, 'exchanges'>) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page<ExchangeItem>> {
    return databaseCall(this.queries.exchanges(readQuery(parameters, query)));
  }
}
