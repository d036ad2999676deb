import type { BodyForm } from './request-shape.js';

/** The body of a request in one of its forms; `parameters` are those of the standard, `data` and `sign` among them. */
export function envelopeText(form: BodyForm, parameters: Readonly<Record<string, string>>): string {
  switch (form) {
    case 'json':
      return JSON.stringify(parameters);
    case 'form':
      return new URLSearchParams(parameters).toString();
    case 'array':
      return parameters['data'] ?? '[]';
  }
}
