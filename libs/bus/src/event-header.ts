/** Headers of an event beside the attributes of CloudEvents. */
export const eventHeader = {
  /** How the data is compressed; absent when it is not. */
  encoding: 'content-encoding',
  /** Bytes of the data before it was compressed; only beside `encoding`. */
  bytes: 'civic-bytes',
  /** Records in the event, for whoever collects events before reading them. */
  records: 'civic-records',
} as const;
