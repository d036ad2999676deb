import type { Fault } from '@civicbus/contract/fault';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { ReferenceFindings, StreamProgress } from '@civicbus/gateway/references';
import type { AcceptableRequest } from '@civicbus/gateway/standard';
import { ORGANIZATION, TOPOLOGY } from '@civicbus/specs/police/message-ids';
import { checkParents, namedParents } from '@civicbus/specs/police/organization-tree';
import { missingPicture, neededPicture } from '@civicbus/specs/police/uploaded-picture';
import { databaseFault } from '@civicbus/store/database-fault';
import type { Files } from '@civicbus/store/files';
import { awaitPersisted } from './listing.js';
import type { OrganizationChains } from './organization-chains.js';

/** Where prerequisites are looked up. */
export interface PrerequisiteParts {
  readonly files: Files;
  readonly chains: OrganizationChains;
  readonly progress: StreamProgress;
  /** Organisations that need no parent (A56). */
  readonly topOrganizations: ReadonlySet<string>;
  readonly parentCheck: boolean;
}

const found = (refusals: readonly Fault[]): ReferenceFindings => ({ refusals, warnings: [], unknown: false });
const UNKNOWN: ReferenceFindings = { refusals: [], warnings: [], unknown: true };

/** Content types that a topology may show (A55). */
const PICTURES = ['image/png', 'image/jpeg'];

/**
 * What the standard asks to be there before: the file of a topology (A55), the parent of an organisation (A56). While the database is
 * away nothing may be guessed: the answer is "try later".
 */
export function prerequisites(parts: PrerequisiteParts): (request: AcceptableRequest) => Promise<ReferenceFindings> {
  return async ({ message, claim, records, beside = [] }) => {
    try {
      if (message.facts.id === TOPOLOGY) return await files(parts, claim.sender, records);
      if (message.facts.id === ORGANIZATION && parts.parentCheck) {
        return await parents(parts, claim.sender, records, beside);
      }
      return found([]);
    } catch (error) {
      if (databaseFault(error) !== 'unavailable') throw error;
      return UNKNOWN;
    }
  };
}

async function files(
  parts: PrerequisiteParts,
  sender: string,
  records: readonly WireRecord[],
): Promise<ReferenceFindings> {
  const needed = records.map(neededPicture);
  const ids = needed.filter((id) => id !== undefined);
  if (ids.length === 0) return found([]);
  const existing = await parts.files.existing(sender, ids, PICTURES);
  return found(needed.flatMap((id, index) => (id === undefined || existing.has(id) ? [] : [missingPicture(index)])));
}

async function parents(
  { chains, progress, topOrganizations }: PrerequisiteParts,
  sender: string,
  records: readonly WireRecord[],
  beside: readonly unknown[],
): Promise<ReferenceFindings> {
  const tops = new Set([...topOrganizations, ...namesOf(beside)]);
  const named = namedParents(records, tops);
  if (named.length === 0) return found([]);
  // Not only when a parent is missing: a stored chain that is out of date would hide a circle.
  if (await awaitPersisted(progress)) return UNKNOWN;
  return found(checkParents(records, await chains.upwards(sender, named), tops));
}

/** Organisations that stand in the batch with faults of their own: once these are mended, their children have a parent. */
const namesOf = (faulty: readonly unknown[]): string[] =>
  faulty.flatMap((record) => {
    const orgId = typeof record === 'object' && record !== null && 'orgId' in record ? record.orgId : undefined;
    return typeof orgId === 'string' ? [orgId] : [];
  });
