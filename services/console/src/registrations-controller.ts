import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { Page } from '@civicbus/store/queries/page';
import type { RegistrationState } from '@civicbus/store/registrations';
import { Body, Controller, Get, Headers, Inject, Param, Put, Query } from '@nestjs/common';
import { knownSpec, specIds } from './catalogue.js';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import { readQuery } from './read-query.js';
import { readRegistrationDecision } from './registration-decision.js';
import { RegistrationDesk, type RegistrationView } from './registration-desk.js';

const states = [
  'pending',
  'refused',
  'reserved',
  'active',
  'deregistered',
  'disabled',
] as const satisfies readonly RegistrationState[];
const parameters = { spec: parameter.oneOf(specIds), state: parameter.oneOf(states), ...pageParameters };

const operatorName = /^[A-Za-z0-9_.@-]{1,64}$/;

/** `/api/registrations`: platforms that register themselves, and the operator's decisions on them. */
@Controller('api/registrations')
export class RegistrationsController {
  constructor(
    @Inject(RegistrationDesk) private readonly desk: Pick<RegistrationDesk, 'list' | 'decide'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>): Promise<Page<RegistrationView>> {
    const { spec, state, page, pageSize } = readQuery(parameters, query);
    const all = await this.desk.list(spec === undefined ? specIds : [spec], state);
    return { total: all.length, items: all.slice((page - 1) * pageSize, page * pageSize) };
  }

  @Put(':spec/:area/decision')
  async decide(
    @Param('spec') spec: string,
    @Param('area') area: string,
    @Body() body: unknown,
    @Headers('x-operator') name: string | undefined,
  ): Promise<RegistrationView> {
    const decided = readRegistrationDecision(body);
    const operator = name !== undefined && operatorName.test(name) ? name : 'console';
    const view = await this.desk.decide(knownSpec(spec), area, operator, decided);
    this.log.info({ operator, spec, area, decision: decided.decision, version: view.version }, 'registration decided');
    return view;
  }
}
