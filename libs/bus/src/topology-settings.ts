/** One durable pull consumer: a service's place in the stream. */
export interface ConsumerTopology {
  /** Name of the service that reads. */
  readonly name: string;
  /** An event neither settled nor reported as worked on for this long is delivered again. */
  readonly ackWaitMs: number;
  /** Most events that all replicas of the service may hold unsettled. */
  readonly maxAckPending: number;
}

/** What must exist on the server before events flow. */
export interface TopologySettings {
  readonly stream: {
    readonly name: string;
    readonly subjects: readonly string[];
    readonly maxAgeMs: number;
    /** The oldest events go when the stream is larger than this. */
    readonly maxBytes: number;
    /** An event id seen again within this time is stored once. */
    readonly duplicateWindowMs: number;
    /** 1, or 3 in a cluster. */
    readonly replicas: number;
  };
  readonly consumers: readonly ConsumerTopology[];
}
