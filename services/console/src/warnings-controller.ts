import type { Page } from '@civicbus/store/queries/page';
import type { WarningCount } from '@civicbus/store/warning-counts';
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
  sender: parameter.text(),
  rule: parameter.text(),
  fromDay: parameter.day(),
  toDay: parameter.day(),
  ...pageParameters,
};

/** `/api/warnings`: how often a sender's accepted records broke a rule that is only warned of, by field and day. */
@Controller('api/warnings')
export class WarningsController {
  constructor(@Inject(QUERIES) private readonly queries: Pick<Queries, 'warnings'>) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page<WarningCount>> {
    return databaseCall(this.queries.warnings(readQuery(parameters, query)));
  }
}
