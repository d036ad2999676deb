import type { MessageFacts } from './facts.js';
import type { WireRecord } from './normalise.js';
import { PlainBatch } from './plain-batch.js';
import { plainField, type PlainField } from './plain-field.js';
import { PlainValues, UNREAD } from './plain-values.js';
import type { BoundRule } from './rule.js';
import { WarningList } from './warning-list.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Which bytes stand between the tokens of JSON. */
const isBlank = new Uint8Array(256);
for (const char of ' \t\n\r') isBlank[char.charCodeAt(0)] = 1;

const NOTHING = Buffer.alloc(0);

/** What a message is read by. */
export interface PlainMessage {
  readonly facts: MessageFacts;
  readonly rules: readonly BoundRule[];
  readonly keyOf: (record: WireRecord) => string;
}

/** What a reading is told beside the records. */
export interface PlainOptions<C> {
  /** Handed to the rules of the message. */
  readonly context: C;
  /** Most records of a request. */
  readonly maxBatch: number;
}

/**
 * Reads, checks and normalises the records of a request without making JavaScript values of what no check needs as one: in less time
 * than JSON.parse, `validate` and JSON.stringify, and with hardly any garbage. It knows only the sound records of most senders: lists
 * of objects that hold nothing but texts and numbers, each field once, and break no rule that refuses. Of anything else it says nothing
 * at all: those records are parsed and validated.
 */
export class PlainReader {
  readonly #message: PlainMessage;
  readonly #fields: readonly PlainField[];
  readonly #fieldOf: ReadonlyMap<string, PlainField>;
  /** Field at each place of the record before: the records of a request mostly have theirs in one order. */
  readonly #order: PlainField[] = [];
  /** Number of the record that a field was last sent in; less than 0 where it had no value. */
  readonly #sent: Float64Array;
  readonly #values: PlainValues;
  /** The record being read, in normal form, for rules and keys. */
  readonly #record: WireRecord = {};
  #number = 0;
  #source: Buffer = NOTHING;
  /** Of the source. */
  #view: DataView = new DataView(NOTHING.buffer, 0, 0);
  #batch = new PlainBatch(NOTHING);

  constructor(message: PlainMessage) {
    const { fields, emptyText } = message.facts;
    this.#message = message;
    this.#fields = fields.map(plainField);
    this.#fieldOf = new Map(this.#fields.map((field) => [field.name, field]));
    this.#sent = new Float64Array(fields.length);
    this.#values = new PlainValues(fields.length, emptyText !== 'value');
    for (const { name, index } of this.#fields) {
      Object.defineProperty(this.#record, name, {
        enumerable: true,
        get: () => (this.#sent[index] === this.#number ? this.#values.of(index) : undefined),
      });
    }
  }

  /**
   * @param source JSON text in valid UTF-8
   * @returns undefined: parse and validate them. What it says of a request that it reads is what `validate` says.
   */
  read<C>(source: Buffer, { context, maxBatch }: PlainOptions<C>): PlainBatch | undefined {
    this.#source = source;
    this.#view = new DataView(source.buffer, source.byteOffset, source.length);
    const batch = (this.#batch = new PlainBatch(source));
    this.#values.begin(source, batch);
    const end = this.#list(context, maxBatch);
    // Holds on to nothing of a request.
    this.#source = NOTHING;
    this.#view = new DataView(NOTHING.buffer, 0, 0);
    this.#batch = new PlainBatch(NOTHING);
    this.#values.forget();
    return end === source.length && end > 0 ? batch : undefined;
  }

  #list(context: unknown, maxBatch: number): number {
    const source = this.#source;
    const batch = this.#batch;
    const { rules, keyOf } = this.#message;
    const warnings = new WarningList();
    let at = this.#afterBlanks(0);
    if (source[at] !== OPEN_BRACKET) return UNREAD;
    do {
      at = this.#afterBlanks(at + 1);
      const index = batch.keys.length;
      if (index === maxBatch) return UNREAD;
      batch.open(at);
      at = this.#object(at);
      if (at === UNREAD) return UNREAD;
      for (const rule of rules) {
        if (rule.holds(this.#record, context)) continue;
        if (rule.effect === 'refuse') return UNREAD;
        warnings.add({ index, field: rule.field, rule: rule.name, message: rule.message });
      }
      batch.close(at, keyOf(this.#record));
      at = this.#afterBlanks(at);
    } while (source[at] === COMMA);
    batch.warnings = warnings.toArray();
    return source[at] === CLOSE_BRACKET ? this.#afterBlanks(at + 1) : UNREAD;
  }

  #object(start: number): number {
    const source = this.#source;
    const batch = this.#batch;
    const sent = this.#sent;
    const values = this.#values;
    const number = (this.#number += 1);
    let at = start;
    if (source[at] !== OPEN_BRACE) return UNREAD;
    let empty = true;
    let place = 0;
    do {
      // The brace, or the comma.
      const before = at;
      const cuts = batch.cuts;
      // A comma that nothing stands before is none.
      if (empty && place > 0) batch.cut(before, before + 1);
      let field = this.#order[place];
      if (field?.lead.isAt(this.#view, at + 1)) at += 1 + field.lead.length;
      else {
        at = this.#cutBlanks(at + 1);
        field = this.#field(at, place);
        if (field === undefined) return UNREAD;
        at = this.#cutBlanks(at + field.quoted.length);
        if (source[at] !== COLON) return UNREAD;
        at += 1;
      }
      at = this.#cutBlanks(at);
      if (Math.abs(sent[field.index] as number) === number) return UNREAD;
      const end = values.read(field, at);
      if (end === UNREAD) return UNREAD;
      if (end > 0) {
        sent[field.index] = number;
        empty = false;
        at = end;
      } else {
        sent[field.index] = -number;
        at = -end;
        batch.uncut(cuts);
        batch.cut(place === 0 ? before + 1 : before, at);
      }
      at = this.#cutBlanks(at);
      place += 1;
    } while (source[at] === COMMA);
    if (source[at] !== CLOSE_BRACE || empty) return UNREAD;
    for (const field of this.#fields) {
      if (sent[field.index] === number) continue;
      if (field.required) return UNREAD;
      if (!field.hasDefault) continue;
      values.putDefault(field, at);
      sent[field.index] = number;
    }
    return at + 1;
  }

  /** The field whose name stands at `at`. */
  #field(at: number, place: number): PlainField | undefined {
    const guess = this.#order[place];
    if (guess?.quoted.isAt(this.#view, at)) return guess;
    const end = this.#source.indexOf(QUOTE, at + 1);
    const field = end < 0 ? undefined : this.#fieldOf.get(this.#source.toString('utf8', at + 1, end));
    if (!field?.quoted.isAt(this.#view, at)) return undefined;
    this.#order[place] = field;
    return field;
  }

  #afterBlanks(start: number): number {
    const source = this.#source;
    let at = start;
    for (let byte = source[at] as number; isBlank[byte] === 1; byte = source[at] as number) at += 1;
    return at;
  }

  /** Passes over blanks in a record; its normal form has none. */
  #cutBlanks(at: number): number {
    if (!((this.#source[at] as number) <= SPACE)) return at;
    const end = this.#afterBlanks(at);
    if (end > at) this.#batch.cut(at, end);
    return end;
  }
}
