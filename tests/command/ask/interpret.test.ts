import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { interpret } from '../../../src/command/ask/interpret.ts';
import { READING, read, whyDeclined, written } from './invented.ts';

describe('what people say around a question', () => {
  it.each([
    'what did vale say about the bridge',
    'vale bridge',
    'Could the desk please have Ms Vale’s lines on the bridge, asap?',
    'any word from Vale re the bridge',
    'For a seminar paper I am trying to find out what Vale had to say about the bridge; could you show me the statements?',
    'Our ambassador would appreciate the remarks of Ada Vale on the bridge. With thanks, the Embassy.',
    'need it for the page: vale on the bridge, word for word',
    'this is Bo from the night desk, vale on the bridge pls',
    'night desk again, vale on the bridge before the car arrives',
    'remind me what vale said on the bridge',
    'Vale’s on-the-record statements on the bridge',
    'SLUG: VALE ON BRIDGE',
  ])('is left out: %s', (text) => {
    expect(read(text)).toBe('quotes speaker:ada-vale topic:bridge');
  });

  it('is left out with the dates of what the answer is for', () => {
    expect(read('for Thursday’s hearing: vale on the bridge')).toBe('quotes speaker:ada-vale topic:bridge');
  });

  it('is left out where the asker’s own people speak', () => {
    expect(read('my professor says Vale spoke about the bridge')).toBe(
      'quotes speaker:ada-vale topic:bridge',
    );
  });
});

describe('what a question is about', () => {
  it.each([
    ['what did vale say about travel', 'quotes speaker:ada-vale words:travel'],
    ['vale on the press', 'quotes speaker:ada-vale words:press'],
    ['vale on article 5', 'quotes speaker:ada-vale words:article 5'],
    ['vale on the US', 'quotes speaker:ada-vale words:US'],
    ['vale on tolls, bridge', 'quotes speaker:ada-vale topic:bridge words:tolls'],
    ['when did the press conference take place', 'timeline words:press conference'],
    ['it is about hunger: vale', 'quotes speaker:ada-vale words:hunger'],
    ['vale on the bridge, in Cairo', 'quotes speaker:ada-vale topic:bridge words:Cairo'],
    ['what did vale say after the flood', 'quotes speaker:ada-vale words:flood'],
  ])('is never left out: %s', (text, understood) => {
    expect(read(text)).toBe(understood);
  });

  it('is not left out of a wish for all there is', () => {
    expect(read('i need the news on grain')).toBe('search words:grain');
  });

  it('is not taken for a slip where it is a word of its own', () => {
    expect(read('vale in paris')).toBe('quotes speaker:ada-vale words:paris');
  });

  it('is declined where it is still to come', () => {
    expect(read('vale on the bridge next week')).toContain('words:next');
  });
});

describe('who is asked for', () => {
  it.each([
    'what did Mona Reed say about the bridge',
    'reed quotes',
    'reed on the bridge',
    'quotes of Reed on the bridge',
    'latest from the Evening Mail',
    'what did a norland source say',
    'what did the norland foreign minister say',
    'what did the bridge say',
    'the bridge’s statement',
    'harbour treaty on the bridge',
    'did Reed say “no tolls”',
    'quotes by my professor',
    'vale and silent compared',
  ])('is nobody the corpus has words of: %s', (text) => {
    expect(read(text)).toBe('declined');
  });

  it('is asked back where only a pronoun names them', () => {
    expect(whyDeclined('what did she say about the bridge')).toContain('Who is meant by “she”');
  });

  it('is not answered with words where it is asked who somebody is', () => {
    expect(read('who is vale')).toBe('declined');
  });

  it.each([
    'minister of the harbour of norland on the bridge',
    'the harbour minister of Norland on the bridge',
  ])('is found by an office in other words: %s', (text) => {
    expect(read(text)).toBe('quotes speaker:ada-vale topic:bridge');
  });

  it.each(['vales quotes', 'VALE: QUOTES', 'quotes, ada vlae'])('is found in spite of a slip: %s', (text) => {
    expect(read(text)).toBe('quotes speaker:ada-vale');
  });
});

describe('what is told of a reading', () => {
  const notes = (text: string) => {
    const understood = interpret(text, commands, READING);
    return understood.kind === 'question' ? understood.guesses : [];
  };

  it('names the topic that another word was read as', () => {
    expect(notes('vale on narrows')).toEqual([{ typed: 'narrows', name: 'the topic Bridge' }]);
  });

  it('says nothing of a topic by its own name', () => {
    expect(notes('vale on the ferry strike')).toEqual([]);
  });

  it('offers the day where a month was read', () => {
    const understood = interpret('vale on the bridge, nov 25', commands, READING);
    expect(
      understood.kind === 'question' && [understood.question, ...understood.others].map(written),
    ).toEqual([
      'quotes since:2025-11-01 speaker:ada-vale topic:bridge until:2025-11-30',
      'quotes since:2025-11-25 speaker:ada-vale topic:bridge until:2025-11-25',
    ]);
  });
});

describe('the kind of answer', () => {
  it.each([
    ['statements on the bridge carried by Port Herald', 'quotes outlet:port-herald topic:bridge'],
    ['any fresh headlines re the bridge', 'latest topic:bridge'],
    ['could you set out in order of time what Vale was involved in', 'timeline speaker:ada-vale'],
    ['diff between vale and dag on the bridge', 'compare a:ada-vale b:cem-dag topic:bridge'],
    ['Port Herald v Hill Post', 'compare a:port-herald b:hill-post'],
    ['newest quotes by vale', 'quotes speaker:ada-vale'],
    ['articles that quote vale', 'latest speaker:ada-vale'],
    ['search for statements of vale', 'quotes speaker:ada-vale'],
    ['nutshell: ferry strike', 'brief topic:ferry-strike'],
    ['the 4 latest write-ups on the bridge', 'latest limit:4 topic:bridge'],
    ['quoted as well as reported: vale', 'quotes kind:all speaker:ada-vale'],
    ['thanks a lot mate', 'help'],
    ['thanks, now vale on the bridge', 'quotes speaker:ada-vale topic:bridge'],
  ])('is read from the turn of phrase: %s', (text, understood) => {
    expect(read(text)).toBe(understood);
  });

  it('is a comparison or nothing where a comparison is asked for', () => {
    expect(read('difference between the bridge and the ferry strike')).toBe('declined');
  });
});
