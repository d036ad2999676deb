import type { DynamicModule } from '@nestjs/common';
import { ANSWER_IDENTITY, AnswerHeader, type AnswerIdentity } from './answer-header.js';
import { BODY_READER_OPTIONS, BodyReader, type BodyReaderOptions } from './body-reader.js';
import { Calls } from './calls.js';
import { HotlineController } from './hotline-controller.js';
import { FRAME_ANCESTORS, RegistrationController } from './registration-controller.js';
import { RegistrationDesk } from './registration-desk.js';

/** What the module is made of. */
export interface HotlineModuleOptions {
  readonly calls: Calls;
  readonly bodies: BodyReaderOptions;
  readonly desk: RegistrationDesk;
  /** Origins that may show the registration page in a frame. */
  readonly frameAncestors: readonly string[];
  /** What answers say who we are; undefined: nothing. */
  readonly identity: AnswerIdentity | undefined;
}

class HotlineModule {}

/** What the gateway serves beside the call data. */
export const hotlineModule = ({
  calls,
  bodies,
  desk,
  frameAncestors,
  identity,
}: HotlineModuleOptions): DynamicModule => ({
  module: HotlineModule,
  controllers: [HotlineController, RegistrationController],
  providers: [
    BodyReader,
    AnswerHeader,
    { provide: ANSWER_IDENTITY, useValue: identity },
    { provide: BODY_READER_OPTIONS, useValue: bodies },
    { provide: Calls, useValue: calls },
    { provide: RegistrationDesk, useValue: desk },
    { provide: FRAME_ANCESTORS, useValue: frameAncestors },
  ],
});
