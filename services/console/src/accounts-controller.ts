import type { Log } from '@civicbus/chassis/log';
import { LOG } from '@civicbus/chassis/chassis';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccountBook } from './account-book.js';
import { readAccountBody } from './account-body.js';
import type { AccountView } from './account-view.js';
import { knownSpec, specIds } from './catalogue.js';
import type { Page } from '@civicbus/store/queries/page';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import { ProblemError } from './problem-error.js';
import { readQuery } from './read-query.js';

const parameters = { spec: parameter.oneOf(specIds), ...pageParameters };
const accountName = /^[\p{L}\p{N}_.@-]{1,64}$/u;

const knownAccountName = (account: string): string => {
  if (accountName.test(account)) return account;
  throw ProblemError.invalid([{ parameter: 'account', detail: 'must be 1 to 64 letters, digits, or one of _ . @ -' }]);
};

/** `/api/accounts`: who may send by which standard. */
@Controller('api/accounts')
export class AccountsController {
  constructor(
    @Inject(AccountBook) private readonly book: AccountBook,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>): Promise<Page<AccountView>> {
    const { spec, page, pageSize } = readQuery(parameters, query);
    const all = await this.book.list(spec === undefined ? specIds : [spec]);
    return { total: all.length, items: all.slice((page - 1) * pageSize, page * pageSize) };
  }

  @Put(':spec/:account')
  async put(
    @Param('spec') spec: string,
    @Param('account') account: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const { view, created } = await this.book.put(knownSpec(spec), knownAccountName(account), readAccountBody(body));
    this.log.info({ spec, account, created, regions: view.regions, version: view.version }, 'account written');
    void reply.code(created ? 201 : 200);
    return view;
  }

  @Delete(':spec/:account')
  @HttpCode(204)
  async remove(@Param('spec') spec: string, @Param('account') account: string): Promise<void> {
    await this.book.remove(knownSpec(spec), knownAccountName(account));
    this.log.info({ spec, account }, 'account removed');
  }
}
