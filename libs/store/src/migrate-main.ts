import { migrate } from './migrate.js';

const url = process.env['CIVICBUS_POSTGRES_URL'];
if (!url) throw new Error('CIVICBUS_POSTGRES_URL is missing');
const names = await migrate({ url, applicationName: 'migrate' });
process.stdout.write(names.length > 0 ? `migrated: ${names.join(', ')}\n` : 'nothing to migrate\n');
