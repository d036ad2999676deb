import type { Spec } from '@civicbus/contract/spec';
import type { WireDescription } from '@civicbus/contract/wire-description';
import { documentedHotline } from './hotline/documented-spec.js';
import { hotlineWire } from './hotline/wire-description.js';
import { police } from './police/spec.js';
import { policeWire } from './police/wire-description.js';
import { urban } from './urban/spec.js';
import { urbanWire } from './urban/wire-description.js';

/** The standards with what their documents say around the facts. */
export const documented: readonly { readonly spec: Spec; readonly wire: WireDescription }[] = [
  { spec: urban, wire: urbanWire },
  { spec: police, wire: policeWire },
  { spec: documentedHotline, wire: hotlineWire },
];
