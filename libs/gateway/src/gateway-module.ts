import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { type Pipeline } from './pipeline.js';
import { PIPELINE, receiverOf } from './receiver.js';
import type { Route } from './standard.js';

/** What the module is made of. */
export interface GatewayModuleOptions<R> {
  readonly pipeline: Pipeline<R>;
  readonly routes: readonly Route[];
  readonly bodyLimitBytes: number;
  /** Runs after the last request was answered. */
  readonly close: () => Promise<void>;
}

class GatewayModule {}

class Closing implements OnApplicationShutdown {
  constructor(private readonly close: () => Promise<void>) {}

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** The Nest module of a gateway: one controller that feeds the pipeline. */
export function gatewayModule<R>({ pipeline, routes, bodyLimitBytes, close }: GatewayModuleOptions<R>): DynamicModule {
  return {
    module: GatewayModule,
    controllers: [receiverOf<R>({ routes, bodyLimitBytes })],
    providers: [
      { provide: PIPELINE, useValue: pipeline },
      { provide: Closing, useValue: new Closing(close) },
    ],
  };
}
