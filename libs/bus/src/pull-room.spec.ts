import { expect, it } from '@jest/globals';

import { PullRoom, type Room } from './pull-room.js';

function room(most: Room) {
  const buffer = { events: 0, heldBytes: 0 };
  const pullRoom = new PullRoom(most, buffer);
  const put = (bytes: number): void => {
    buffer.events++;
    buffer.heldBytes += bytes;
    pullRoom.received();
  };
  return {
    pullRoom,
    put,
    clear: () => Object.assign(buffer, { events: 0, heldBytes: 0 }),
    ask: () => pullRoom.ask(),
  };
}

it('asks for what there is room for, but not for little', () => {
  const { put, ask, clear } = room({ events: 4, bytes: 1000 });
  expect(ask()).toEqual({ events: 4, bytes: 1000 });
  put(100);
  expect(ask()).toEqual({ events: 3, bytes: 900 });
  put(700);
  expect(ask()).toBeUndefined();
  clear();
  for (const bytes of [1, 1, 1]) put(bytes);
  expect(ask()).toEqual({ events: 1, bytes: 997 });
  put(1);
  expect(ask()).toBeUndefined();
});

it('asks for a message that does not fit alone, as soon as nothing waits', () => {
  const { pullRoom, put, ask, clear } = room({ events: 4, bytes: 1000 });
  put(100);
  ask();
  pullRoom.filled();
  expect(ask()).toBeUndefined();
  clear();
  expect(ask()).toEqual({ events: 1, bytes: Infinity });
  put(5_000_000);
  pullRoom.filled();
  expect(ask()).toBeUndefined();
  clear();
  expect(ask()).toEqual({ events: 4, bytes: 1000 });
});

it('asks as before when a request that brought something is full', () => {
  const { pullRoom, put, ask } = room({ events: 4, bytes: 1000 });
  ask();
  put(10);
  pullRoom.filled();
  expect(ask()).toEqual({ events: 3, bytes: 990 });
});
