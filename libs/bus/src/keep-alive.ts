import type { Arrived } from './arrived.js';
import type { Link } from './link.js';

/**
 * Tells the server, three times per `ackWaitMs`, that what is held here is being worked on, so that it is not delivered a
 * second time. Answers the function that ends it.
 */
export function keepAlive(ackWaitMs: number, link: Pick<Link, 'up'>, held: () => readonly Arrived[]): () => void {
  const periodMs = ackWaitMs / 3;
  const timer = setInterval(() => {
    if (!link.up) return;
    const old = performance.now() - periodMs / 2;
    for (const { message, arrivedAt } of held()) if (arrivedAt < old) message.respond('+WPI');
  }, periodMs);
  // It serves work under way and must not keep a process alive that has none.
  timer.unref();
  return () => clearInterval(timer);
}
