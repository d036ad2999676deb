import type pg from 'pg';
import { type OperatorAction, recordOperatorAction } from '../operator-actions.js';
import { transaction } from '../transaction.js';

/** A row of the standard data. */
export interface StandardDataRow {
  readonly code: string;
  readonly content: string;
  readonly parent?: string;
  /** 1: valid, 0: no longer used. */
  readonly valid: '0' | '1';
}

/** A kind of standard data, whole. */
export interface StoredStandardData {
  readonly version: string;
  readonly rows: readonly StandardDataRow[];
}

/** The code tables that both sides share; a kind is replaced as a whole (clause 4.2.18, A117). Rejects while the database is away. */
export class StandardDataStore {
  constructor(private readonly pool: pg.Pool) {}

  /** Undefined when the kind was never loaded. */
  async read(kind: string): Promise<StoredStandardData | undefined> {
    const { rows } = await this.pool.query<StandardDataRow & { version: string; parent: string | null }>(
      'select code, content, parent, valid, version from hotline.standard_data where kind = $1 order by code',
      [kind],
    );
    const [first] = rows;
    if (!first) return undefined;
    return {
      version: first.version,
      rows: rows.map(({ code, content, parent, valid }) => ({
        code,
        content,
        valid,
        ...(parent !== null && { parent }),
      })),
    };
  }

  /** Makes these the whole kind, and keeps who did it. */
  async replace(kind: string, { version, rows }: StoredStandardData, audit: OperatorAction): Promise<void> {
    await transaction(this.pool, async (client) => {
      await client.query(`select pg_advisory_xact_lock(7203, hashtext($1))`, [kind]);
      await client.query('delete from hotline.standard_data where kind = $1', [kind]);
      await client.query(
        `insert into hotline.standard_data (kind, code, content, parent, valid, version)
         select $1, r.code, r.content, r.parent, r.valid, $3
         from json_to_recordset($2::json) as r(code text, content text, parent text, valid text)`,
        [kind, JSON.stringify(rows), version],
      );
      await recordOperatorAction(client, audit);
    });
  }
}
