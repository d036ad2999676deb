import { Rule } from '@civicbus/contract/rule';
import type { PoliceContext } from './context.js';
import { daysBetween } from './day.js';

/** Oldest day that may still be reported, in days before the day of receipt (1.4.2). */
export const STATISTICS_MAX_AGE_DAYS = 7;

/** The day counted is the day of receipt or one of the seven before it, also for a delete (A40, A41). */
export const WithinSevenDays = () =>
  Rule<{ date: string }, PoliceContext>({
    name: 'seven-days',
    field: 'date',
    reads: ['date'],
    holds: ({ date }, { today }) => {
      const age = daysBetween(date, today);
      return age >= 0 && age <= STATISTICS_MAX_AGE_DAYS;
    },
    message: '统计日期应为接收当日或之前 7 天之内',
  });
