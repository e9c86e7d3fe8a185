import type { Answered } from '../command/complete-answer.ts';
import type { PlatformLog } from '../platform/log.ts';
import type { Poster } from '../platform/poster.ts';
import type { Figures } from './figures.ts';

/** Milliseconds since some moment, by a clock that is never set. */
export type Uptime = () => number;

/** The same answering, which tells how long each took. */
export function tellAnswers<Asked extends readonly unknown[]>(
  answer: (...asked: Asked) => Promise<Answered>,
  platformOf: (...asked: Asked) => string,
  figures: Figures,
  uptime: Uptime,
): (...asked: Asked) => Promise<Answered> {
  return async (...asked) => {
    const began = uptime();
    const answered = await answer(...asked);
    const { command, tone } = answered.card;
    const seconds = (uptime() - began) / 1000;
    figures.answered({ platform: platformOf(...asked), command, tone, seconds });
    return answered;
  };
}

/** The same log of a platform, whose warnings and errors are counted. */
export function tellComplaints(log: PlatformLog, platform: string, figures: Figures): PlatformLog {
  return {
    info: (fields, message) => log.info(fields, message),
    warn(fields, message) {
      figures.complained(platform, 'warn');
      log.warn(fields, message);
    },
    error(fields, message) {
      figures.complained(platform, 'error');
      log.error(fields, message);
    },
  };
}

/** The same poster, which tells what became of each try. */
export function tellPostings(poster: Poster, figures: Figures): Poster {
  const { platform, mostPerTeam } = poster;
  return {
    platform,
    mostPerTeam,
    async post(posting, signal) {
      const posted = await poster.post(posting, signal);
      figures.posted(platform, posted.kind);
      return posted;
    },
    find: (posting) => poster.find(posting),
  };
}
