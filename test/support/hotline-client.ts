import { authorizationOf } from '@civicbus/specs/hotline/sign';

/** What a caller got back. */
export interface HotlineAnswer<D = unknown> {
  readonly status: number;
  readonly body: { readonly code: number | string; readonly msg: string; readonly data: D };
}

/** A city's 12345: signs and calls as the standard demands. */
export class HotlineClient {
  constructor(
    readonly url: string,
    readonly appId: string,
    readonly token: string,
  ) {}

  /** Posts members to a path of their own. */
  post<D>(path: string, members: object): Promise<HotlineAnswer<D>> {
    return this.send(path, JSON.stringify(members));
  }

  /** Calls an interface behind `invokeCase`. */
  invoke<D>(method: string, members: object = {}): Promise<HotlineAnswer<D>> {
    return this.post('/api/dealcase/invokeCase', { method, ...members });
  }

  /** Sends a body as it is; `header` replaces the right one. */
  async send<D>(
    path: string,
    text: string | Buffer,
    header?: string | null,
    method = 'POST',
  ): Promise<HotlineAnswer<D>> {
    const body = Buffer.from(text as string);
    const authorization = header === undefined ? authorizationOf(this.appId, this.token, body, new Date()) : header;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        ...(authorization !== null && { authorization }),
      },
      ...(method !== 'GET' && body.length > 0 && { body }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, body: (await response.json()) as HotlineAnswer<D>['body'] };
  }
}
