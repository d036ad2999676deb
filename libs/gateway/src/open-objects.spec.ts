import { describe, expect, it } from '@jest/globals';
import { s3Config } from './open-objects.js';

const GIVEN = {
  CIVICBUS_OBJECTS_URL: 'https://objects.test',
  CIVICBUS_OBJECTS_BUCKET: 'files',
  CIVICBUS_OBJECTS_ACCESS_KEY: 'key',
  CIVICBUS_OBJECTS_SECRET_KEY: 'do-not-show',
};

describe('the object store', () => {
  it('is that of the bus unless a URL is given', () => {
    expect(s3Config({}, 'POLICE_FILES')).toBeUndefined();
    expect(s3Config({ CIVICBUS_OBJECTS_BUCKET: 'files' }, 'POLICE_FILES')).toBeUndefined();
  });

  it('has no default for what is secret', () => {
    expect(s3Config(GIVEN, 'POLICE_FILES')).toMatchObject({
      prefix: 'POLICE_FILES/',
      bucket: 'files',
      pathStyle: true,
      region: 'us-east-1',
      timeoutMs: 8_000,
    });
    for (const name of ['BUCKET', 'ACCESS_KEY', 'SECRET_KEY']) {
      expect(() => s3Config({ ...GIVEN, [`CIVICBUS_OBJECTS_${name}`]: '' }, 'X')).toThrow(name);
    }
  });

  it.each([{ CIVICBUS_OBJECTS_URL: 'ftp://objects.test' }, { CIVICBUS_OBJECTS_CA_FILE: '/nowhere/do-not-show' }])(
    'is refused when wrong, without a value: %j',
    (wrong) => {
      expect(() => s3Config({ ...GIVEN, ...wrong }, 'X')).toThrow(Object.keys(wrong)[0]);
      expect(() => s3Config({ ...GIVEN, ...wrong }, 'X')).not.toThrow('do-not-show');
    },
  );
});
