/** What a notice carries; members that a newer version adds are ignored. Neither personal data nor secrets. */
export interface NoticePayload {
  /** Standard that it concerns, e.g. `urban`. */
  readonly spec: string;
}

const SPEC = /^[a-z][a-z0-9-]{0,31}$/;

/** Undefined for what is no notice. */
export function readNoticePayload(data: unknown): NoticePayload | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { spec } = data as { readonly spec?: unknown };
  return typeof spec === 'string' && SPEC.test(spec) ? { spec } : undefined;
}
