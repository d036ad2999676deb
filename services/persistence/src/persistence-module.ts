import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Persistence } from './persistence.js';

class PersistenceModule {}

class Closing implements OnApplicationShutdown {
  constructor(private readonly persistence: Persistence) {}

  onApplicationShutdown(): Promise<void> {
    return this.persistence.close();
  }
}

/** The Nest module of the service: it serves health and metrics, and closes the consumer in order. */
export const persistenceModule = (persistence: Persistence): DynamicModule => ({
  module: PersistenceModule,
  providers: [{ provide: Closing, useValue: new Closing(persistence) }],
});
