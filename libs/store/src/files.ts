import type { Pool } from './pool.js';

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

  /** Which of `ids` the sender has uploaded, with content of one of `types`. */
  async existing(sender: string, ids: readonly string[], types: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from civicbus.file where spec = $1 and sender = $2 and id = any($3::text[]) and type = any($4::text[])',
      [this.spec, sender, ids, types],
    );
    return new Set(rows.map(({ id }) => id));
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
