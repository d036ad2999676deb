import type { DynamicModule } from '@nestjs/common';
import { BODY_READER_OPTIONS, BodyReader, type BodyReaderOptions } from './body-reader.js';
import { Calls } from './calls.js';
import { HotlineController } from './hotline-controller.js';

/** What the module is made of. */
export interface HotlineModuleOptions {
  readonly calls: Calls;
  readonly bodies: BodyReaderOptions;
}

class HotlineModule {}

/** What the gateway serves beside the call data. */
export const hotlineModule = ({ calls, bodies }: HotlineModuleOptions): DynamicModule => ({
  module: HotlineModule,
  controllers: [HotlineController],
  providers: [BodyReader, { provide: BODY_READER_OPTIONS, useValue: bodies }, { provide: Calls, useValue: calls }],
});
