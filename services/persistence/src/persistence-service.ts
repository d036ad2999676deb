import { ControlServer } from '@civicbus/bus/control/control-server';
import type { ServiceDefinition } from '@civicbus/chassis/service-definition';
import { PERSISTENCE, type Persistence, startPersistence } from './persistence.js';
import { persistenceModule } from './persistence-module.js';

/** Persistence as a service: reads the stream, and takes commands from the bus. */
export function persistenceService(): ServiceDefinition {
  let persistence: Persistence | undefined;
  return {
    name: PERSISTENCE,
    defaultPort: 7111,
    module: async (chassis) => {
      persistence = await startPersistence(chassis);
      return persistenceModule(persistence, chassis.log);
    },
    configure: async (app) => {
      if (persistence) app.connectMicroservice({ strategy: new ControlServer(persistence.connection) });
      await app.startAllMicroservices();
    },
  };
}
