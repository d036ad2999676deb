/** A request's body as the transport read it: the text of a form or JSON document, or the fields of a multipart form. */
export type RequestBody =
  | { readonly type: 'form' | 'json'; readonly text: string }
  | { readonly type: 'multipart'; readonly fields: readonly (readonly [name: string, value: string])[] };
