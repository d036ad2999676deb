import { readFile, stat } from 'node:fs/promises';

/** A system user by its numbers. */
export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Returns whom to run it as: the owner of an existing data folder, else the system's
 * `postgres`, else `nobody`; `undefined` when this process is not root and needs no other user.
 */
export async function postgresUser(dataDir: string): Promise<UnixUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDir).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
  if (owner && owner.uid !== 0) return owner;
  const passwd = await readFile('/etc/passwd', 'utf8');
  const user = find(passwd, 'postgres') ?? find(passwd, 'nobody');
  if (!user)
    throw new Error('PostgreSQL cannot run as root, and this system has neither a user "postgres" nor "nobody"');
  return user;
}

function find(passwd: string, name: string): UnixUser | undefined {
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}
