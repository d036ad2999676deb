import type pg from 'pg';

/** A call that a ticket may come from. */
export interface CallHint {
  /** What it was found by. */
  readonly by: 'recordname' | 'telnumber';
  readonly callid: string;
  /** The recording, when it was found by that. */
  readonly recordid: string | null;
  /** When the call came; of the recording, while the log of the call is not there. */
  readonly at: Date;
}

/** What is looked for, of one AppId. */
export interface CallHintFilter {
  readonly recordname?: string;
  readonly caller?: { readonly number: string; readonly from: Date; readonly to: Date };
  /** Of several calls the one next to this time counts. */
  readonly near: Date;
}

const byRecording = `
select 'recordname' as by, r.callid, r.recordid, coalesce(c.calltime, r.begintime) as at
from hotline.recordinfo r left join hotline.callinfo c on c._key = r.callid and c._sender = r._sender and not c._deleted
where r._sender = $1 and r.recordname = $2 and not r._deleted
order by abs(extract(epoch from r.begintime - $3)), r.recordid limit 1`;

/** Numbers are compared as by `comparableNumber` of the standard (A43); which blanks `\s` knows is up to the locale. */
const byNumber = `
select 'telnumber' as by, callid, null as recordid, calltime as at from hotline.callinfo
where _sender = $1 and calltime between $3 and $4 and calltype = '1' and not _deleted
  and regexp_replace(regexp_replace(callno, '[\\s\\u3000\\u00a0-]', '', 'g'), '^(\\+86)?0?', '') = $2
order by abs(extract(epoch from calltime - $5)), callid limit 1`;

/** The calls that tickets may come from: the wire links the two by no number of their own (A40). Rejects while the database is away. */
export class CallHints {
  constructor(private readonly pool: pg.Pool) {}

  /** By the recording, else by the number that called; undefined when neither is there. */
  async find(appId: string, { recordname, caller, near }: CallHintFilter): Promise<CallHint | undefined> {
    const recorded = recordname === undefined ? undefined : await this.#one(byRecording, [appId, recordname, near]);
    if (recorded || !caller) return recorded;
    return this.#one(byNumber, [appId, caller.number, caller.from, caller.to, near]);
  }

  async #one(sql: string, values: readonly (string | Date)[]): Promise<CallHint | undefined> {
    const texts = values.map((value) => (typeof value === 'string' ? value : value.toISOString()));
    const { rows } = await this.pool.query<CallHint>(sql, texts);
    return rows[0];
  }
}
