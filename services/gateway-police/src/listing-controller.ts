import type { Message } from '@civicbus/contract/message';
import type { Exchanges } from '@civicbus/gateway/exchanges';
import type { OwnRoute } from '@civicbus/gateway/extension';
import { transportOf } from '@civicbus/gateway/receiver';
import type { StreamProgress } from '@civicbus/gateway/references';
import type { Transport } from '@civicbus/gateway/transport';
import { isRefusal, type Refusal } from '@civicbus/specs/outcome';
import { cmcIdFaults } from '@civicbus/specs/police/around';
import { pageTooLarge, readPageRequest } from '@civicbus/specs/police/paging';
import { accepted } from '@civicbus/specs/police/reply';
import { databaseFault } from '@civicbus/store/database-fault';
import type { Pool } from '@civicbus/store/pool';
import { readRecordPage } from '@civicbus/store/record-pages';
import { Controller, Get, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { claimOf } from './envelope.js';
import { awaitPersisted, type ListingKind, MAX_PAGE_BYTES, pageQuery } from './listing.js';
import { OWN_FAULT, refuseOwn } from './own-answer.js';
import type { RegistrationDirectory } from './registration-directory.js';
import { answerBytes, streamPage } from './stream-page.js';

/** A message that is listed at a path. */
export interface Listed extends OwnRoute {
  readonly kind: ListingKind;
  readonly message: Message;
}

/** What listings need. */
export interface ListingParts {
  /** Its connections are held while a caller reads its page. */
  readonly pool: Pool;
  readonly progress: StreamProgress;
  readonly exchanges: Exchanges;
  readonly directory: RegistrationDirectory;
  /** Whether the caller may list the records of a cmcId. */
  readonly authenticate: (kind: ListingKind, cmcId: string, address: string) => Promise<Refusal | undefined>;
}

/** The listings of messages: queries of the ministry, pulls of the province. */
export function listings(messages: readonly Message[], kind: ListingKind): Listed[] {
  return messages.flatMap((message) => {
    const { query = [], pull } = message.facts.listings ?? {};
    const paths = kind === 'query' ? query : pull === undefined ? [] : [pull];
    return paths.map((path) => ({ method: 'GET' as const, path, message, kind }));
  });
}

/** Makes the controller of the listings. */
export function listingController(listed: readonly Listed[], parts: ListingParts): Type {
  const byPath = new Map(listed.map((one) => [one.path, one]));
  const { pool, progress, exchanges, directory, authenticate } = parts;

  @Controller()
  class ListingController {
    @Get(listed.map(({ path }) => path))
    async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const one = byPath.get(request.routeOptions.url ?? '');
      if (!one) throw new Error(`nothing is listed at ${request.routeOptions.url ?? ''}`);
      const transport = transportOf(request, one.path, 0);
      const parameters = new URLSearchParams(request.url.split('?').slice(1).join('?'));
      const named = parameters.get('cmcId') ?? undefined;
      const cmcId = cmcIdFaults(named).length === 0 ? named : undefined;
      const claim = claimOf(cmcId, directory);
      const refuse = (refusal: Refusal, cause?: string): void =>
        refuseOwn(reply, exchanges, { message: one.message, claim, refusal, transport, cause });

      const denied = cmcId === undefined ? undefined : await authenticate(one.kind, cmcId, transport.address);
      if (denied) return refuse(denied);
      const page = readPageRequest(one.kind, parameters);
      if (isRefusal(page)) return refuse(page);
      const behind = await awaitPersisted(progress);
      if (behind) return refuse(behind);
      try {
        const sent = await this.#send(one, page, reply);
        if (typeof sent !== 'number') return refuse(sent);
        exchanges.served({ message: one.message, claim, answer: accepted(), transport, records: sent });
      } catch (error) {
        if (!reply.raw.headersSent) {
          if (databaseFault(error) !== 'unavailable') throw error;
          return refuse(OWN_FAULT, 'the database is away');
        }
        this.#brokenOff(one, claim, transport, error);
      }
    }

    /** The number of records sent, or why none were. */
    #send(one: Listed, page: Parameters<typeof pageQuery>[2], reply: FastifyReply): Promise<number | Refusal> {
      return readRecordPage(pool, pageQuery(one.kind, one.message.facts, page), async (content) => {
        if (answerBytes(content) > MAX_PAGE_BYTES) return pageTooLarge(page.pageSize);
        await streamPage(reply, content);
        return content.head.count;
      });
    }

    /** The answer has begun, so the caller sees a body cut short; the trace says why. */
    #brokenOff(one: Listed, claim: ReturnType<typeof claimOf>, transport: Transport, error: unknown): void {
      const cause = error instanceof Error ? error.message : 'unknown';
      const refusal: Refusal = { ...OWN_FAULT, reason: '应答未能发送完整' };
      const answer = { status: 200, body: {}, code: '' };
      exchanges.refused({ message: one.message, claim, refusal, answer, transport, keys: [], records: 0, cause });
    }
  }
  return ListingController;
}
