/** What a signed request of the urban standard carries. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly senderCode: string;
}
