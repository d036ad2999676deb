import type { RegistrationForm } from '@civicbus/specs/hotline/registration-form';
import { isReturned, type TicketState } from '@civicbus/specs/hotline/life-cycle';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import { escaped, plainPage } from './registration-page.js';
import { textOf } from './text-of.js';

/** Whether the page may change a ticket that is stored: once it was returned, by a link that has saved nothing yet (A109). */
export const isOpenToPage = ({ state }: Pick<StoredTicket, 'state'>, link: { readonly used: boolean }): boolean =>
  isReturned(state as TicketState) && !link.used;

/** The page of a ticket that is stored: what it holds, to be read only (A109). */
export function storedPage(
  form: RegistrationForm,
  { regino, body }: Pick<StoredTicket, 'regino' | 'body'>,
  nonce: string,
): string {
  const rows = form.groups
    .flatMap(({ fields }) => fields)
    .map(({ name, nameZh, input, codes = [] }) => {
      const value = textOf(body[name]);
      const shown = input === 'time' ? value.slice(0, 19).replace('T', ' ') : value;
      return { nameZh, text: codes.find(({ code }) => code === value)?.nameZh ?? shown };
    })
    .filter(({ text }) => text !== '')
    .map(({ nameZh, text }) => `<dt>${escaped(nameZh)}</dt><dd>${escaped(text)}</dd>`);
  return plainPage(`${form.titleZh}已登记`, `已保存，工单编号：${regino}`, nonce, `<dl>${rows.join('')}</dl>`);
}
