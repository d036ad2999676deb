/** What services tell one another: to look again at what is stored. Names nobody and nothing, so whoever misses one looks a little later. */
export type Notice = 'accounts-changed' | 'registrations-changed';

/** Where a service hears of it, all its replicas: `civic.control.<service>.<command>`. */
export const controlSubject = (service: string, command: Notice): string => `civic.control.${service}.${command}`;
