import type { FormField, RegistrationForm } from '@civicbus/specs/hotline/registration-form';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import { textOf } from './text-of.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/**
 * The registration page of a ticket (clause 4.1.2), filled with what is known. `nonce` is of the page's own style and script:
 * nothing else runs in it.
 */
export function registrationPage(
  form: RegistrationForm,
  values: Readonly<Record<string, unknown>>,
  nonce: string,
): string {
  const groups = form.groups.map(
    ({ titleZh, fields }) =>
      `<fieldset><legend>${escaped(titleZh)}</legend>${fields.map((field) => fieldHtml(field, textOf(values[field.name]))).join('')}</fieldset>`,
  );
  return page(
    `${form.titleZh}登记`,
    nonce,
    `<p>标有 <b aria-hidden="true">*</b> 的为必填项。</p>
<form novalidate>${groups.join('')}<button type="submit">提交</button></form>
<p id="message" role="alert" tabindex="-1"></p>
<script nonce="${nonce}">${PAGE_SCRIPT}</script>`,
  );
}

/** A page that only says something; `more` is HTML below it. */
export const plainPage = (title: string, text: string, nonce: string, more = ''): string =>
  page(title, nonce, `<p id="message" role="status">${escaped(text)}</p>${more}`);

function page(title: string, nonce: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style nonce="${nonce}">${PAGE_STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
${body}
</body></html>`;
}

function fieldHtml(field: FormField, value: string): string {
  const { name, nameZh, when, input, required } = field;
  const needed = required || when?.required === true;
  const condition = when
    ? ` data-when="${when.field}" data-equals="${escaped(when.equals)}" data-required="${String(when.required)}"`
    : '';
  const wide = input === 'long' ? ' class="wide"' : '';
  return `<div${wide}${condition}><label for="${name}">${escaped(nameZh)}${needed ? ' <b aria-hidden="true">*</b>' : ''}</label>
${inputHtml(field, value)}<p class="error" id="error-${name}"></p></div>`;
}

function inputHtml(field: FormField, value: string): string {
  const { name, maxLength, required, fixed, input, codes = [], open } = field;
  const common = `id="${name}" name="${name}" aria-describedby="error-${name}"${required ? ' required' : ''}`;
  const length = maxLength === undefined ? '' : ` maxlength="${maxLength}"`;
  const locked = fixed ? ' readonly' : '';
  if (input === 'long') return `<textarea ${common}${length} rows="3">${escaped(value)}</textarea>`;
  if (input === 'time')
    return `<input ${common} type="datetime-local" step="1" value="${escaped(value.slice(0, 19).replace(' ', 'T'))}">`;
  if (input !== 'codes' || fixed) {
    const mode = input === 'amount' ? ' inputmode="decimal"' : '';
    return `<input ${common}${length}${mode}${locked} value="${escaped(value)}">`;
  }
  // A value that the open table does not list is offered beside those that it does.
  const known = codes.some(({ code }) => code === value) || value === '';
  const listed = [...codes, ...(known ? [] : [{ code: value, nameZh: value }])];
  if (open) {
    const options = listed.map(({ code, nameZh }) => `<option value="${escaped(code)}">${escaped(nameZh)}</option>`);
    return `<input ${common}${length} list="list-${name}" value="${escaped(value)}"><datalist id="list-${name}">${options.join('')}</datalist>`;
  }
  const options = listed.map(
    ({ code, nameZh }) =>
      `<option value="${escaped(code)}"${code === value ? ' selected' : ''}>${escaped(nameZh)}</option>`,
  );
  return `<select ${common}><option value=""></option>${options.join('')}</select>`;
}
