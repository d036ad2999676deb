import { LOG } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountBook } from './account-book.js';
import { AccountsController } from './accounts-controller.js';
import { DeadLettersController } from './dead-letters-controller.js';
import { ExchangesController } from './exchanges-controller.js';
import { OrphansController } from './orphans-controller.js';
import { ProblemFilter } from './problem-filter.js';
import { QUERIES, type Queries } from './queries.js';
import { HotlineLinksController } from './hotline-links-controller.js';
import { HotlineSeatsController } from './hotline-seats-controller.js';
import { HotlineTicketsController } from './hotline-tickets-controller.js';
import { RecordsController } from './records-controller.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationsController } from './registrations-controller.js';
import { StandardDataController } from './standard-data-controller.js';
import { TICKET_BOOK, type TicketBook } from './ticket-book.js';
import { TicketNotesController } from './ticket-notes-controller.js';
import { WarningsController } from './warnings-controller.js';

/** What the console stands on. */
export interface ConsoleParts {
  readonly queries: Queries;
  readonly accounts: AccountBook;
  readonly tickets: TicketBook;
  readonly registrations: Pick<RegistrationDesk, 'list' | 'decide'>;
  /** Closes what the parts hold open; called when no request is under way any more. */
  readonly close: () => Promise<void>;
}

class ConsoleModule {}

/** The console's API over its parts. */
export const consoleModule = ({ queries, accounts, tickets, registrations, close }: ConsoleParts): DynamicModule => ({
  module: ConsoleModule,
  controllers: [
    RecordsController,
    ExchangesController,
    DeadLettersController,
    WarningsController,
    OrphansController,
    AccountsController,
    TicketNotesController,
    HotlineTicketsController,
    HotlineSeatsController,
    HotlineLinksController,
    StandardDataController,
    RegistrationsController,
  ],
  providers: [
    { provide: QUERIES, useValue: queries },
    { provide: AccountBook, useValue: accounts },
    { provide: TICKET_BOOK, useValue: tickets },
    { provide: RegistrationDesk, useValue: registrations },
    { provide: APP_FILTER, inject: [LOG], useFactory: (log: Log) => new ProblemFilter(log) },
    { provide: 'closing', useValue: { onApplicationShutdown: close } },
  ],
});
