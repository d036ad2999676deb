import type { NatsConnection, Status, Subscription, SubscriptionOptions } from '@nats-io/transport-node';

/** What of a connection Nest's NATS transport works with. */
export type BorrowedConnection = Pick<NatsConnection, 'publish' | 'subscribe' | 'status' | 'close'>;

/**
 * Lends the service's own connection to Nest's transport, which otherwise opens one for itself, with settings of its own, and closes it.
 * Its `close` ends only what was subscribed through it; states of the connection are its owner's to tell.
 */
export function borrowConnection(connection: NatsConnection): BorrowedConnection {
  const subscriptions = new Set<Subscription>();
  const closed = Promise.withResolvers<void>();
  return {
    publish: (subject, payload, options) => connection.publish(subject, payload, options),
    subscribe: (subject: string, options?: SubscriptionOptions) => {
      const subscription = connection.subscribe(subject, options);
      subscriptions.add(subscription);
      void subscription.closed.finally(() => subscriptions.delete(subscription));
      return subscription;
    },
    // Never ends before `close`: Nest takes an end for a connection that is gone.
    status: async function* (): AsyncGenerator<Status> {
      await closed.promise;
    },
    close: () => {
      for (const subscription of [...subscriptions]) subscription.unsubscribe();
      closed.resolve();
      return Promise.resolve();
    },
  };
}
