import { randomBytes } from 'node:crypto';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Transport } from '@civicbus/gateway/transport';
import { isAbsent, readMembers, unstorableMember } from '@civicbus/specs/hotline/envelope';
import { interfaceById } from '@civicbus/specs/hotline/interfaces';
import type { TicketKind } from '@civicbus/specs/hotline/life-cycle';
import { malformed, missing, refusedFor } from '@civicbus/specs/hotline/refusals';
import { registrationForm } from '@civicbus/specs/hotline/registration-form';
import { answered, refused } from '@civicbus/specs/hotline/reply';
import { normalTime } from '@civicbus/specs/hotline/times';
import { isTicketNumber } from '@civicbus/specs/hotline/ticket-list';
import type { Answer } from '@civicbus/specs/answer';
import type { RegistrationLink, RegistrationLinks } from '@civicbus/store/hotline/registration-links';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { Tickets } from '@civicbus/store/hotline/tickets';
import { v4 } from 'uuid';
import type { HotlineAuth } from './auth.js';
import { claimedAppId } from './envelope.js';
import { type LinkParameters, linkQuery, PAGE_PATH, signedLink } from '@civicbus/specs/hotline/link-signature';
import { LINKS_PATH } from './page-paths.js';
import { receiptEvent } from './receipt-event.js';
import { plainPage, registrationPage } from './registration-page.js';
import type { Registrations } from './registrations.js';
import type { SignedBody } from './signed-body.js';
import { isOpenToPage, storedPage } from './stored-page.js';

const KINDS: Readonly<Record<string, TicketKind>> = {
  putTsBusiRegInfoData: '1',
  putJbBusiRegInfoData: '2',
  putZxBusiRegInfoData: '3',
};
const METHOD: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(KINDS).map(([id, kind]) => [kind, id]),
);

/** What the page works with. */
export interface RegistrationDeskParts {
  readonly links: RegistrationLinks;
  readonly registrations: Registrations;
  readonly tickets: Pick<Tickets, 'find'>;
  readonly auth: HotlineAuth;
  readonly linkMinutes: number;
  readonly publicUrl: string;
  /** There is something in the outbox. */
  readonly nudge: () => void;
}

/** A page with the nonce that its security policy must name. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly nonce: string;
}

/** What a submission is answered. */
export type Submitted =
  | { readonly saved: true; readonly regino: string }
  /** The number has a ticket that was not changed; the page shows it (A109). */
  | { readonly saved: false; readonly stored: true; readonly regino: string; readonly message: string }
  | { readonly saved: false; readonly message: string; readonly errors: readonly { field: string; message: string }[] };

/** The embedded registration page: a link is made by 12345, opened in its pop-up, and used once (clause 4.1.2, A108, A109). */
export class RegistrationDesk {
  constructor(private readonly parts: RegistrationDeskParts) {}

  /** Makes a link for a caller: body as of the put methods, of which only `method` and `regino` are needed. */
  async makeLink(body: SignedBody, transport: Transport): Promise<Answer> {
    const { auth, links, linkMinutes, publicUrl } = this.parts;
    const where = {
      id: 'embed',
      kind: 'query',
      path: LINKS_PATH,
      family: 'text',
      section: '4.1.2',
      titleZh: '',
    } as const;
    const denied = await auth.authenticate(body, transport.address);
    if (denied) return refused(where, denied);
    const read = readMembers(body.bytes);
    if (!('members' in read)) return refused(where, read);
    const bad = unstorableMember(read.members);
    if (bad !== undefined) return refused(where, malformed(bad));
    const { method, ...fields } = read.members;
    const kind = typeof method === 'string' && Object.hasOwn(KINDS, method) ? KINDS[method] : undefined;
    if (kind === undefined) return refused(where, isAbsent(method) ? missing('method') : refusedFor('2002'));
    const { regino } = fields;
    if (typeof regino !== 'string') return refused(where, missing('regino'));
    if (!isTicketNumber(regino)) return refused(where, malformed('regino'));
    const id = v4();
    const expiresAt = new Date(Date.now() + linkMinutes * 60_000);
    await links.create({
      id,
      appId: claimedAppId(body.header),
      kind,
      regino,
      fields: { ...fields, reginfotype: kind },
      expiresAt,
    });
    const url = `${publicUrl}${PAGE_PATH}?${linkQuery(await links.key(), id, expiresAt)}`;
    return answered(where, { url, expires: normalTime(expiresAt) });
  }

  async page(parameters: Partial<LinkParameters>): Promise<Page> {
    const nonce = randomBytes(16).toString('base64url');
    const link = await this.#find(parameters);
    if (!link)
      return {
        status: 403,
        nonce,
        html: plainPage('无法打开', '链接无效或已过期，请在 12345 系统中重新签收。', nonce),
      };
    const form = registrationForm(link.kind as TicketKind);
    const ticket = await this.#stored(link);
    if (ticket && !isOpenToPage(ticket, { used: link.savedAt !== null }))
      return { status: 200, nonce, html: storedPage(form, ticket, nonce) };
    const values = ticket ? { ...link.fields, ...ticket.body } : link.fields;
    return { status: 200, nonce, html: registrationPage(form, values, nonce) };
  }

  /** Saves the ticket once, however often it is sent; the receipt status tells how it went. */
  async submit(
    parameters: Partial<LinkParameters>,
    bytes: Uint8Array,
    transport: Transport,
  ): Promise<Submitted | undefined> {
    const link = await this.#find(parameters);
    if (!link) return undefined;
    const read = readMembers(bytes);
    const members: WireRecord = 'members' in read ? read.members : {};
    const { message } = interfaceById(METHOD[link.kind] ?? '') ?? {};
    if (!message) throw new Error(`there is no registration of kind ${link.kind}`);
    const result = await this.parts.registrations.register({
      appId: link.appId,
      message,
      members: { ...members, regino: link.regino, reginfotype: link.kind },
      origin: 'page',
      transport,
      link: { id: link.id, used: link.savedAt !== null },
    });
    if (result.kind === 'stored') return { saved: true, regino: result.regino };
    if (result.kind === 'kept') return kept(link.regino);
    const ticket = await this.#stored(link);
    if (ticket && !isOpenToPage(ticket, { used: link.savedAt !== null })) return kept(link.regino);
    const { refusal } = result;
    const faults = (refusal.kind === 'rejected' && refusal.faults) || [];
    const reason = [...refusal.reason.toWellFormed().replaceAll('\0', '')].slice(0, 500).join('');
    const receipt = { status: '0', reason, at: transport.receivedAt };
    await this.parts.links.failed(link, receipt, receiptEvent(link, receipt, transport));
    this.parts.nudge();
    return {
      saved: false,
      message: faults.length > 0 ? '未保存，请检查标出的项目' : `未保存：${refusal.reason}`,
      errors: faults.map(({ field, message: text }) => ({ field, message: text })),
    };
  }

  /** The ticket that is stored under the number of the link, if it is of the same kind. */
  async #stored({ appId, regino, kind }: RegistrationLink): Promise<StoredTicket | undefined> {
    const ticket = await this.parts.tickets.find(appId, regino);
    return ticket?.kind === kind ? ticket : undefined;
  }

  async #find(parameters: Partial<LinkParameters>): Promise<RegistrationLink | undefined> {
    const id = signedLink(await this.parts.links.key(), parameters, new Date());
    return id === undefined ? undefined : this.parts.links.find(id);
  }
}

const kept = (regino: string): Submitted => ({
  saved: false,
  stored: true,
  regino,
  message: '该工单此前已登记，本次未重复保存',
});
