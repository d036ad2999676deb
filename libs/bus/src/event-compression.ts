/** How events go over the bus. */
export const EVENT_COMPRESSIONS = ['lz4', 'none'] as const;

/** `lz4`: large ones are compressed, which costs the publisher less CPU than it saves bus and consumers. `none`: as they are. Consumers read both. */
export type EventCompression = (typeof EVENT_COMPRESSIONS)[number];
