/** The units in which a sender may measure areas: square metres, hectares, square kilometres, mu (亩). The first is taken unless one is set. */
export const areaUnits = ['m2', 'ha', 'km2', 'mu'] as const;

/** One of them. */
export type AreaUnit = (typeof areaUnits)[number];
