import type { OwnRoute } from '@civicbus/gateway/extension';
import type { Route } from '@civicbus/gateway/standard';
import type { Message } from '@civicbus/contract/message';
import { interfaceById, interfaces, type HotlineInterface, INVOKE_PATH } from '@civicbus/specs/hotline/interfaces';
import { PAGE_PATH } from '@civicbus/specs/hotline/link-signature';
import { LINKS_PATH } from './page-paths.js';
import { hotline } from '@civicbus/specs/hotline/spec';

const isCallData = ({ path, message }: HotlineInterface): boolean =>
  path.startsWith('/api/call/') && message !== undefined;

/** The call data: what goes through the ordinary pipeline. */
export const routes: readonly Route[] = interfaces
  .filter(isCallData)
  .map(({ path, message }) => ({ path, message: message as Message }));

/** An interface as the log of exchanges names it. */
export function exchanged({ id, path, titleZh, section, message }: HotlineInterface): Message {
  const [any] = hotline.messages;
  if (!any) throw new Error('the standard has no messages');
  return (
    message ?? {
      ...any,
      facts: { ...any.facts, id, titleZh, titleEn: id, section, paths: [path], fields: [], key: [] },
    }
  );
}

/** A path of ours that is no interface of the standard. */
export const ownPage = (id: string, path: string, titleZh: string): Message =>
  exchanged({ id, kind: 'query', path, family: 'number', section: '4.1.2', titleZh });

const rest = interfaces.filter(({ path, message }) => path !== INVOKE_PATH && message === undefined);

/** Paths with a controller of their own. The feedback poll has no parameters, so it may be a GET, too (A17). */
export const ownRoutes: readonly OwnRoute[] = [
  ...rest.map((one) => ({ method: 'POST' as const, path: one.path, message: exchanged(one) })),
  ...rest
    .filter(({ id }) => id === 'todocasefeedback')
    .map((one) => ({ method: 'GET' as const, path: one.path, message: exchanged(one) })),
  { method: 'POST', path: LINKS_PATH, message: ownPage('embed-links', LINKS_PATH, '登记页面链接') },
  { method: 'GET', path: PAGE_PATH, message: ownPage('embed-register', PAGE_PATH, '登记页面') },
  { method: 'POST', path: PAGE_PATH, message: ownPage('embed-register', PAGE_PATH, '登记页面') },
  { method: 'POST', path: INVOKE_PATH, message: exchanged(interfaceById('putTsBusiRegInfoData') as HotlineInterface) },
];
