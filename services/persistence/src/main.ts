import { runService } from '@civicbus/chassis/service';
import { persistenceService } from './persistence-service.js';

await runService(persistenceService());
