import { describe, expect, it } from '@jest/globals';
import { exportContract } from './export.js';
import { Code, Optional, Text } from './fields.js';
import { Message, messageOf } from './message.js';

const entries = [{ code: '1', nameZh: '完好' }];

@Message<Bench>({
  spec: 'test',
  id: 'benches',
  titleZh: '座椅',
  titleEn: 'Benches',
  section: '1',
  paths: ['/benches'],
  maxBatch: 10,
  batch: 'array',
  key: ['id'],
})
class Bench {
  @Text(20, '编号') id!: string;
  @Optional() @Code({ name: 'state', entries }, 2, '状态') state?: string;
}

describe('exportContract', () => {
  it('says of a standard what a contract says', () => {
    const spec = {
      id: 'test',
      titleZh: '试',
      titleEn: 'Test',
      version: '1',
      messages: [messageOf(Bench)],
      codeTables: { state: entries },
    };
    expect(JSON.parse(JSON.stringify(exportContract([spec])))).toEqual({
      specs: {
        test: {
          messages: [
            {
              id: 'benches',
              titleZh: '座椅',
              paths: ['/benches'],
              fields: [
                { name: 'id', nameZh: '编号', type: 'string', maxLength: 20, required: true, key: true },
                {
                  name: 'state',
                  nameZh: '状态',
                  type: 'string',
                  maxLength: 2,
                  required: false,
                  key: false,
                  codes: 'state',
                },
              ],
            },
          ],
          codeTables: { state: entries },
        },
      },
    });
  });
});
