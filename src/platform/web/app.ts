import { type Context, Hono } from 'hono';
import { ReaderError } from '../../errors/errors.ts';
import { isOwnHost } from '../own-host.ts';
import { answerFragment } from './answer.ts';
import { consoleAssets } from './assets.ts';
import { secure } from './guard.ts';
import { type Answered, consolePage, trouble, troublePage } from './page.ts';
import type { ConsoleParts } from './parts.ts';
import { picturesOf } from './pictures.ts';
import { previousFor } from './previous.ts';
import { type Query, readQuery } from './query.ts';

/**
 * The web console: a page with a question and its answer as each platform would show it.
 * It reads only: every route is a GET.
 */
export function consoleApp(parts: ConsoleParts): Hono {
  const assets = consoleAssets(parts.previews.map(({ css }) => css));
  const app = new Hono();

  app.use(secure());
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (isOwnHost(host, parts.hosts ?? [])) return next();
    return refuse(context, 403, 'This address is not allowed', 'Open the console under the name localhost.');
  });

  const answered = async ({ question, zone, after }: Query): Promise<Answered | undefined> => {
    if (question === '') return undefined;
    const asker = { timeZone: zone.name, ...(after === undefined ? {} : { after }) };
    const card = await parts.answer(question, asker);
    const pictures = parts.draw === undefined ? new Map() : await picturesOf(card, parts.draw, parts.onFault);
    // An answer to no command, as to a slip of the pen, leaves the talk where it was.
    return {
      fragment: answerFragment(card, zone, parts.previews, pictures),
      previous: previousFor(card) ?? after,
    };
  };

  app.get('/', async (context) => {
    const query = readQuery(context.req.query());
    return fresh(context).html(consolePage(query, await answered(query), parts.examples));
  });

  app.get('/answer', async (context) => {
    const answer = await answered(readQuery(context.req.query()));
    return fresh(context).html(String(answer?.fragment ?? trouble('Nothing was asked', 'Write a question.')));
  });

  app.get('/complete', (context) => {
    const { q } = context.req.query();
    readQuery({ q: q ?? '' });
    // Not the trimmed question: a space at the end is where the next word begins.
    return fresh(context).json(parts.complete(q ?? ''));
  });

  app.get('/assets/:name', (context) => {
    const asset = assets.get(context.req.param('name'));
    if (asset === undefined) return context.notFound();
    return context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  });

  app.notFound((context) =>
    refuse(context, 404, 'There is no such page', 'Check the address, or ask a question instead.'),
  );

  app.onError((error, context) => {
    if (error instanceof ReaderError) return refuse(context, 400, 'This cannot be asked', error.message);
    parts.onFault?.(error);
    const advice = 'The fault is ours and is in the log of Dragoman. Try again, or ask in other words.';
    return refuse(context, 500, 'Something went wrong', advice);
  });
  return app;
}

/** An answer belongs to its moment, and to the one who asked. */
function fresh(context: Context): Context {
  context.header('cache-control', 'no-store');
  return context;
}

function refuse(
  context: Context,
  status: 400 | 403 | 404 | 500,
  title: string,
  advice: string,
): Response | Promise<Response> {
  const body = context.req.path === '/answer' ? String(trouble(title, advice)) : troublePage(title, advice);
  return fresh(context).html(body, status);
}
