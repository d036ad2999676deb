/** The body of a form or JSON document as it came: valid UTF-8, made a text only for those who ask. */
export class TextBody<T extends 'form' | 'json'> {
  readonly type: T;
  readonly bytes: Buffer;
  #text: string | undefined;

  /** @param bytes valid UTF-8, not changed afterwards */
  constructor(type: T, bytes: Buffer) {
    this.type = type;
    this.bytes = bytes;
  }

  get text(): string {
    return (this.#text ??= this.bytes.toString());
  }
}
