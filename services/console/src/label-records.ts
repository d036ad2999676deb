import type { MessageFacts } from '@civicbus/contract/facts';
import type { Page } from '@civicbus/store/queries/page';
import type { RecordItem } from '@civicbus/store/queries/records';

/** Says in `_meta` what a message declares that follows from the fields of a record; nothing for values that it does not list. */
export function labelRecords({ labels = [] }: MessageFacts, page: Page<RecordItem>): Page<RecordItem> {
  if (labels.length === 0) return page;
  const items = page.items.map((item) => {
    const told = labels.flatMap(({ name, from, values }) => {
      const value = values[from.map((field) => String(item[field])).join('|')];
      return value === undefined ? [] : [[name, value] as const];
    });
    return told.length === 0 ? item : { ...item, _meta: { ...item._meta, ...Object.fromEntries(told) } };
  });
  return { ...page, items };
}
