import type { Log } from '@civicbus/chassis/log';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Persistence } from './persistence.js';
import { redriveController } from './redrive-controller.js';

class PersistenceModule {}

class Closing implements OnApplicationShutdown {
  constructor(private readonly persistence: Persistence) {}

  onApplicationShutdown(): Promise<void> {
    return this.persistence.close();
  }
}

/** The Nest module of the service: it serves health and metrics, takes commands, and closes the consumer in order. */
export const persistenceModule = (persistence: Persistence, log: Log): DynamicModule => ({
  module: PersistenceModule,
  controllers: [redriveController(persistence.redrive, log)],
  providers: [{ provide: Closing, useValue: new Closing(persistence) }],
});
