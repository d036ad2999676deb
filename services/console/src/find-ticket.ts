import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import { databaseCall } from './database-call.js';
import { ProblemError } from './problem-error.js';
import type { TicketBook } from './ticket-book.js';

/** The ticket of this number; numbers are unique per AppId only. @throws ProblemError (404, 400 when the AppId must be told) */
export async function findTicket(book: TicketBook, regino: string, appId: string | undefined): Promise<StoredTicket> {
  const all = await databaseCall(book.tickets.byRegino(regino));
  const tickets = appId === undefined ? all : all.filter((ticket) => ticket.appId === appId);
  const [ticket] = tickets;
  if (!ticket) throw ProblemError.notFound('there is no ticket of this number');
  if (tickets.length > 1)
    throw ProblemError.invalid([
      { parameter: 'appId', detail: 'is required: several AppIds have a ticket of this number' },
    ]);
  return ticket;
}
