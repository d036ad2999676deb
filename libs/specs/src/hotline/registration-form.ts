import type { CodeEntry, FieldFacts } from '@civicbus/contract/facts';
import type { Message } from '@civicbus/contract/message';
import type { TicketKind } from './life-cycle.js';
import { hotline } from './spec.js';
import { OFFLINE, ONLINE, OTHER } from './ticket-rules.js';

/** One field of the registration page. */
export interface FormField {
  readonly name: string;
  readonly nameZh: string;
  /** `codes` is a choice with other values allowed where `open`; `long` a text of several lines. */
  readonly input: 'text' | 'long' | 'codes' | 'time' | 'amount';
  readonly required: boolean;
  /** Shown, and then required where `required` says so, only while another field has this value (A74, A78). */
  readonly when?: { readonly field: string; readonly equals: string; readonly required: boolean };
  readonly maxLength?: number;
  /** Regular expression that the whole text matches. */
  readonly pattern?: string;
  readonly codes?: readonly CodeEntry[];
  /** Codes that are not listed are accepted too. */
  readonly open?: boolean;
  /** Given by the ticket and not changed on the page. */
  readonly fixed?: boolean;
}

/** The registration page of a kind of ticket, as plain data. */
export interface RegistrationForm {
  readonly kind: TicketKind;
  /** Id of the message that the page sends. */
  readonly message: string;
  readonly titleZh: string;
  readonly groups: readonly { readonly titleZh: string; readonly fields: readonly FormField[] }[];
}

const MESSAGES: Readonly<Record<TicketKind, string>> = {
  '1': 'putTsBusiRegInfoData',
  '2': 'putJbBusiRegInfoData',
  '3': 'putZxBusiRegInfoData',
};

const WHEN: Readonly<Record<string, FormField['when']>> = {
  ...relevantFor(ONLINE, 'electric', 'electricname', 'orderno', 'complaint'),
  ...relevantFor(OFFLINE, 'incidentadd'),
  ...relevantFor(OTHER, 'channel', 'channelDetails'),
  replycontent: { field: 'replyonsite', equals: '1', required: true },
};

/** What the ticket says of itself. */
const FIXED = new Set(['regino', 'reginfotype']);

const LONG_TEXT = 500;

/** Fields by what they are about; the rest is about the ticket. */
const GROUPS: readonly (readonly [titleZh: string, belongs: (name: string) => boolean])[] = [
  ['提供方', (name) => name.startsWith('pro') || ['zipcode', 'othercontact', 'telnumber'].includes(name)],
  ['涉及主体', (name) => name.startsWith('invo') || ['induscatgri', 'entitytype', 'creditcode'].includes(name)],
  [
    '商品与消费',
    (name) => /^(?:goods|brand|electric|channel|sales|consumamount|orderno|incidentadd|complaint$)/.test(name),
  ],
];

/** The form of a kind of ticket, made from the declaration of its message. */
export function registrationForm(kind: TicketKind): RegistrationForm {
  const message = hotline.messages.find(({ facts }) => facts.id === MESSAGES[kind]) as Message;
  const fields = message.facts.fields.map(formField);
  const about = (field: FormField) => GROUPS.find(([, belongs]) => belongs(field.name))?.[0] ?? '工单';
  const titles = ['工单', ...GROUPS.map(([titleZh]) => titleZh)];
  const groups = titles.map((titleZh) => ({ titleZh, fields: fields.filter((field) => about(field) === titleZh) }));
  return {
    kind,
    message: message.facts.id,
    titleZh: message.facts.titleZh,
    groups: groups.filter((group) => group.fields.length > 0),
  };
}

function formField(facts: FieldFacts): FormField {
  const { name, nameZh, maxLength, pattern, codes, allowed } = facts;
  const entries = codes === undefined ? [] : (hotline.codeTables[codes] ?? []);
  const when = WHEN[name];
  return {
    name,
    nameZh,
    input: inputOf(facts, entries),
    required: facts.required === true,
    ...(when && { when }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(entries.length > 0 && { codes: entries, open: allowed === undefined }),
    ...(FIXED.has(name) && { fixed: true }),
  };
}

function inputOf({ type, maxLength = 0 }: FieldFacts, entries: readonly CodeEntry[]): FormField['input'] {
  if (entries.length > 0) return 'codes';
  if (type === 'datetime') return 'time';
  if (type === 'decimal') return 'amount';
  return maxLength > LONG_TEXT ? 'long' : 'text';
}

function relevantFor(salesway: string, ...fields: readonly string[]): Record<string, FormField['when']> {
  return Object.fromEntries(fields.map((name) => [name, { field: 'salesway', equals: salesway, required: false }]));
}
