/** Two messages of a standard that carry the same thing under the same key: where both have a field, it should have one value. */
export interface Twins {
  /** Ids of the messages; both have shared keys. */
  readonly messages: readonly [string, string];
  /** Fields that both messages have. */
  readonly fields: readonly string[];
}
