import { runService } from '@civicbus/chassis/service';
import { PERSISTENCE, startPersistence } from './persistence.js';
import { persistenceModule } from './persistence-module.js';

await runService({
  name: PERSISTENCE,
  defaultPort: 7111,
  module: async (chassis) => persistenceModule(await startPersistence(chassis)),
});
