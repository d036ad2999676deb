import type { Spec } from '@civicbus/contract/spec';
import { hotline } from './hotline/spec.js';
import { police } from './police/spec.js';
import { urban } from './urban/spec.js';

/** The standards that this build carries. */
export const specs: readonly Spec[] = [urban, police, hotline];
