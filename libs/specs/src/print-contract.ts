import { exportContract } from '@civicbus/contract/export';
import { specs } from './all.js';

// `npm run contract`: all declared facts as JSON, for comparison with a contract.
process.stdout.write(`${JSON.stringify(exportContract(specs))}\n`);
