import { readFileSync } from 'node:fs';
import { Objects, type ObjectsConfig } from '@civicbus/bus/objects';
import { readConfig } from '@civicbus/chassis/config';
import { ConfigError } from '@civicbus/chassis/config-error';
import { variable } from '@civicbus/chassis/variable';
import type { S3Config } from '@civicbus/store/s3-objects';
import type { ObjectStore } from './object-store.js';

/** What the object store of the bus is opened with. */
type BusConnection = Parameters<typeof Objects.open>[0];

const variables = {
  /** The S3 endpoint; without it objects are kept on the bus. */
  url: variable.optional(variable.url('CIVICBUS_OBJECTS_URL', ['https:', 'http:'])),
  bucket: variable.optional(variable.text('CIVICBUS_OBJECTS_BUCKET')),
  accessKey: variable.optional(variable.text('CIVICBUS_OBJECTS_ACCESS_KEY')),
  secretKey: variable.optional(variable.text('CIVICBUS_OBJECTS_SECRET_KEY')),
  region: variable.text('CIVICBUS_OBJECTS_REGION', { default: 'us-east-1' }),
  /** The bucket in the path rather than in the host's name. */
  pathStyle: variable.oneOf('CIVICBUS_OBJECTS_PATH_STYLE', ['on', 'off'], 'on'),
  /** PEM file of the authority that the store's certificate is from. */
  caFile: variable.optional(variable.text('CIVICBUS_OBJECTS_CA_FILE')),
  /** What the store may take of one object in all; less than a request body may take. */
  timeoutMs: variable.integer('CIVICBUS_OBJECTS_TIMEOUT_MS', { min: 100, max: 60_000, default: 8_000 }),
} as const;

/**
 * Opens the store of uploaded files: JetStream's, or by `CIVICBUS_OBJECTS_URL` one that speaks S3, whose client is loaded only then.
 * Rejects while the bus is away; an S3 store is first called when it is used.
 *
 * @param own bucket on the bus; its name is the folder in an S3 bucket
 * @throws ConfigError
 */
export async function openObjects(
  environment: NodeJS.ProcessEnv,
  bus: BusConnection,
  own: ObjectsConfig,
): Promise<ObjectStore> {
  const config = s3Config(environment, own.bucket);
  if (!config) return Objects.open(bus, own);
  const { S3Objects } = await import('@civicbus/store/s3-objects');
  return new S3Objects(config);
}

/** Undefined when no S3 store is configured. */
export function s3Config(environment: NodeJS.ProcessEnv, folder: string): S3Config | undefined {
  const { url, caFile, pathStyle, ...rest } = readConfig(variables, environment);
  if (url === undefined) return undefined;
  const { bucket, accessKey, secretKey } = rest;
  if (bucket === undefined || accessKey === undefined || secretKey === undefined) {
    throw new ConfigError([
      'CIVICBUS_OBJECTS_URL needs CIVICBUS_OBJECTS_BUCKET, CIVICBUS_OBJECTS_ACCESS_KEY and CIVICBUS_OBJECTS_SECRET_KEY',
    ]);
  }
  const ca = caFile === undefined ? undefined : readAuthority(caFile);
  return { ...rest, url, bucket, accessKey, secretKey, ca, pathStyle: pathStyle === 'on', prefix: `${folder}/` };
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(['CIVICBUS_OBJECTS_CA_FILE must name a PEM file that can be read']);
  }
}
