import type { Credentials } from './credentials.js';

/** `json` and `form`: the standard's signed envelope; `array`: the records alone, as JSON. */
export type BodyForm = 'json' | 'form' | 'array';

/** What all requests of a run have in common. */
export interface RequestShape {
  readonly port: number;
  readonly path: string;
  readonly form: BodyForm;
  /** Records in a request. */
  readonly records: number;
  readonly credentials: Credentials;
}

const CONTENT_TYPES = {
  json: 'application/json; charset=utf-8',
  array: 'application/json; charset=utf-8',
  form: 'application/x-www-form-urlencoded; charset=UTF-8',
} as const;

/** The whole HTTP request with this body. */
export function httpRequest({ port, path, form }: RequestShape, body: string): Buffer {
  const bytes = Buffer.from(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `content-type: ${CONTENT_TYPES[form]}`,
    `content-length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes]);
}
