import { parameter } from './parameter.js';

/** Largest page that can be asked for: bounds the memory of an answer. */
export const MAX_PAGE_SIZE = 1_000;

/** Last page that can be asked for: the database reads and drops all rows before it. */
export const MAX_PAGE = 10_000;

/** Paging of every list. Pages count from 1. */
export const pageParameters = {
  page: parameter.integer(1, MAX_PAGE, 1),
  pageSize: parameter.integer(1, MAX_PAGE_SIZE, 20),
};
