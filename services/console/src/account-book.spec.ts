import { describe, expect, it } from '@jest/globals';
import type { Account, AccountSettings } from '@civicbus/store/accounts';
import { AccountBook } from './account-book.js';
import type { AccountBody } from './account-body.js';

const settings: AccountBody = { regions: ['430100'], joiner: '', sourceAddresses: [], areaUnit: 'km2' };
const audit = {
  id: '',
  operator: 'li.si',
  spec: 'urban',
  action: 'account',
  subject: 'changsha',
  outcome: 'done',
} as const;

/** Accounts in memory, as the database keeps them. */
const stored = () => {
  const accounts = new Map<string, Account>();
  let version = 0;
  return {
    accounts,
    snapshot: (spec: string) => Promise.resolve(spec === 'urban' ? [...accounts.values()] : []),
    put: (_spec: string, account: AccountSettings) => {
      const passwordHash = account.passwordHash ?? accounts.get(account.account)?.passwordHash;
      if (passwordHash === undefined) return Promise.resolve(false);
      accounts.set(account.account, { areaUnit: 'm2', ...account, passwordHash, version: String((version += 1)) });
      return Promise.resolve(true);
    },
    disable: (_spec: string, account: string) => {
      accounts.delete(account);
      return Promise.resolve();
    },
  };
};
const bookOf = (store: ReturnType<typeof stored>): AccountBook =>
  new AccountBook(store, (password) => Promise.resolve(`hash of ${password}`));

describe('AccountBook', () => {
  it('creates, replaces and removes, and never shows a hash', async () => {
    const store = stored();
    const book = bookOf(store);
    const made = await book.put('urban', 'changsha', { ...settings, password: 'correct horse' }, audit);
    expect(made).toEqual({ created: true, view: { spec: 'urban', account: 'changsha', ...settings, version: '1' } });
    const replaced = await book.put('urban', 'changsha', { ...settings, regions: ['430200'] }, audit);
    expect(replaced).toMatchObject({ created: false, view: { regions: ['430200'], version: '2' } });
    expect(store.accounts.get('changsha')?.passwordHash).toBe('hash of correct horse');
    expect(JSON.stringify(await book.list(['urban', 'police']))).not.toContain('hash');
    await book.remove('urban', 'changsha', audit);
    expect(await book.list(['urban'])).toEqual([]);
  });

  it('leaves a password alone that is changed or removed while it stores', async () => {
    const store = stored();
    const city = { account: 'changsha', passwordHash: 'old', ...settings };
    await store.put('urban', city);
    const meanwhile = { now: (): Promise<unknown> => Promise.resolve() };
    const put: typeof store.put = async (spec, account) => {
      await meanwhile.now();
      return store.put(spec, account);
    };
    const book = bookOf({ ...store, put });
    meanwhile.now = () => store.put('urban', { ...city, passwordHash: 'new' });
    await book.put('urban', 'changsha', { ...settings, regions: ['430200'] }, audit);
    expect(store.accounts.get('changsha')).toMatchObject({ passwordHash: 'new', regions: ['430200'] });

    meanwhile.now = () => store.disable('urban', 'changsha');
    await expect(book.put('urban', 'changsha', settings, audit)).rejects.toMatchObject({ problem: { status: 404 } });
    expect(store.accounts.size).toBe(0);
  });

  it('wants a password for a new account', async () => {
    const store = stored();
    await expect(bookOf(store).put('urban', 'changsha', settings, audit)).rejects.toMatchObject({
      problem: { status: 400, detail: 'password is required for a new account' },
    });
    expect(store.accounts.size).toBe(0);
  });

  it('does not remove what is not there', async () => {
    await expect(bookOf(stored()).remove('urban', 'nobody', audit)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('tells that the database is away', async () => {
    const store = {
      ...stored(),
      snapshot: () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })),
    };
    await expect(new AccountBook(store, String as never).list(['urban'])).rejects.toMatchObject({
      problem: { status: 503 },
    });
  });
});
