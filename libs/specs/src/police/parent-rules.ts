import { RefersTo } from '@civicbus/contract/reference';
import { Rule } from '@civicbus/contract/rule';

/** What a sender is told when the parent of an organisation is not known. */
export const UNKNOWN_PARENT = '上级机构不存在，应先上报上级机构';
/** What a sender is told when an organisation would stand above itself. */
export const OWN_ANCESTOR = '机构不能是自身的上级';

interface Parented {
  readonly reportType: string;
  readonly orgId: string;
  readonly parentOrgId: string;
}

/** An organisation is not its own parent (A56); longer circles are found with what is stored (`organization-tree.ts`). */
export const NotOwnParent = () =>
  Rule<Parented>({
    name: 'own-ancestor',
    field: 'parentOrgId',
    reads: ['reportType', 'orgId', 'parentOrgId'],
    holds: ({ reportType, orgId, parentOrgId }) => reportType === 'D' || orgId !== parentOrgId,
    message: OWN_ANCESTOR,
  });

/** A parent is known before its child: stored, or earlier in the same request (A56). The order decides, so it is looked up apart. */
export const ParentBeforeChild = () =>
  RefersTo({
    name: 'parent',
    field: 'parentOrgId',
    to: ['IF-SCMC-PERSONNEL-01'],
    effect: 'refuse',
    lookup: 'own',
    message: UNKNOWN_PARENT,
  });
