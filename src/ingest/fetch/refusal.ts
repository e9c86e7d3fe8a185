/** Why something was not fetched. */
export type Reason =
  | 'address' // it cannot be an address that we fetch
  | 'network' // it leads into a network that is not public
  | 'robots' // the site asks programs to stay away
  | 'later' // the site asks to come back later
  | 'host' // its name cannot be resolved
  | 'connection' // no connection, or one that broke off
  | 'time'
  | 'size'
  | 'redirect'
  | 'status'
  | 'content' // not of a type, or in a coding, that is read
  | 'stopped'; // called off by us

/** Something was not fetched. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: Reason;
  /** For people: what is wrong, and what can be done. */
  readonly says: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** Not to be asked again before. */
  readonly retryAt?: Date;
  /** It may be otherwise at another time. */
  readonly mayPass: boolean;
}

/** What another try may change. Of a status it depends on which: see `refuseStatus`. */
const MAY_PASS: Readonly<Record<Reason, boolean>> = {
  address: false,
  network: false,
  robots: false,
  later: true,
  host: true,
  connection: true,
  time: true,
  size: false,
  redirect: false,
  status: false,
  content: false,
  stopped: true,
};

/** @param says a sentence for people, with what can be done where something can */
export function refuse(reason: Reason, says: string, retryAt?: Date): Refusal {
  return {
    kind: 'refused',
    reason,
    says,
    mayPass: MAY_PASS[reason],
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/** Statuses beside the 5xx that another time may change (RFC 9110, 15.5.9; RFC 8470; RFC 6585). */
const PASSING = [408, 425, 429];

/** A status that is neither a success nor a redirect. */
export function refuseStatus(status: number, host: string, retryAt?: Date): Refusal {
  const meaning = MEANINGS[status] ?? (status >= 500 ? 'it has a fault' : 'it does not give the page');
  return {
    ...refuse('status', `${host} answered with HTTP ${status}: ${meaning}.`, retryAt),
    status,
    mayPass: status >= 500 || PASSING.includes(status),
  };
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'the page is for those who sign in',
  402: 'the page is for those who pay',
  403: 'it does not give the page to programs, or to this one',
  404: 'there is no such page; check the address',
  410: 'the page is gone for good',
  429: 'it is asked too often',
  451: 'the page is withheld for legal reasons',
  503: 'it is not available just now',
};

/** A refusal in few words, as for a list: `HTTP 503`. */
export function inShort({ reason, status }: Pick<Refusal, 'reason' | 'status'>): string {
  return status === undefined ? SHORT[reason] : `HTTP ${status}`;
}

const SHORT: Readonly<Record<Reason, string>> = {
  address: 'not an address that is fetched',
  network: 'not in a public network',
  robots: 'robots.txt keeps programs out',
  later: 'asked to come back later',
  host: 'host not found',
  connection: 'no connection',
  time: 'too slow',
  size: 'too large',
  redirect: 'redirects lead nowhere',
  status: 'no page',
  content: 'not text that can be read',
  stopped: 'stopped',
};
