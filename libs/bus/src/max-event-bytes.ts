/** Most bytes of an event's data before it is compressed: NATS takes no larger message, so nothing that is not compressed has more. */
export const MAX_EVENT_BYTES = 64 * 1024 * 1024;
