/** Memory that lasts as long as a request is read. */
export interface BodyMemory {
  /** So many bytes of any content. */
  readonly take: (bytes: number) => Buffer;
  /** All that was taken may be used by others from now on. */
  readonly release: () => void;
}

/** A request's body as the transport read it: the text of a form or JSON document, or the fields of a multipart form. */
export type RequestBody =
  | {
      readonly type: 'form' | 'json';
      readonly text: string;
      /** The text as it came, in valid UTF-8; absent when only the text is known. */
      readonly bytes?: Buffer;
      /** Where `bytes` are, and what is read out of them may be put; absent: memory of their own. */
      readonly memory?: BodyMemory | undefined;
    }
  | { readonly type: 'multipart'; readonly fields: readonly (readonly [name: string, value: string])[] };
