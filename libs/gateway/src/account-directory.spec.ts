import { describe, expect, it } from '@jest/globals';
import { AccountDirectory, type SenderAccount } from './account-directory.js';

const account = (name: string, version: string): SenderAccount => ({
  account: name,
  version,
  passwordHash: '',
  regions: ['430100'],
  joiner: '',
  sourceAddresses: [],
});

/** Accounts that a test changes, in a database that it can switch off. */
const database = () => {
  const state = { accounts: [account('demo', '1')], version: '1', away: false, reads: 0 };
  const answer = <T>(value: T) =>
    state.away ? Promise.reject(new Error('connection refused')) : Promise.resolve(value);
  return {
    state,
    version: () => answer(state.version),
    snapshot: () => {
      state.reads += 1;
      return answer(state.accounts);
    },
  };
};
const silent = () => {
  const lines: string[] = [];
  return { lines, warn: (_members: object, text: string) => void lines.push(text) };
};

describe('account directory', () => {
  it('sees a change at the next refresh and reads nothing when there is none', async () => {
    const source = database();
    const directory = new AccountDirectory(source, 'urban', silent());
    await directory.refresh();
    await directory.refresh();
    expect(source.state.reads).toBe(1);
    expect(directory.find('demo')?.version).toBe('1');
    Object.assign(source.state, { accounts: [account('other', '2')], version: '2' });
    await directory.refresh();
    expect([directory.find('demo'), directory.find('other')?.version]).toEqual([undefined, '2']);
  });

  it('sees on notice what was changed while a read was under way, and shares one read among many notices', async () => {
    const source = database();
    const directory = new AccountDirectory(source, 'urban', silent());
    const first = directory.refresh();
    // Committed after the read above has asked for the version.
    Object.assign(source.state, { accounts: [account('other', '2')], version: '2' });
    const notices = Array.from({ length: 20 }, () => directory.reread());
    await Promise.all([first, ...notices]);
    expect(directory.find('other')?.version).toBe('2');
    expect(source.state.reads).toBe(2);
  });

  it('keeps the last known accounts while the database is away, and says so once', async () => {
    const source = database();
    const log = silent();
    const directory = new AccountDirectory(source, 'urban', log);
    await directory.refresh();
    source.state.away = true;
    await directory.refresh();
    await directory.refresh();
    expect(directory.find('demo')?.version).toBe('1');
    expect(log.lines).toHaveLength(1);
  });

  it('is not loaded until accounts were read', async () => {
    const source = database();
    source.state.away = true;
    const directory = new AccountDirectory(source, 'urban', silent());
    await directory.refresh();
    expect(directory.loaded).toBe(false);
    source.state.away = false;
    await directory.refresh();
    expect(directory.loaded).toBe(true);
  });
});
