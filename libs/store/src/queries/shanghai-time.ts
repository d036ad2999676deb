/** SQL for a time as RFC 3339 in Asia/Shanghai: `2019-03-12T12:09:01+08:00`, with milliseconds when wanted. */
export function shanghaiTime(column: string, precision: 'seconds' | 'milliseconds'): string {
  const seconds = precision === 'seconds' ? 'SS' : 'SS.MS';
  return `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:${seconds}"+08:00"')`;
}
