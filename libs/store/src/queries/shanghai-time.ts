/**
 * SQL for a time as RFC 3339 at UTC+8: `2019-03-12T12:09:01+08:00`, with milliseconds when wanted. The offset is fixed, as in the
 * standards: by the zone's history a time of the summers of 1986 to 1991, or before 1901, would read back as another one.
 */
export function shanghaiTime(column: string, precision: 'seconds' | 'milliseconds'): string {
  const seconds = precision === 'seconds' ? 'SS' : 'SS.MS';
  return `to_char(${column} at time zone interval '8 hours', 'YYYY-MM-DD"T"HH24:MI:${seconds}"+08:00"')`;
}
