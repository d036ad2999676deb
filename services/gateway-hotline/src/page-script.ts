/** Script of the registration page: shows what the sales way makes relevant, sends once, tells what is wrong where it is. */
export const PAGE_SCRIPT = `
'use strict';
const form = document.querySelector('form');
const button = form.querySelector('button');
const message = document.getElementById('message');
const fields = [...form.elements].filter((element) => element.name);

function showRelevant() {
  for (const box of form.querySelectorAll('[data-when]')) {
    const relevant = form.elements[box.dataset.when].value === box.dataset.equals;
    box.hidden = !relevant;
    const field = box.querySelector('input, select, textarea');
    field.disabled = !relevant;
    field.required = relevant && box.dataset.required === 'true';
  }
}

function valueOf(field) {
  if (field.type !== 'datetime-local' || field.value === '') return field.value;
  return field.value.replace('T', ' ') + (field.value.length === 16 ? ':00' : '');
}

function say(text, kind) {
  message.textContent = text;
  message.className = kind;
  message.focus();
}

function mark(errors) {
  for (const field of fields) {
    const error = errors.find(({ field: name }) => name === field.name);
    const text = document.getElementById('error-' + field.name);
    if (text) text.textContent = error ? error.message : '';
    if (error) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  const first = fields.find((field) => field.getAttribute('aria-invalid') === 'true');
  if (first) first.focus();
}

form.addEventListener('change', showRelevant);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (button.disabled) return;
  button.disabled = true;
  const record = Object.fromEntries(fields.filter((field) => !field.disabled).map((field) => [field.name, valueOf(field)]));
  try {
    const response = await fetch(location.href, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(record) });
    const answer = await response.json();
    if (answer.saved) {
      for (const field of fields) field.disabled = true;
      say('已保存，工单编号：' + answer.regino, 'saved');
      return;
    }
    if (answer.stored) {
      location.reload();
      return;
    }
    say(answer.message, 'error');
    mark(answer.errors || []);
  } catch {
    say('网络异常，未收到结果，请重新提交（不会重复登记）', 'error');
  }
  button.disabled = false;
});
showRelevant();
`;
