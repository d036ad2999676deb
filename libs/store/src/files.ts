import type { MessageFacts } from '@civicbus/contract/facts';
import type { Pool } from './pool.js';
import { quoteName, tableName } from './table-name.js';

/** A file that a sender has uploaded; its content is in the object store under the same id. */
export interface StoredFile {
  readonly id: string;
  readonly sender: string;
  /** Name that the sender gave it, never used as a path. */
  readonly label: string;
  /** Media type by its content. */
  readonly type: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Uploaded files of a standard. Every call rejects while the database is away. */
export class Files {
  constructor(
    private readonly pool: Pool,
    private readonly spec: string,
  ) {}

  async add(file: StoredFile): Promise<void> {
    await this.pool.query(
      `insert into civicbus.file (spec, id, sender, label, type, bytes, sha256) values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.spec, file.id, file.sender, file.label, file.type, file.bytes, file.sha256],
    );
  }

  /** Which of `ids` the sender has uploaded, with content of one of `types`. The age of those counts anew from here. */
  async existing(sender: string, ids: readonly string[], types: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      `update civicbus.file set created_at = now()
       where spec = $1 and sender = $2 and id = any($3::text[]) and type = any($4::text[]) returning id`,
      [this.spec, sender, ids, types],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Forgets files from before `before` that no record of `facts` names in `field` any more, and answers their ids; their content is then
   * to be removed. At most a thousand at a time.
   */
  async forgetUnused(facts: MessageFacts, field: string, before: Date): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `delete from civicbus.file where spec = $1 and created_at < $2 and id in (
         select id from civicbus.file file where spec = $1 and created_at < $2 and not exists (
           select from ${tableName(facts).sql} record
           where record._sender = file.sender and not record._deleted and record.${quoteName(field)} = file.id)
         limit 1000)
       returning id`,
      [this.spec, before],
    );
    return rows.map(({ id }) => id);
  }

  /** Which of `ids` there are, whoever uploaded them. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from civicbus.file where spec = $1 and id = any($2::text[])',
      [this.spec, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
