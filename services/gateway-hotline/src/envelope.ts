import type { Envelope } from '@civicbus/gateway/standard';
import type { HotlineContext } from '@civicbus/specs/hotline/context';
import { readMembers, recordOf } from '@civicbus/specs/hotline/envelope';
import { interfaceById } from '@civicbus/specs/hotline/interfaces';
import { refusedFor } from '@civicbus/specs/hotline/refusals';
import { readAuthorization } from '@civicbus/specs/hotline/sign';
import { isRefusal } from '@civicbus/specs/outcome';
import { v7 } from 'uuid';
import { SignedBody } from './signed-body.js';

/** The AppId that a request claims; empty without a header of the right form. */
export function claimedAppId(header: string | undefined): string {
  const authorization = readAuthorization(header);
  return isRefusal(authorization) ? '' : authorization.appId;
}

/** The call data as the ordinary pipeline reads it: one object, the identity in a header. */
export function envelope(areasOf: (appId: string) => readonly string[] | undefined): Envelope<SignedBody> {
  return {
    readRequest: (body) => (body instanceof SignedBody ? body : refusedFor('2001')),
    claimOf: ({ header }) => {
      const appId = claimedAppId(header);
      return { account: appId, sender: appId };
    },
    readRecords: ({ bytes }, { id }) => {
      const read = readMembers(bytes);
      if (!('members' in read)) return read;
      const message = interfaceById(id)?.message;
      if (!message) throw new Error(`${id} is no report`);
      return { values: [recordOf(message, read.members)], single: true };
    },
    mayHoldEscapes: () => true,
    contextOf: ({ header }): HotlineContext => {
      const areas = areasOf(claimedAppId(header));
      return { now: new Date(), ...(areas && { areas }) };
    },
    // Nothing in a request tells a repetition from a second report of the same; both lead to the same row (A23).
    eventIdOf: () => v7(),
  };
}
