import type { Message } from '@civicbus/contract/message';
import type { DynamicModule } from '@nestjs/common';

/** What an interface is called and how its refusals look; a message is one. */
export type Interface = Pick<Message, 'facts'>;

/** A path that a standard serves by a controller of its own. */
export interface OwnRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router spells it. */
  readonly path: string;
  /** The interface it belongs to, in the exchange log and for the form of its refusals. */
  readonly message: Interface;
}

/** What a standard serves beside its messages: queries, uploads, tokens. */
export interface Extension {
  /** Must not share method and path with a message. Wrong methods and bodies on these paths are answered by the standard's reply. */
  readonly routes: readonly OwnRoute[];
  /** The Nest module with the controllers of the routes. */
  readonly module: DynamicModule;
  /** Runs after the last request was answered and before database and bus are closed. */
  readonly close?: () => Promise<void>;
}
