import nock from 'nock';

// Tests talk to this machine only; anything else fails with the address it wanted.
nock.disableNetConnect();
nock.enableNetConnect((host) => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host));
