import type { Log } from '@civicbus/chassis/log';
import { LOG } from '@civicbus/chassis/chassis';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountBook } from './account-book.js';
import { readAccountBody } from './account-body.js';
import type { AccountView } from './account-view.js';
import { auditOf } from './audit-of.js';
import { knownSpec, specIds } from './catalogue.js';
import { isCredential } from '@civicbus/specs/hotline/sign';
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

/** Either would make the header of identity impossible to split (A8). */
function checkCredentials(account: string, body: unknown): void {
  const { password } = (body ?? {}) as { password?: unknown };
  const faults = Object.entries({ account, password }).filter(
    ([, text]) => typeof text === 'string' && !isCredential(text),
  );
  if (faults.length > 0)
    throw ProblemError.invalid(
      faults.map(([parameter]) => ({ parameter, detail: 'must not hold &, blanks or control characters' })),
    );
}

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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    if (spec === 'hotline') checkCredentials(account, body);
    const [of, name, settings] = [knownSpec(spec), knownAccountName(account), readAccountBody(body)] as const;
    // A new password is what an audit asks for first.
    const audit = auditOf(request, of, settings.password === undefined ? 'account' : 'account-password', name);
    const { view, created } = await this.book.put(of, name, settings, audit);
    this.log.info({ spec, account, created, regions: view.regions, version: view.version }, 'account written');
    void reply.code(created ? 201 : 200);
    return view;
  }

  @Delete(':spec/:account')
  @HttpCode(204)
  async remove(
    @Param('spec') spec: string,
    @Param('account') account: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const audit = auditOf(request, spec, 'account-remove', account);
    await this.book.remove(knownSpec(spec), knownAccountName(account), audit);
    this.log.info({ spec, account }, 'account removed');
  }
}
