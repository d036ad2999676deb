import { Double, type FieldOptions, Integer, Long } from '@civicbus/contract/fields';

/** Text patterns of the standard's codes. */
export const FOUR_DIGITS = '^\\d{4}$';
export const SIX_DIGITS = '^\\d{6}$';

/** Figure of a statistics interface: 0 to 2147483647 (decision A31). */
export const Count = (nameZh: string) => Integer(nameZh, { min: 0 });

/** Case indicator: 0 or 1 (decision A68); an absent one takes the default of the form. */
export const Indicator = (nameZh: string, absent?: 0 | 1) => Integer(nameZh, { min: 0, max: 1, default: absent });

/** Identifier composed of region code and local id (clause 2.2.8); a plain decimal in quotes is accepted (A26). */
export const ComposedId = (nameZh: string, options: FieldOptions = {}) =>
  Long(nameZh, { min: 1, max: Number.MAX_SAFE_INTEGER, accepts: ['text'], ...options });

/** Local identifier of the sender; beyond 32 bits it is accepted with a warning (A79). */
export const LocalId = (nameZh: string) =>
  Integer(nameZh, { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

/** Coordinate in decimal degrees, WGS84; a plain decimal in quotes is accepted (A26, A74). */
export const Degrees = (nameZh: string) => Double(nameZh, { accepts: ['text'], note: 'WGS84，十进制度' });
