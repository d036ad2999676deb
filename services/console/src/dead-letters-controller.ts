import type { DeadLetterItem } from '@civicbus/store/queries/dead-letters';
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
  reason: parameter.text(),
  from: parameter.instant(),
  to: parameter.instant(),
  ...pageParameters,
};

/** `/api/dead-letters`: what a service gave up, and why. */
@Controller('api/dead-letters')
export class DeadLettersController {
  constructor(@Inject(QUERIES) private readonly queries: Pick<Queries, 'deadLetters'>) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page<DeadLetterItem>> {
    return databaseCall(this.queries.deadLetters(readQuery(parameters, query)));
  }
}
