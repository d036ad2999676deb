import { TextBody } from '@civicbus/specs/text-body';

/** A body of whatever media type, with the header that says who sent it. Its bytes are as they came, UTF-8 or not. */
export class SignedBody extends TextBody<'json'> {
  /** @param header the first of the accepted headers that the request has; undefined without one */
  constructor(
    bytes: Buffer,
    readonly header: string | undefined,
  ) {
    super('json', bytes);
  }
}
