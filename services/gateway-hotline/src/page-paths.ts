/** Path that makes links to the registration page. */
export const LINKS_PATH = '/embed/links';
