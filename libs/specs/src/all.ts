import type { Spec } from '@civicbus/contract/spec';
import { urban } from './urban/spec.js';

/** The standards that this build carries. */
export const specs: readonly Spec[] = [urban];
