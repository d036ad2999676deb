/** Path of the registration page. */
export const PAGE_PATH = '/embed/register';

/** Path that makes links to it. */
export const LINKS_PATH = '/embed/links';
