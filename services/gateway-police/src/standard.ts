import { noticeController } from '@civicbus/bus/control/notice-controller';
import type { Message } from '@civicbus/contract/message';
import type { Extension, OwnRoute } from '@civicbus/gateway/extension';
import { gatewayConfig } from '@civicbus/gateway/gateway-config';
import { OutboxRelay } from '@civicbus/gateway/outbox-relay';
import { openObjects } from '@civicbus/gateway/open-objects';
import { RateLimit } from '@civicbus/gateway/rate-limit';
import type { StandardParts } from '@civicbus/gateway/run-gateway';
import type { Standard } from '@civicbus/gateway/standard';
import type { PoliceRequest } from '@civicbus/specs/police/envelope';
import { ORGANIZATION, REGISTRATION, TOPOLOGY } from '@civicbus/specs/police/message-ids';
import { SecurityEvents } from '@civicbus/specs/police/security-events';
import { police } from '@civicbus/specs/police/spec';
import { Files } from '@civicbus/store/files';
import { issueSender } from '@civicbus/store/issue-sender';
import { Outbox } from '@civicbus/store/outbox/outbox';
import { createPool } from '@civicbus/store/pool';
import { Registrations } from '@civicbus/store/registrations';
import type { Type } from '@nestjs/common';
import { additionalEvents } from './additional-events.js';
import { AddressList } from './address-list.js';
import { foreignAddress, PoliceAuth } from './auth.js';
import { envelope } from './envelope.js';
import { importKnownIds } from './import-known-ids.js';
import { listingController, type ListingParts, listings } from './listing-controller.js';
import { OrganizationChains } from './organization-chains.js';
import { type PoliceConfig, policeConfig } from './police-config.js';
import { prerequisites } from './prerequisites.js';
import { RegistrationDirectory } from './registration-directory.js';
import { registrationController } from './registration-controller.js';
import { reply } from './reply.js';
import { routes, upload, UPLOAD_PATH } from './routes.js';
import { sweepRegularly } from './sweep.js';
import { unknownCmcId } from '@civicbus/specs/police/around';
import { uploadController } from './upload-controller.js';

/** A page holds its connection for as long as its caller reads; more pages than this wait. */
const PAGES_AT_ONCE = 4;
/** With the second that a silent server is given beyond it, what a caller waits at most for the next piece of a page. */
const PAGE_STATEMENT_TIMEOUT_MS = 4_000;

const messageOf = (id: string): Message => {
  const message = police.messages.find(({ facts }) => facts.id === id);
  if (!message) throw new Error(`${id} is not declared`);
  return message;
};

class PoliceModule {}

/** The police standard as this gateway serves it, in the role that it is configured for. */
export async function standard(parts: StandardParts, environment: NodeJS.ProcessEnv): Promise<Standard<PoliceRequest>> {
  const config = policeConfig(environment);
  const { chassis, pool, bus, control, exchanges, progress, publisher, publisherInTurn, backlog } = parts;
  const { postgresUrl, streamReplicas, bodyLimitBytes, bodyTimeoutMs, accountPollMs } = gatewayConfig(environment);
  const ministry = config.role !== 'province';

  const registrations = new Registrations(pool, 'police');
  const directory = new RegistrationDirectory(registrations, chassis.log, accountPollMs);
  await importKnownIds(registrations, config.knownIds, chassis.log);
  await directory.start();
  chassis.readiness.register('registrations', () =>
    directory.loaded ? { ok: true } : { ok: false, reason: 'no registrations were read yet' },
  );
  const auth = new PoliceAuth(
    directory,
    new RateLimit({ perSecond: config.ratePerMinute / 60, burst: config.ratePerMinute }),
  );
  const securityEvents = new SecurityEvents(additionalEvents(config.securityEventsFile));
  const settings = { securityEvents, localPulls: config.localPulls === 'on' };
  const reports = envelope(settings, directory);
  const files = new Files(pool, 'police');
  const pages = createPool(
    {
      url: postgresUrl,
      applicationName: `${chassis.name} pages`,
      maxConnections: PAGES_AT_ONCE,
      statementTimeoutMs: PAGE_STATEMENT_TIMEOUT_MS,
    },
    (error) => chassis.log.warn({ err: error }, 'an idle database connection broke'),
  );

  const notice = { service: chassis.name, notice: 'registrations-changed', spec: police.id } as const;
  const controllers: Type[] = [noticeController({ ...notice, look: () => directory.reread(), log: chassis.log })];
  const own: OwnRoute[] = [];
  const listed = [
    ...(ministry ? listings(police.messages, 'query') : []),
    ...(config.role === 'ministry' ? [] : listings(police.messages, 'pull')),
  ];
  const authenticate = authenticateListing(config, auth);
  controllers.push(listingController(listed, { pool: pages, progress, exchanges, directory, authenticate }));
  own.push(...listed);

  let stopSweep = (): void => {};
  let relay: OutboxRelay | undefined;
  if (ministry) {
    const registration = messageOf(REGISTRATION);
    const policy = {
      autoApprove: config.autoApprove === 'on',
      areaRanges: config.areaRanges,
      issue: issueSender,
    };
    const source = chassis.name;
    const changed = (): void => control.notify(notice.service, notice.notice, { spec: notice.spec });
    const register = { source, message: registration, envelope: reports, registrations, directory, policy, changed };
    controllers.push(registrationController({ ...register, publisher, backlog }, exchanges));
    own.push(...registration.facts.paths.map((path) => ({ method: 'POST' as const, path, message: registration })));

    // Approvals of the console.
    const outbox = new Outbox(pool, police.id);
    relay = new OutboxRelay({
      outbox,
      publisher: publisherInTurn,
      backlog,
      source,
      log: chassis.log,
      metrics: chassis.metrics,
    });
    relay.start();

    const objects = await openObjects(environment, bus, {
      bucket: 'POLICE_FILES',
      maxBytes: config.filesMaxBytes,
      replicas: streamReplicas,
    });
    const limits = { fileTypes: config.fileTypes.split(','), limitBytes: bodyLimitBytes, timeoutMs: bodyTimeoutMs };
    controllers.push(uploadController({ objects, files, auth, directory, exchanges, ...limits }));
    own.push({ method: 'POST', path: UPLOAD_PATH, message: upload });
    const topology = messageOf(TOPOLOGY).facts;
    stopSweep = sweepRegularly({ objects, files, topology, keepDays: config.filesKeepDays, log: chassis.log });
  }

  const extension: Extension = {
    routes: own,
    module: { module: PoliceModule, controllers },
    close: async () => {
      stopSweep();
      directory.stop();
      await relay?.stop();
      await pages.end();
    },
  };
  return {
    spec: police,
    routes: ministry ? routes(police) : [],
    envelope: reports,
    auth,
    reply,
    bodyTypes: ['json'],
    badText: 400,
    urlParameters: 'ignored',
    prerequisites: prerequisites({
      files,
      chains: new OrganizationChains(pool, messageOf(ORGANIZATION).facts),
      progress,
      topOrganizations: new Set(config.topOrganizations),
      parentCheck: config.parentCheck === 'on',
    }),
    extension,
  };
}

/** Queries are for registered platforms; pulls for the ministry, which names the province's own cmcId (A6, A93). */
function authenticateListing(config: PoliceConfig, auth: PoliceAuth): ListingParts['authenticate'] {
  const ministryAddresses = new AddressList(config.ministryAddresses);
  return async (kind, cmcId, address) => {
    if (kind === 'query') return auth.authenticate({ cmcId }, address);
    if (!ministryAddresses.has(address)) return foreignAddress();
    return cmcId === config.ownCmcId ? undefined : unknownCmcId();
  };
}
