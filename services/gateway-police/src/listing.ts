import type { MessageFacts } from '@civicbus/contract/facts';
import type { StreamProgress } from '@civicbus/gateway/references';
import type { Refusal } from '@civicbus/specs/outcome';
import { ORGANIZATION } from '@civicbus/specs/police/message-ids';
import type { PageRequest } from '@civicbus/specs/police/paging';
import type { PageQuery } from '@civicbus/store/record-pages';

/** The two kinds of listing: queries of the ministry count pages from 0, pulls of the province from 1 (A96). */
export type ListingKind = 'query' | 'pull';

/** Largest answer, in bytes (A18). */
export const MAX_PAGE_BYTES = 10_485_760;
/** How long a listing waits until what was acknowledged before it is stored. */
const PERSISTED_WAIT_MS = 2_000;

const INTERNAL = new Set(['reportType']);

/** A page in the terms of the store. Queries name the cmcId in each record, pulls do not (A90, A95). */
export function pageQuery(
  kind: ListingKind,
  facts: MessageFacts,
  { cmcId, pageNum, pageSize }: PageRequest,
): PageQuery {
  const first = kind === 'pull' ? 1 : 0;
  const byDepth = kind === 'pull' && facts.id === ORGANIZATION;
  return {
    facts,
    sender: cmcId,
    offset: (pageNum - first) * pageSize,
    limit: pageSize,
    without: INTERNAL,
    ...(kind === 'query' && { senderMember: 'cmcId' }),
    ...(byDepth && { tree: { key: 'orgId', parent: 'parentOrgId' } }),
  };
}

/** What stands before and after the records of a page. */
export const pageFrame = (total: number): { readonly head: string; readonly tail: string } => ({
  head: `{"code":0,"message":"ok","total":${total},"data":[`,
  tail: ']}',
});

/** A caller must see what was acknowledged to it. Undefined once everything accepted until now is stored. */
export async function awaitPersisted(progress: StreamProgress): Promise<Refusal | undefined> {
  const behind: Refusal = { kind: 'unavailable', status: 503, reason: '数据尚未全部入库，请稍后重试' };
  try {
    const last = await progress.lastSequence();
    return (await progress.reached(last, PERSISTED_WAIT_MS)) ? undefined : behind;
  } catch {
    return behind;
  }
}
