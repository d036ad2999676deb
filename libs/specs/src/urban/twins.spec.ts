import { expect, it } from '@jest/globals';
import { urban } from './spec.js';

it('compares the two forms of a case in every field of one name, but not the key (A72)', () => {
  const [forms] = urban.twins ?? [];
  expect(forms?.messages).toEqual(['syn-rec-stat-info', 'syn-rec-info']);
  expect(forms?.fields).toHaveLength(37);
  expect(forms?.fields).toEqual(expect.arrayContaining(['create_time', 'archive_time', 'act_property_id']));
  expect(forms?.fields).not.toContain('rec_id');
});
