import type { MessageFacts } from '@civicbus/contract/facts';
import { DivisionTable } from '@civicbus/specs/division-table';
import type { Account } from '@civicbus/store/accounts';
import type { Page } from '@civicbus/store/queries/page';
import type { RecordItem } from '@civicbus/store/queries/records';

type Unit = Pick<Account, 'regions' | 'areaUnit'>;

/**
 * Says in `_meta.areaUnit` in which unit the sender measures areas; the numbers stay as they were sent. Only messages that have an area
 * are labelled; for others the accounts are not read.
 */
export const labelAreas = async (
  { fields }: MessageFacts,
  page: Page<RecordItem>,
  readAccounts: () => Promise<readonly Unit[]>,
): Promise<Page<RecordItem>> => {
  if (page.items.length === 0 || !fields.some(({ measures }) => measures === 'area')) return page;
  const accounts = await readAccounts();
  const items = page.items.map((item) => {
    const areaUnit = unitOf(accounts, item._meta.sender);
    return areaUnit === undefined ? item : { ...item, _meta: { ...item._meta, areaUnit } };
  });
  return { ...page, items };
};

/** The unit of the account whose region is nearest to the sender's; undefined when there is none, or two that disagree. */
function unitOf(accounts: readonly Unit[], sender: string): string | undefined {
  const near = accounts.map((account) => ({ unit: account.areaUnit, depth: depthOf(account, sender) }));
  const nearest = Math.max(0, ...near.map(({ depth }) => depth));
  const units = new Set(near.flatMap(({ unit, depth }) => (depth > 0 && depth === nearest ? [unit] : [])));
  return units.size === 1 ? [...units][0] : undefined;
}

/** How many digits of the sender's code the account's regions settle; 0 when it may not speak for it. */
const depthOf = ({ regions }: Unit, sender: string): number =>
  Math.max(
    0,
    ...regions
      .filter((region) => DivisionTable.covers(region, sender))
      .map((region) => region.replace(/(00)+$/, '').length),
  );
