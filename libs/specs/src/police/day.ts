const DAY_MS = 86_400_000;
const ZONE = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format;
}

/** Calendar day of an instant, yyyyMMdd. `timeZone`: IANA name, default Asia/Shanghai (A40). */
export function dayOf(instantMs: number, timeZone = ZONE): string {
  return formatOf(timeZone).format(instantMs).replaceAll('-', '');
}

/** Calendar days from one day to another, both yyyyMMdd and real; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return (utc(to) - utc(from)) / DAY_MS;
}

const utc = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6)));
