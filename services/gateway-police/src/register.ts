import type { RequestEvent } from '@civicbus/gateway/accepted-event';
import type { Message } from '@civicbus/contract/message';
import { validate } from '@civicbus/contract/validate';
import { encodeRecords } from '@civicbus/gateway/encode-records';
import { parsedRecords } from '@civicbus/gateway/parsed-records';
import type { Backlog, EventPublisher } from '@civicbus/gateway/pipeline';
import type { Envelope } from '@civicbus/gateway/standard';
import type { Transport } from '@civicbus/gateway/transport';
import { faulty, isRefusal, type Refusal } from '@civicbus/specs/outcome';
import type { PoliceRequest } from '@civicbus/specs/police/envelope';
import type { RequestBody } from '@civicbus/specs/request-body';
import { databaseFault } from '@civicbus/store/database-fault';
import type { Registrations } from '@civicbus/store/registrations';
import { decideRegistration, type RegistrationPolicy } from './decide-registration.js';
import { BUSY, OWN_FAULT } from './own-answer.js';
import type { RegistrationDirectory } from './registration-directory.js';

/** What a registration needs. */
export interface RegisterParts {
  /** Name of the service, the source of its events. */
  readonly source: string;
  readonly message: Message;
  readonly envelope: Envelope<PoliceRequest>;
  readonly registrations: Registrations;
  readonly directory: RegistrationDirectory;
  readonly policy: RegistrationPolicy;
  /** Tells all replicas that a registration has changed. */
  readonly changed: () => void;
  readonly publisher: EventPublisher;
  readonly backlog: Backlog;
}

/** What became of a registration; `cause` is for the log. */
export type Registered =
  | { readonly kind: 'accepted'; readonly cmcId: string; readonly event: RequestEvent; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly cause?: string };

/**
 * Registers a platform (clause 2.1.1): stored in PostgreSQL first, since its next call relies on it, then told as an event. When the bus
 * does not take the event, the platform is told to try again, which changes nothing but tells it.
 */
export async function register(parts: RegisterParts, body: RequestBody, transport: Transport): Promise<Registered> {
  const { message, envelope, registrations, directory, policy, changed, publisher, backlog, source } = parts;
  const refuse = (refusal: Refusal, cause?: string): Registered => ({
    kind: 'refused',
    refusal,
    ...(cause !== undefined && { cause }),
  });
  const read = envelope.readRequest(body);
  if (isRefusal(read)) return refuse(read);
  const request = read;
  const around = envelope.faultsAround?.(request, message.facts) ?? [];
  const records = envelope.readRecords(request, message.facts);
  if (isRefusal(records)) return refuse(records);
  const { mayHoldEscapes } = request;
  const verdict = validate(message, records.values, { context: envelope.contextOf(request), mayHoldEscapes });
  const found = verdict.kind === 'invalid' ? verdict.faults : [];
  const [record] = verdict.kind === 'valid' ? verdict.records : [];
  if (!record || around.length > 0 || verdict.kind === 'invalid') return refuse(faulty([...around, ...found], true));
  if (!backlog.accepting()) return refuse(BUSY, 'backlog over the limit');

  const { address } = transport;
  let decision;
  try {
    decision = await registrations.change(record['areaCode'] as string, (current) =>
      decideRegistration(current, { record, cmcId: request.cmcId, address }, policy),
    );
  } catch (error) {
    if (databaseFault(error) !== 'unavailable') throw error;
    return refuse(OWN_FAULT, 'the database is away');
  }
  // What is refused lets nobody in or out.
  if (decision.kind === 'refused') return refuse(decision.refusal);
  changed();
  await directory.reread();

  const { cmcId } = decision;
  const claim = { account: cmcId, sender: cmcId };
  const { warnings } = verdict;
  const parsed = parsedRecords(message, [record], envelope.operationOf);
  const encoded = encodeRecords({ message, claim, records: parsed, warnings, code: '0' }, transport);
  const { traceparent } = transport;
  const event = { id: envelope.eventIdOf(request, transport.path), source, traceparent, ...encoded };
  const stored = await publisher.publish(event);
  if (stored.kind === 'unavailable') return refuse(BUSY, stored.reason);
  return { kind: 'accepted', cmcId, event, repeated: stored.duplicate };
}
