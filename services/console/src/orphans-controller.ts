import type { OrphanItem } from '@civicbus/store/queries/orphans';
import type { Page } from '@civicbus/store/queries/page';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { specIds } from './catalogue.js';
import { databaseCall } from './database-call.js';
import { keyReferences } from './key-references.js';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import { QUERIES, type Queries } from './queries.js';
import { readQuery } from './read-query.js';

const HOUR_MS = 3_600_000;
/** Ten years: more than is kept. */
const MAX_HOURS = 87_600;

const parameters = {
  spec: parameter.oneOf(specIds),
  message: parameter.oneOf([...new Set(keyReferences.map(({ facts }) => facts.id))]),
  sender: parameter.text(),
  olderThanHours: parameter.integer(0, MAX_HOURS, 24),
  from: parameter.instant(),
  ...pageParameters,
};

/** `/api/orphans`: accepted records that refer to records which have not come. */
@Controller('api/orphans')
export class OrphansController {
  constructor(@Inject(QUERIES) private readonly queries: Pick<Queries, 'orphans'>) {}

  @Get()
  list(@Query() query: Record<string, unknown>): Promise<Page<OrphanItem>> {
    const { spec, message, olderThanHours, ...filter } = readQuery(parameters, query);
    const references = keyReferences.filter(
      ({ facts }) => (spec ?? facts.spec) === facts.spec && (message ?? facts.id) === facts.id,
    );
    const to = new Date(Date.now() - olderThanHours * HOUR_MS);
    return databaseCall(this.queries.orphans(references, { ...filter, to }));
  }
}
