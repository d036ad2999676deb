import { describe, expect, it } from '@jest/globals';
import { chosenSteps } from './chosen-steps.mjs';
import { stepNames } from './step-names.mjs';

describe('chosenSteps', () => {
  it('takes all steps, or those asked for in the usual order', () => {
    expect(chosenSteps([])).toEqual(Object.keys(stepNames));
    expect(chosenSteps(['--only', 'unit,lint'])).toEqual(['lint', 'unit']);
    expect(chosenSteps(['--only=build'])).toEqual(['build']);
  });

  it.each([[['--only']], [['--only', 'units']], [['unit']], [['--fast']], [['--only', '']]])('refuses %j', (args) => {
    expect(() => chosenSteps(args)).toThrow('Steps: packages, links, types');
  });
});
