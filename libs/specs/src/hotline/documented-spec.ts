import type { Spec } from '@civicbus/contract/spec';
import { hotline } from './spec.js';

/** The standard as its documents describe it field by field: what callers report. What they read stands in the introduction. */
export const documentedHotline: Spec = {
  ...hotline,
  messages: hotline.messages.filter(({ facts }) => facts.paths.length > 0),
};
