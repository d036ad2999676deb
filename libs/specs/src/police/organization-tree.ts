import type { Fault } from '@civicbus/contract/fault';
import type { WireRecord } from '@civicbus/contract/normalise';
import { OWN_ANCESTOR, UNKNOWN_PARENT } from './parent-rules.js';

/** parentOrgId by orgId of organisations that are stored and not deleted. */
export type StoredParents = ReadonlyMap<string, string>;

interface Organization {
  readonly reportType: string;
  readonly orgId: string;
  readonly parentOrgId: string;
}

/**
 * The organisations whose rows a batch needs: every parent that it names. With each, all that stand above it must be looked up too
 * (`checkParents` walks up to find circles).
 *
 * @param tops ids that the ministry knows beyond what the province reports (A56)
 */
export function namedParents(records: readonly WireRecord[], tops: ReadonlySet<string>): string[] {
  const parents = (records as readonly unknown[] as readonly Organization[]).flatMap(({ reportType, parentOrgId }) =>
    reportType === 'D' || isTop(parentOrgId, tops) ? [] : [parentOrgId],
  );
  return [...new Set(parents)];
}

/**
 * Checks the parents of a batch in normal form, in its order (A22, A56): a parent is known when it is stored, or stands earlier in the
 * batch, and has not been deleted since; an organisation is not its own ancestor. A delete looks at neither parent nor children.
 *
 * @param stored the named parents and all that stand above them, as far as they are stored
 */
export function checkParents(
  records: readonly WireRecord[],
  stored: StoredParents,
  tops: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  /** What the batch has done so far: undefined for the deleted. */
  const changed = new Map<string, string | undefined>();
  const parentOf = (orgId: string) => (changed.has(orgId) ? changed.get(orgId) : stored.get(orgId));
  for (const [index, record] of records.entries()) {
    const { reportType, orgId, parentOrgId } = record as unknown as Organization;
    if (reportType === 'D') {
      changed.set(orgId, undefined);
      continue;
    }
    const fault = (rule: string, message: string) =>
      faults.push({ index, field: 'parentOrgId', rule, message, sent: parentOrgId });
    if (!isTop(parentOrgId, tops)) {
      if (parentOf(parentOrgId) === undefined) fault('parent', UNKNOWN_PARENT);
      else if (isAncestor(orgId, parentOrgId, parentOf)) fault('own-ancestor', OWN_ANCESTOR);
    }
    changed.set(orgId, parentOrgId);
  }
  return faults;
}

const isTop = (parentOrgId: string, tops: ReadonlySet<string>): boolean => parentOrgId === '' || tops.has(parentOrgId);

/** Whether `orgId` is `from` or stands above it. */
function isAncestor(orgId: string, from: string, parentOf: (orgId: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && at !== '' && !seen.has(at); at = parentOf(at)) {
    if (at === orgId) return true;
    seen.add(at);
  }
  return false;
}
