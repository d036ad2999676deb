import type { BodyMemory } from './request-body.js';

/** The body of a form or JSON document as it came: valid UTF-8, made a text only for those who ask. */
export class TextBody<T extends 'form' | 'json'> {
  readonly type: T;
  readonly bytes: Buffer;
  readonly memory: BodyMemory | undefined;
  #text: string | undefined;

  /** @param bytes valid UTF-8, not changed until `memory` is released */
  constructor(type: T, bytes: Buffer, memory?: BodyMemory) {
    this.type = type;
    this.bytes = bytes;
    this.memory = memory;
  }

  get text(): string {
    return (this.#text ??= this.bytes.toString());
  }
}
