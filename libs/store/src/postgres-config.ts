/** Where PostgreSQL is and how long to wait for it. */
export interface PostgresConfig {
  /** `postgres://user:password@host:port/database`; parameters of libpq such as `?sslmode=` may follow. */
  readonly url: string;
  /** Shown in `pg_stat_activity`: the service's name. */
  readonly applicationName: string;
  /** Most connections of this process. Default 5. */
  readonly maxConnections?: number;
  /** Default 3,000 ms. */
  readonly connectTimeoutMs?: number;
  /** Longest statement: the server ends it, and this process gives up on a server that is silent for a second more. Default 10,000 ms. */
  readonly statementTimeoutMs?: number;
  /**
   * Ends the pool without waiting for PostgreSQL when it aborts: every connection is closed at once, what is under way or waits for a
   * connection rejects as when the server is away, and no more are made.
   */
  readonly cutOff?: AbortSignal;
}
