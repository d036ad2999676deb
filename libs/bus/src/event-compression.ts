/** How events go over the bus. */
export const EVENT_COMPRESSIONS = ['none', 'zstd'] as const;

/** `none`: as they are. `zstd`: large ones are compressed, which costs the publisher CPU and saves disk and network. Consumers read both. */
export type EventCompression = (typeof EVENT_COMPRESSIONS)[number];
