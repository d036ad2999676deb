import type { StandardParts } from '@civicbus/gateway/run-gateway';
import type { Standard } from '@civicbus/gateway/standard';
import { gatewayConfig } from '@civicbus/gateway/gateway-config';
import { OutboxRelay } from '@civicbus/gateway/outbox-relay';
import { RateLimit } from '@civicbus/gateway/rate-limit';
import type { HotlineInterface } from '@civicbus/specs/hotline/interfaces';
import { byteLengthFaults } from '@civicbus/specs/hotline/byte-lengths';
import { hotline } from '@civicbus/specs/hotline/spec';
import { FeedbackQueue } from '@civicbus/store/hotline/feedback-queue';
import { HotlineReads } from '@civicbus/store/hotline/hotline-reads';
import { Seats } from '@civicbus/store/hotline/seats';
import { RegistrationLinks } from '@civicbus/store/hotline/registration-links';
import { Tickets } from '@civicbus/store/hotline/tickets';
import { Outbox } from '@civicbus/store/outbox/outbox';
import type { AnswerIdentity } from './answer-header.js';
import { HotlineAuth } from './auth.js';
import type { Serve } from './call.js';
import { Calls } from './calls.js';
import { deadlines } from './deadline.js';
import { envelope } from './envelope.js';
import { Feedback } from './feedback.js';
import { type HotlineConfig, hotlineConfig } from './hotline-config.js';
import { hotlineModule } from './hotline-module.js';
import { Reads } from './reads.js';
import { RegistrationDesk } from './registration-desk.js';
import { Registrations } from './registrations.js';
import { reply } from './reply.js';
import { ownRoutes, routes } from './routes.js';
import type { SignedBody } from './signed-body.js';
import { transportConfig } from './transport-config.js';

/** The national side of the hotline docking as this gateway serves it. */
export function standard(parts: StandardParts, environment: NodeJS.ProcessEnv): Standard<SignedBody> {
  const { accounts, passwords, chassis, pool, publisherInTurn, backlog, exchanges } = parts;
  const { name, log } = chassis;
  const config = hotlineConfig(environment);
  for (const warning of transportConfig(environment).warnings) log.warn({ clause: 'A16' }, warning);
  const { bodyLimitBytes, bodyTimeoutMs } = gatewayConfig(environment);
  const auth = new HotlineAuth(
    accounts,
    passwords,
    new RateLimit({ perSecond: config.requestsPerSecond }),
    config.midnightMinutes * 60_000,
  );

  // Without it only the call data could be taken: puts, polls and reads could not.
  chassis.readiness.register('database', async () => {
    await pool.query('select');
    return { ok: true };
  });

  const outbox = new Outbox(pool, hotline.id);
  const relay = new OutboxRelay({
    outbox,
    publisher: publisherInTurn,
    backlog,
    source: name,
    log,
    metrics: chassis.metrics,
  });
  relay.start();
  const nudge = (): void => relay.nudge();

  const reads = new Reads(new HotlineReads(pool), config);
  const { feedbackFieldStyle: style, alarmPolls, listNumbers, lengthUnit } = config;
  const feedback = new Feedback({
    queue: new FeedbackQueue(pool),
    style,
    lengthUnit,
    alarmPolls,
    listNumbers,
    log,
    nudge,
  });
  const seats = new Seats(pool);
  const tickets = new Tickets(pool);
  const registrations = new Registrations({
    tickets,
    deadlineOf: deadlines(environment),
    knowsSeat: (appId, seatno) => seats.knows(appId, seatno),
    lengthUnit,
    nudge,
  });
  const serveOf = (called: HotlineInterface): Serve => serving(called, reads, feedback, registrations);
  const calls = new Calls({ auth, exchanges, log, serveOf });

  const { linkMinutes, publicUrl } = config;
  const links = new RegistrationLinks(pool);
  const desk = new RegistrationDesk({ links, registrations, tickets, auth, linkMinutes, publicUrl, nudge });

  const areasOf = (appId: string): readonly string[] | undefined =>
    config.checkAreas === 'true' ? (accounts.find(appId)?.regions ?? []) : undefined;
  const limitBytes = Math.min(bodyLimitBytes, config.bodyBytes);
  const headerNames = config.headerNames.map((header) => header.toLowerCase());
  return {
    // The others come into being here and are only read.
    spec: { ...hotline, messages: hotline.messages.filter(({ facts }) => facts.paths.length > 0) },
    routes,
    envelope: envelope(areasOf),
    auth,
    reply,
    bodyTypes: ['json'],
    urlParameters: 'ignored',
    ...(lengthUnit === 'utf8Byte' && {
      prerequisites: ({ message, records }) =>
        Promise.resolve({ refusals: byteLengthFaults(message, records), warnings: [], unknown: false }),
    }),
    extension: {
      routes: ownRoutes,
      module: hotlineModule({
        calls,
        bodies: { limitBytes, timeoutMs: bodyTimeoutMs, headerNames },
        desk,
        frameAncestors: config.frameAncestors,
        identity: identityOf(config),
      }),
      close: () => relay.stop(),
    },
  };
}

function identityOf({
  headerNames,
  answerAppId: appId,
  answerToken: token,
}: HotlineConfig): AnswerIdentity | undefined {
  return appId === '' ? undefined : { header: headerNames[0] ?? 'Authorization', appId, token };
}

function serving(
  { id, kind }: HotlineInterface,
  reads: Reads,
  feedback: Feedback,
  registrations: Registrations,
): Serve {
  switch (kind) {
    case 'report':
      return registrations.put;
    case 'ack':
      return feedback.acknowledge;
    case 'poll':
      return feedback.poll;
    case 'query':
      return id === 'numcaseinfo' ? reads.numbers : reads.feedback;
    case 'pull':
      if (id === 'getShBtgData') return reads.returns;
      return id.endsWith('BusiCaseInfoData') ? reads.tickets : reads.processes;
  }
}
