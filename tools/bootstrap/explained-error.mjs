/** A failure whose message already tells the reader what to do; commands print it without a stack. */
export class ExplainedError extends Error {}
