import { describe, expect, it } from '@jest/globals';
import { relativeLinks } from './relative-links.mjs';

describe('relativeLinks', () => {
  it('finds links, images and definitions, without what follows the path', () => {
    const text = 'See [a](docs/a.md#top), ![b](b.png "title"), [`c`](<../c%20d.md>) and [e][e].\n\n[e]: e/f.md\n';
    expect(relativeLinks(text)).toEqual(['docs/a.md', 'b.png', '../c d.md', 'e/f.md']);
  });

  it('leaves addresses, anchors and code alone', () => {
    const code = '```md\n[a](gone.md)\n```\nand `[b](gone.md)`';
    expect(relativeLinks(`[x](https://example.org/x.md) [y](#here) [z](mailto:a@example.org)\n\n${code}\n`)).toEqual(
      [],
    );
  });
});
