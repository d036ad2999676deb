import type { Refusal } from '@civicbus/specs/outcome';

/** An upload failed by what is behind this gateway, not by its sender; the cause is for the log. */
export class UploadFault extends Error {
  constructor(
    readonly refusal: Refusal,
    what: string,
    cause: unknown,
  ) {
    super(`${what}: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause });
  }
}
