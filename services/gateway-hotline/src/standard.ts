import type { StandardParts } from '@civicbus/gateway/run-gateway';
import type { Standard } from '@civicbus/gateway/standard';
import { gatewayConfig } from '@civicbus/gateway/gateway-config';
import { OutboxRelay } from '@civicbus/gateway/outbox-relay';
import type { HotlineInterface } from '@civicbus/specs/hotline/interfaces';
import { MAX_BODY_BYTES } from '@civicbus/specs/hotline/envelope';
import { hotline } from '@civicbus/specs/hotline/spec';
import { FeedbackQueue } from '@civicbus/store/hotline/feedback-queue';
import { HotlineReads } from '@civicbus/store/hotline/hotline-reads';
import { RegistrationLinks } from '@civicbus/store/hotline/registration-links';
import { Tickets } from '@civicbus/store/hotline/tickets';
import { Outbox } from '@civicbus/store/outbox/outbox';
import { HotlineAuth } from './auth.js';
import type { Serve } from './call.js';
import { Calls } from './calls.js';
import { deadlines } from './deadline.js';
import { envelope } from './envelope.js';
import { Feedback } from './feedback.js';
import { hotlineConfig } from './hotline-config.js';
import { hotlineModule } from './hotline-module.js';
import { Reads } from './reads.js';
import { RegistrationDesk } from './registration-desk.js';
import { Registrations } from './registrations.js';
import { reply } from './reply.js';
import { ownRoutes, routes } from './routes.js';
import type { SignedBody } from './signed-body.js';

/** The national side of the hotline docking as this gateway serves it. */
export function standard(parts: StandardParts, environment: NodeJS.ProcessEnv): Standard<SignedBody> {
  const { accounts, passwords, chassis, pool, publisher, backlog, exchanges } = parts;
  const { name, log } = chassis;
  const config = hotlineConfig(environment);
  const { bodyLimitBytes, bodyTimeoutMs } = gatewayConfig(environment);
  const auth = new HotlineAuth(accounts, passwords, config.midnightMinutes * 60_000);

  const outbox = new Outbox(pool, hotline.id);
  const relay = new OutboxRelay({ outbox, publisher, backlog, source: name, log, metrics: chassis.metrics });
  relay.start();
  const nudge = (): void => relay.nudge();

  const reads = new Reads(new HotlineReads(pool), config);
  const { feedbackFieldStyle: style, alarmPolls } = config;
  const feedback = new Feedback({ queue: new FeedbackQueue(pool), style, alarmPolls, log, nudge });
  const registrations = new Registrations({ tickets: new Tickets(pool), deadlineOf: deadlines(environment), nudge });
  const serveOf = (called: HotlineInterface): Serve => serving(called, reads, feedback, registrations);
  const calls = new Calls({ auth, exchanges, log, serveOf });

  const { linkMinutes, publicUrl } = config;
  const links = new RegistrationLinks(pool);
  const desk = new RegistrationDesk({ links, registrations, auth, linkMinutes, publicUrl });

  const areasOf = (appId: string): ReadonlySet<string> | undefined =>
    config.checkAreas === 'true' ? new Set(accounts.find(appId)?.regions) : undefined;
  const limitBytes = Math.min(bodyLimitBytes, MAX_BODY_BYTES);
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
    extension: {
      routes: ownRoutes,
      module: hotlineModule({
        calls,
        bodies: { limitBytes, timeoutMs: bodyTimeoutMs, headerNames },
        desk,
        frameAncestors: config.frameAncestors,
      }),
      close: () => relay.stop(),
    },
  };
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
