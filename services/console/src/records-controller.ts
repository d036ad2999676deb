import type { Page } from '@civicbus/store/queries/page';
import type { RecordItem } from '@civicbus/store/queries/records';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { messageFacts } from './catalogue.js';
import { databaseCall } from './database-call.js';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import { QUERIES, type Queries } from './queries.js';
import { readQuery } from './read-query.js';

const parameters = {
  sender: parameter.text(),
  key: parameter.text(1_000),
  from: parameter.instant(),
  to: parameter.instant(),
  deleted: parameter.flag(),
  ...pageParameters,
};

/** `/api/records/{spec}/{message}`: the newest version of every record that was accepted. */
@Controller('api/records')
export class RecordsController {
  constructor(@Inject(QUERIES) private readonly queries: Pick<Queries, 'records'>) {}

  @Get(':spec/:message')
  list(
    @Param('spec') spec: string,
    @Param('message') message: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page<RecordItem>> {
    const facts = messageFacts(spec, message);
    return databaseCall(this.queries.records(facts, readQuery(parameters, query)));
  }
}
