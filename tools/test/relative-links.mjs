/**
 * The relative targets that a Markdown text links to (images and reference definitions included), without `#anchor` and
 * `?query`. What stands in code is no link.
 * @param {string} markdown
 * @returns {readonly string[]}
 */
export function relativeLinks(markdown) {
  const text = markdown.replace(/^( {0,3})(`{3,}|~{3,}).*?^ {0,3}\2/gms, '').replace(/(`+)[^`].*?\1/g, '');
  const inline = [...text.matchAll(/\]\(\s*<?([^\s<>()]+)/g)];
  const definitions = [...text.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/gm)];
  return [...inline, ...definitions]
    .map(([, target = '']) => target.replace(/[?#].*$/, ''))
    .filter((target) => target !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target))
    .map((target) => decodeURIComponent(target));
}
