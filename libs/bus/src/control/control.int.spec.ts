import 'reflect-metadata';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import type { NatsConnection } from '@nats-io/transport-node';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MessagePattern } from '@nestjs/microservices';

import { connectBus } from '../connection.js';
import { ControlClient } from './control-client.js';
import { ControlServer } from './control-server.js';
import { noticeController } from './notice-controller.js';
import { StandingConnection } from './standing-connection.js';

const SUBJECT = 'civic.control.gateway-urban.accounts-changed';

/** What one replica did and said. */
const replica = () => {
  const lines: string[] = [];
  const log = {
    info: (_: object, text: string) => void lines.push(text),
    warn: (_: object, text: string) => void lines.push(text),
  };
  return { lines, log, looks: 0 };
};

describe('control', () => {
  let server: NatsServer;
  let connections: NatsConnection[];
  const ends: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    server = await startNats();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    connections = await Promise.all(
      ['one', 'two', 'sender'].map((name) => connectBus({ url: server.url, name: `test ${name}` })),
    );
  });
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
    await Promise.all(connections.map((connection) => connection.close()));
  });

  /** A replica that listens; `look` may fail. */
  const listen = async (connection: NatsConnection, look: () => Promise<void> = () => Promise.resolve()) => {
    const state = replica();
    const controller = noticeController({
      service: 'gateway-urban',
      notice: 'accounts-changed',
      spec: 'urban',
      look: () => {
        state.looks += 1;
        return look();
      },
      log: state.log,
    });
    class Root {}
    Module({ controllers: [controller] })(Root);
    const app = await NestFactory.createMicroservice(Root, {
      strategy: new ControlServer(connection),
      logger: false,
      abortOnError: false,
    });
    await app.listen();
    await connection.flush();
    ends.push(() => app.close());
    return { ...state, state, stop: () => app.close() };
  };
  const client = (connection: () => NatsConnection | undefined) => {
    const { lines, log } = replica();
    return { lines, control: new ControlClient(connection, log) };
  };
  const [one, two, sender] = [0, 1, 2].map((index) => () => connections[index] as NatsConnection) as [
    () => NatsConnection,
    () => NatsConnection,
    () => NatsConnection,
  ];

  it('tells every replica of the service, and no other', async () => {
    const replicas = [await listen(one()), await listen(two())];
    const { control, lines } = client(sender);
    control.notify('gateway-police', 'accounts-changed', { spec: 'urban' });
    control.notify('gateway-urban', 'registrations-changed', { spec: 'urban' });
    control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await eventually(() => expect(replicas.map(({ state }) => state.looks)).toEqual([1, 1]));
    await control.close();
    expect(lines).toEqual([]);
    expect(replicas.map(({ state }) => state.looks)).toEqual([1, 1]);
  });

  it('ignores what is malformed with a warning, and goes on', async () => {
    const { state } = await listen(one());
    const junk = ['', '{', 'null', '[]', '{"data":{}}', '{"data":{"spec":"police"}}', '{"id":"1","data":7}', '\u0000'];
    for (const text of junk) sender().publish(SUBJECT, text);
    sender().publish(SUBJECT, Buffer.alloc(100_000));
    await eventually(() => expect(state.lines).toHaveLength(junk.length + 1));
    expect(new Set(state.lines)).toEqual(new Set(['a malformed notice is ignored']));
    const { control } = client(sender);
    control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await eventually(() => expect(state.looks).toBe(1));
    await control.close();
  });

  it('outlives a look that fails', async () => {
    const { state } = await listen(one(), () => Promise.reject(new Error('the database is away')));
    const { control } = client(sender);
    control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await eventually(() => expect(state.lines).toEqual(['a notice could not be followed; looked again later']));
    control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await eventually(() => expect(state.lines).toHaveLength(2));
    await control.close();
  });

  it('stops hearing when the service stops, and leaves the connection to its owner', async () => {
    const { state, stop } = await listen(one());
    await stop();
    ends.splice(0);
    expect(one().isClosed()).toBe(false);
    const { control, lines } = client(sender);
    control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await control.close();
    await one().flush();
    expect([state.looks, lines, sender().isClosed()]).toEqual([0, [], false]);
  });

  it('never holds up or fails whoever tells: a bus that is silent, away or was never there is logged', async () => {
    const { state } = await listen(one());
    const silent = client(sender);
    server.pause();
    const begun = performance.now();
    silent.control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    expect(performance.now() - begun).toBeLessThan(100);
    await silent.control.close();
    server.resume();
    expect(silent.lines).toEqual(['nobody may have heard of a change; services see it when they look next']);

    await server.kill();
    const away = client(sender);
    away.control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await away.control.close();
    const never = client(() => undefined);
    never.control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
    await never.control.close();
    expect([away.lines.length, never.lines.length]).toEqual([1, 1]);

    await server.restart();
    const again = client(sender);
    await eventually(async () => {
      again.control.notify('gateway-urban', 'accounts-changed', { spec: 'urban' });
      await again.control.close();
      expect(state.looks).toBeGreaterThan(1);
    });
  }, 30_000);

  describe('a command', () => {
    const SERVICE = 'persistence';
    const answerBy = async (connection: NatsConnection, answer: (data: unknown) => unknown) => {
      class Commands {
        take(data: unknown): unknown {
          return answer(data);
        }
      }
      const pattern = MessagePattern('civic.control.persistence.redrive', { queue: SERVICE });
      pattern(Commands.prototype, 'take', Object.getOwnPropertyDescriptor(Commands.prototype, 'take') ?? {});
      Controller()(Commands);
      class Root {}
      Module({ controllers: [Commands] })(Root);
      const app = await NestFactory.createMicroservice(Root, {
        strategy: new ControlServer(connection),
        logger: false,
        abortOnError: false,
      });
      await app.listen();
      await connection.flush();
      ends.push(() => app.close());
    };
    const ask = (timeoutMs = 2_000) => client(sender).control.request(SERVICE, 'redrive', { ids: ['1'] }, timeoutMs);

    it('is carried out by one replica, which answers', async () => {
      const taken: unknown[] = [];
      const answer = (data: unknown) => {
        taken.push(data);
        return { done: true };
      };
      await answerBy(one(), answer);
      await answerBy(two(), answer);
      expect(await ask()).toEqual({ kind: 'answer', data: { done: true } });
      expect(taken).toEqual([{ ids: ['1'] }]);
    });

    it('that nobody takes, or nobody answers in time, is told so', async () => {
      expect(await ask()).toEqual({ kind: 'unanswered', why: 'no replica of persistence listens' });
      await answerBy(one(), () => new Promise(() => undefined));
      expect(await ask(200)).toEqual({ kind: 'unanswered', why: 'no answer within 200 ms' });
      server.pause();
      expect(await ask(200)).toEqual({ kind: 'unanswered', why: 'no answer within 200 ms' });
      server.resume();
      const never = client(() => undefined);
      expect(await never.control.request(SERVICE, 'redrive', {}, 200)).toMatchObject({ kind: 'unanswered' });
    });

    it('that fails, or is answered with junk, is told so', async () => {
      await answerBy(one(), () => Promise.reject(new Error('inner detail')));
      const failed = await ask();
      expect(failed.kind).toBe('unanswered');
      expect(JSON.stringify(failed)).not.toContain('inner detail');
      for (const end of ends.splice(0)) await end();
      for (const junk of ['{', 'null', '7']) {
        const rogue = two().subscribe('civic.control.>', {
          callback: (_error, message) => void message.respond(junk),
        });
        await two().flush();
        expect(await ask()).toEqual({ kind: 'unanswered', why: 'a malformed answer' });
        rogue.unsubscribe();
        await two().flush();
      }
    });
  });

  it('reaches a bus that comes later, from a service that did not wait for it', async () => {
    const late = await startNats();
    ends.push(() => late.stop());
    await late.kill();
    const { lines, log } = replica();
    const standing = new StandingConnection({ url: late.url, name: 'test', log, retryMs: 50 });
    ends.push(() => standing.close());
    await eventually(() => expect(lines).toEqual(['the bus cannot be reached; tried again until it can']));
    expect(standing.current).toBeUndefined();
    await late.restart();
    await eventually(() => expect(standing.current?.isClosed()).toBe(false));
    expect(lines).toHaveLength(1);
  }, 30_000);
});
