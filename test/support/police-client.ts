/** A field error of a 400 body. */
export interface PoliceFieldError {
  readonly field: string;
  readonly code: string;
  readonly rejectedValue?: unknown;
}

/** Any answer of the standard. */
export interface PoliceBody {
  readonly code?: number;
  readonly message: string;
  readonly cmcId?: string;
  readonly fileId?: string;
  readonly total?: number;
  readonly data?: readonly Readonly<Record<string, unknown>>[];
  readonly timestamp?: number;
  readonly status?: number;
  readonly error?: string;
  readonly errors?: readonly PoliceFieldError[];
  readonly path?: string;
}

/** What a caller got back. */
export interface PoliceAnswer {
  readonly status: number;
  readonly body: PoliceBody;
  readonly text: string;
}

/** A province's platform: registers, reports, asks, uploads. */
export class PoliceClient {
  constructor(
    readonly url: string,
    readonly cmcId: string,
  ) {}

  /** Reports records as a batch. */
  report(path: string, data: readonly object[], changes: object = {}): Promise<PoliceAnswer> {
    return this.post(path, { cmcId: this.cmcId, data, ...changes });
  }

  /** Reports one record as a flat object. */
  single(path: string, record: object): Promise<PoliceAnswer> {
    return this.post(path, { cmcId: this.cmcId, ...record });
  }

  register(registration: object): Promise<PoliceAnswer> {
    return this.post('/mpscmc/v1/subcmc/register', { reportType: 'A', ...registration });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<PoliceAnswer> {
    return this.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  /** A page of a query or a pull. */
  page(path: string, pageNum: number | string, pageSize: number | string, cmcId = this.cmcId): Promise<PoliceAnswer> {
    const parameters = new URLSearchParams({ cmcId, pageNum: String(pageNum), pageSize: String(pageSize) });
    return this.request(`${path}?${parameters.toString()}`, {});
  }

  upload(content: Uint8Array, name: string, cmcId = this.cmcId, part = 'file'): Promise<PoliceAnswer> {
    const form = new FormData();
    form.append(part, new Blob([new Uint8Array(content)]), name);
    return this.request('/mpscmc/v1/fs/upload', { method: 'POST', body: form, headers: { cmcId } });
  }

  async request(path: string, init: RequestInit): Promise<PoliceAnswer> {
    const response = await fetch(`${this.url}${path}`, { ...init, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as PoliceBody };
  }
}
