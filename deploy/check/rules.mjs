import { version } from './workspace.mjs';

/** The problem, unless the condition holds. */
export const unless = (condition, problem) => (condition ? [] : [problem]);

/** An image needs an exact version; ours has the product's. */
export const imageProblems = (image) => [
  ...unless(/:v?\d+\.\d+[\w.-]*$/.test(image), `${image}: no exact version`),
  ...unless(!image.startsWith('civicbus/') || image.endsWith(`:${version}`), `${image}: the product is ${version}`),
];

/** Releases before 2.12.3 can lose what they acknowledged. */
export const natsProblems = (image) => {
  const [major, minor, patch] = image
    .replace(/^nats:/, '')
    .split(/[.-]/)
    .map(Number);
  return unless(major * 1e6 + minor * 1e3 + patch >= 2_012_003, `${image}: older than 2.12.3`);
};

/** Whether a variable's or a file's text holds a secret itself, rather than a reference to one or nothing. */
export const isSecret = (key, value) => {
  const literal = String(value).replaceAll(/\$\(\w+\)|\$\{\w+(:\?[^}]*|-)\}|\$[A-Z_]+/g, '');
  const isNamedSo = /PASSWORD|SECRET|TOKEN|_HASH|_KEY/.test(key) && literal !== '';
  return (
    isNamedSo ||
    /:\/\/[^/\s"]*:[^@/\s"]+@/.test(literal) ||
    /(password|token|secret)["']?\s*[:=]\s*["']?\w/i.test(literal)
  );
};
