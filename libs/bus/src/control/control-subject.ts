/** What services tell one another: to look again at what is stored. Names nobody and nothing, so whoever misses one looks a little later. */
export type Notice = 'accounts-changed' | 'registrations-changed';

/** What one replica of a service is asked to do, and answers. */
export type Command = 'redrive';

/** Where a service hears of it: `civic.control.<service>.<command>`; a notice reaches all its replicas, a command one of them. */
export const controlSubject = (service: string, command: Notice | Command): string =>
  `civic.control.${service}.${command}`;
