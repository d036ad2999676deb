import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { stepNames } from './step-names.mjs';

/**
 * The steps that the arguments ask for, in the usual order; all without `--only`.
 * @param {readonly string[]} args
 * @returns {readonly string[]}
 * @throws {ExplainedError} for an argument or a step that is not known
 */
export function chosenSteps(args) {
  const known = Object.keys(stepNames);
  const texts = args.flatMap((arg, i) =>
    arg.startsWith('--only=') ? [arg.slice(7)] : args[i - 1] === '--only' ? [arg] : [],
  );
  const understood = args.every((arg, i) => arg === '--only' || arg.startsWith('--only=') || args[i - 1] === '--only');
  const wanted = texts.flatMap((text) => text.split(',')).filter((name) => name !== '');
  const unknown = wanted.filter((name) => !known.includes(name));
  if (!understood || unknown.length > 0 || (args.length > 0 && wanted.length === 0)) {
    throw new ExplainedError(`Usage: npm test -- --only STEP,STEP…\nSteps: ${known.join(', ')}`);
  }
  return wanted.length === 0 ? known : known.filter((name) => wanted.includes(name));
}
