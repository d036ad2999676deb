import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { useDatabase } from '../fixtures/use-database.js';
import { sampleEvent, sampleTicket } from './fixtures/ticket.js';
import { RegistrationLinks } from './registration-links.js';
import type { StoredTicket } from './stored-ticket.js';
import { Tickets } from './tickets.js';

const database = useDatabase();

/** Stores a ticket with its receipt. */
const register = async (ticket: StoredTicket): Promise<void> => {
  const receipt = { status: '1', reason: null, at: new Date() };
  const receiptEvent = { ...sampleEvent([ticket.regino]), message: 'saved' };
  await new Tickets(database.pool).change(ticket.appId, ticket.regino, () => ({
    change: { ticket, receipt, receiptEvent },
    answer: undefined,
  }));
};
/** The page could not save a ticket. */
const fail = async (regino: string): Promise<void> => {
  const link = {
    id: randomUUID(),
    appId: 'city-a',
    kind: '1',
    regino,
    fields: {},
    expiresAt: new Date(),
    savedAt: null,
  };
  const receipt = { status: '0', reason: '不完整', at: new Date() };
  const event = { ...sampleEvent([regino]), message: 'failed' };
  await new RegistrationLinks(database.pool).failed(link, receipt, event);
};
/** What the bus is told, in order, and what the docking table shows in the end. */
const seen = async (regino: string): Promise<unknown> => {
  const { rows } = await database.pool.query<{ message: string }>(
    `select message from civicbus.outbox where records->0->>'key' = $1 order by position`,
    [regino],
  );
  const { rows: shown } = await database.pool.query<{ status: string }>(
    'select status from hotline.receipt_status where regino = $1',
    [regino],
  );
  return [...rows.map(({ message }) => message), shown[0]?.status];
};

it('tells of the receipt of a ticket of the page, once', async () => {
  await fail('R1');
  await fail('R1');
  await register(sampleTicket({ regino: 'R1', origin: 'page' }));
  await register(sampleTicket({ regino: 'R1', origin: 'page', revision: 2 }));
  await fail('R1');
  expect(await seen('R1')).toEqual(['failed', 'failed', 'saved', '1']);
});

it('tells of none of a ticket of the interface, unless the page had failed with it', async () => {
  await register(sampleTicket({ regino: 'R2' }));
  expect(await seen('R2')).toEqual(['1']);
  await fail('R3');
  await register(sampleTicket({ regino: 'R3' }));
  expect(await seen('R3')).toEqual(['failed', 'saved', '1']);
});
