/** The day of `statisticalTime`, yyyy-MM-dd. */
export const dayOf = {
  derived: 'day',
  field: 'statisticalTime',
  value: (record: { statisticalTime?: unknown }) => String(record.statisticalTime).slice(0, 10),
} as const;

const FIRST_DAY: Readonly<Record<string, (day: string) => string>> = {
  年: (day) => `${day.slice(0, 4)}-01-01`,
  月: (day) => `${day.slice(0, 7)}-01`,
};

/** First day of the year, month or day that `createDate` lies in (A36). */
export const periodOf = {
  derived: 'period',
  field: 'createDate',
  value: (record: { createDate?: unknown; statisticalType?: unknown }) => {
    const day = String(record.createDate);
    return FIRST_DAY[String(record.statisticalType)]?.(day) ?? day;
  },
} as const;
