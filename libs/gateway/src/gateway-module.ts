import type { DynamicModule, OnApplicationShutdown, Type } from '@nestjs/common';
import { type Pipeline } from './pipeline.js';
import { PIPELINE, receiverOf } from './receiver.js';
import type { Standard } from './standard.js';

/** What the module is made of. */
export interface GatewayModuleOptions<R> {
  readonly pipeline: Pipeline<R>;
  readonly standard: Standard<R>;
  readonly bodyLimitBytes: number;
  /** Hears that accounts have changed. */
  readonly notices: Type;
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

/** The Nest module of a gateway: one controller that feeds the pipeline, one that hears notices, and what the standard brings itself. */
export function gatewayModule<R>({
  pipeline,
  standard,
  bodyLimitBytes,
  notices,
  close,
}: GatewayModuleOptions<R>): DynamicModule {
  const { routes, bodyTypes, urlParameters = 'refused', extension } = standard;
  const multipart = bodyTypes?.includes('multipart') ?? true;
  return {
    module: GatewayModule,
    imports: extension ? [extension.module] : [],
    controllers: [receiverOf<R>({ routes, bodyLimitBytes, multipart, urlParameters }), notices],
    providers: [
      { provide: PIPELINE, useValue: pipeline },
      { provide: Closing, useValue: new Closing(close) },
    ],
  };
}
