import type { Card } from '../../../src/card/card.ts';
import type { Asking } from '../../../src/command/read-question.ts';
import type { PlatformRequest, Service } from '../../../src/platform/service.ts';
import { digestOf } from '../../../src/service/memory.ts';
import { sampleCard, sampleQuote } from '../sample-card.ts';

export interface FakeService extends Service {
  readonly handled: PlatformRequest[];
  readonly kept: Map<string, string>;
}

/** The first bytes of a PNG, which is all that anybody here looks at. */
export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A bot that answers every question with the question itself and one quotation, where the platform is the point. */
export function createFakeService(
  given: {
    /** Milliseconds until the answer to a request. */
    readonly takes?: (request: PlatformRequest) => number;
    readonly change?: (card: Card, request: PlatformRequest) => Card;
    readonly complete?: Service['complete'];
    readonly draw?: Service['draw'];
    readonly isFirst?: Service['isFirst'];
  } = {},
): FakeService {
  const handled: PlatformRequest[] = [];
  const kept = new Map<string, string>();
  const seen = new Set<string>();
  return {
    handled,
    kept,
    async handle(request) {
      handled.push(request);
      const ms = given.takes?.(request) ?? 0;
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      const text = textOf(request.asking);
      const card: Card = {
        ...sampleCard,
        title: `Answer to ${text}`,
        blocks: [
          { ...sampleQuote, context: { label: 'Show context', text: '/source port-herald-2025-03-02/q1' } },
        ],
        asked: { words: text, text: text.replace(' private:true', '') },
        page: { number: 1, of: 3, items: 15, order: 'newest first' },
      };
      return {
        card: given.change?.(card, request) ?? card,
        options: {},
        isPrivate: text.includes('private:true'),
      };
    },
    complete: given.complete ?? ((_command, _option, typed) => [{ label: `Name of ${typed}`, value: typed }]),
    async completeAt(...[command, option, typed, most]) {
      return this.complete(command, option, typed, most);
    },
    fill: async () => undefined,
    async keep(question) {
      kept.set(digestOf(question), question);
    },
    draw: given.draw ?? (async () => PNG),
    recall: async (digest) => kept.get(digest),
    finished: () => undefined,
    isFirst:
      given.isFirst ??
      (async (key) => {
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      }),
  };
}

function textOf(asking: Asking): string {
  if ('text' in asking) return asking.text;
  return [
    `/${asking.command}`,
    ...Object.entries(asking.options).map(([name, value]) => `${name}:${value}`),
  ].join(' ');
}
