import type { Log } from '@civicbus/chassis/log';
import { databaseFault } from '@civicbus/store/database-fault';
import type { Registrations } from '@civicbus/store/registrations';

/** Reserves the identities of an earlier version for their areas (A50); an area that has one keeps it. */
export async function importKnownIds(
  registrations: Registrations,
  knownIds: ReadonlyMap<string, string>,
  log: Log,
): Promise<void> {
  for (const [area, sender] of knownIds) {
    try {
      await registrations.change(area, (current) =>
        current === undefined || current.sender === null
          ? { store: { sender, state: 'reserved', sources: [], details: {}, askedFrom: '' } }
          : {},
      );
    } catch (error) {
      if (databaseFault(error) !== 'unavailable') throw error;
      log.warn({ err: error, area }, 'a known cmcId cannot be imported while the database is away; start again');
    }
  }
}
