import { signatureOf } from '@civicbus/specs/urban/sign';

/** Who sends. */
export interface UrbanSender {
  readonly account: string;
  readonly password: string;
  readonly senderCode: string;
}

/** What a caller got back. */
export interface UrbanAnswer {
  readonly status: number;
  readonly body: { readonly success: boolean; readonly code: number; readonly message: string; readonly data?: object };
}

/** Parameters of a request, signed. */
export type SignedParameters = Readonly<Record<string, string>>;

/** A city's platform: signs and sends as the standard demands. */
export class UrbanClient {
  constructor(
    readonly url: string,
    readonly sender: UrbanSender,
  ) {}

  /** The parameters of a request; `changes` are made before it is signed. */
  sign(data: unknown, changes: Record<string, string> = {}): SignedParameters {
    const parameters = {
      ...this.sender,
      timestamp: String(Date.now()),
      data: typeof data === 'string' ? data : JSON.stringify(data),
      ...changes,
    };
    return { ...parameters, sign: signatureOf(new Map(Object.entries(parameters)), '') };
  }

  /** Signs and posts records as a URL-encoded form. */
  send(path: string, data: unknown, changes: Record<string, string> = {}): Promise<UrbanAnswer> {
    return this.post(path, this.sign(data, changes));
  }

  /** Posts parameters as they are. */
  post(path: string, parameters: SignedParameters): Promise<UrbanAnswer> {
    return this.request(path, { method: 'POST', body: new URLSearchParams(parameters) });
  }

  async request(path: string, init: RequestInit): Promise<UrbanAnswer> {
    const response = await fetch(`${this.url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: (await response.json()) as UrbanAnswer['body'] };
  }
}
