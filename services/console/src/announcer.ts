import { ControlClient } from '@civicbus/bus/control/control-client';
import type { Notice } from '@civicbus/bus/control/control-subject';
import { StandingConnection } from '@civicbus/bus/control/standing-connection';
import type { Chassis } from '@civicbus/chassis/chassis';

/** Tells gateways over the bus. */
export interface Announcer {
  announce(notice: Notice, spec: string): void;
  close(): Promise<void>;
}

/**
 * Connects to the bus in the background: the console starts and works without it, and gateways then see a change when they look by themselves.
 *
 * @param url undefined: nobody is told
 */
export function openAnnouncer(url: string | undefined, { name, log }: Pick<Chassis, 'name' | 'log'>): Announcer {
  if (url === undefined) return { announce: () => undefined, close: () => Promise.resolve() };
  const connection = new StandingConnection({ url, name, log });
  const control = new ControlClient(() => connection.current, log);
  return {
    announce: (notice, spec) => control.notify(`gateway-${spec}`, notice, { spec }),
    close: async () => {
      await control.close();
      await connection.close();
    },
  };
}
