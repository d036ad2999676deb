import type pg from 'pg';

/** What an operator did, or tried to do, through the console. */
export interface OperatorAction {
  /** UUIDv7. */
  readonly id: string;
  readonly operator: string;
  readonly spec: string;
  readonly action: string;
  /** Key of what it was done to. */
  readonly subject: string;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused, without personal data. */
  readonly reason?: string | undefined;
  readonly traceId?: string | undefined;
}

/** Keeps the row of an action, within the client's transaction when it has one. */
export async function recordOperatorAction(
  client: Pick<pg.ClientBase, 'query'>,
  action: OperatorAction,
): Promise<void> {
  await client.query(
    `insert into civicbus.operator_action (id, operator, spec, action, subject, outcome, reason, trace_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      action.id,
      action.operator,
      action.spec,
      action.action,
      action.subject,
      action.outcome,
      action.reason ?? null,
      action.traceId ?? null,
    ],
  );
}
