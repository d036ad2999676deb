/** A page of a console list. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** A stored record as the console shows it. */
export type StoredRecord = Readonly<Record<string, unknown>> & {
  readonly _meta: {
    readonly sender: string;
    readonly key: string;
    readonly receivedAt: string;
    readonly sequence: number;
    readonly deleted: boolean;
    readonly unknown?: Readonly<Record<string, unknown>> | null;
  };
};

/** A row of the exchange log as the console shows it. */
export interface StoredExchange {
  readonly id: string;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly spec: string;
  readonly message: string;
  readonly peer: string;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  readonly code: string;
  readonly reason: string | null;
  readonly keys: readonly string[];
  readonly records: number;
  readonly durationMs: number;
  readonly bytes: number;
  readonly traceId: string | null;
}

/** An operator with a bearer token. */
export class ConsoleClient {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  records(message: string, query: Record<string, string> = {}): Promise<Page<StoredRecord>> {
    return this.get(`/api/records/urban/${message}`, query);
  }

  exchanges(query: Record<string, string> = {}): Promise<Page<StoredExchange>> {
    return this.get('/api/exchanges', { spec: 'urban', ...query });
  }

  async get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const response = await fetch(`${this.url}${path}?${new URLSearchParams(query).toString()}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}
