import type { MiddlewareHandler } from 'hono';

/** The console loads its own files and nothing else, and no other site may frame it. */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Puts the security headers on every response, those of errors included. */
export function secure(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  };
}

/**
 * Whether a Host header names this machine, or a name that is allowed besides. Any other name means that
 * a foreign page has had its own name point here, in order to read the answers (DNS rebinding).
 */
export function isOwnHost(host: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const names = allowed.map((name) => name.toLowerCase());
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    names.includes(hostname) ||
    names.includes(hostname.replace(/^\[(.*)\]$/, '$1'))
  );
}
