import { runService } from '@civicbus/chassis/service';
import { connectConsole } from './connect-console.js';
import { consoleService } from './console-service.js';

await runService(consoleService(connectConsole));
