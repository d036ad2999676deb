/** Which dead letters to handle once more, and who wants it. */
export interface RedriveRequest {
  readonly ids: readonly string[];
  readonly operator: string;
}

/** Most letters of one request. */
export const MOST_LETTERS = 50;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OPERATOR = /^[A-Za-z0-9_.@-]{1,64}$/;

/** Undefined for what is no request. Ids are those of `/api/dead-letters`. */
export function readRedriveRequest(data: unknown): RedriveRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { ids, operator } = data as { readonly ids?: unknown; readonly operator?: unknown };
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_LETTERS) return undefined;
  if (!ids.every((id): id is string => typeof id === 'string' && ID.test(id))) return undefined;
  if (typeof operator !== 'string' || !OPERATOR.test(operator)) return undefined;
  return { ids: [...new Set(ids)], operator };
}
