/** A request's body as the transport read it: the text of a form or JSON document, or the fields of a multipart form. */
export type RequestBody =
  | {
      readonly type: 'form' | 'json';
      readonly text: string;
      /** The text as it came, in valid UTF-8; absent when only the text is known. */
      readonly bytes?: Buffer;
    }
  | { readonly type: 'multipart'; readonly fields: readonly (readonly [name: string, value: string])[] };
