import { readReferences } from '../src/corpus/read-references.ts';
import { extract } from '../src/ingest/extract.ts';

const SIZE = 1_000_000;

/** Texts that are made to be slow to read, each a million characters long. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'quotation marks alone': (size) => '"'.repeat(size),
  'curly marks that open': (size) => '“a '.repeat(size / 3),
  'single marks that open': (size) => "'a ".repeat(size / 3),
  'nested brackets': (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'one endless line of words': (size) => 'word '.repeat(size / 5),
  'one endless word': (size) => 'a'.repeat(size),
  'attributions without end': (size) => 'Vask said that he told her, adding '.repeat(size / 35),
  'quotations without end': (size) => '“We go,” said Ada Vale, “now,” he said. '.repeat(size / 40),
  'names without end': (size) =>
    Array.from({ length: size / 20 }, (_, at) => `Ada${at} Vale${at} said so. `).join(''),
  'roles without end': (size) => 'The minister said that the president spoke. '.repeat(size / 44),
  'lines of one sign': (size) => '.\n'.repeat(size / 2),
  'short lines': (size) => 'Vask: Yes, we will go there.\n\n'.repeat(size / 30),
  'dates without end': (size) => '14 March 2027 17:40 '.repeat(size / 20),
};

/** The same for HTML. */
export const HOSTILE_HTML: Readonly<Record<string, (size: number) => string>> = {
  'elements nested without end': (size) => '<div>'.repeat(size / 5),
  'quotations nested without end': (size) => '<p><q>a'.repeat(size / 7),
  'a tag that never ends': (size) => `<p ${'a="b" '.repeat(size / 6)}`,
  'entities without end': (size) => `<p>${'&amp;'.repeat(size / 5)}`,
};

/** The milliseconds that each of them takes, and twice its length. */
export function timeHostile(): { name: string; milliseconds: number; twice: number }[] {
  const { references } = readReferences({ outlets: [], people: [], topics: [] });
  const time = (content: string, form: 'text' | 'html'): number => {
    const start = performance.now();
    extract({ content, form }, { references });
    return performance.now() - start;
  };
  const forms = [
    ['text', HOSTILE],
    ['html', HOSTILE_HTML],
  ] as const;
  return forms.flatMap(([form, texts]) =>
    Object.entries(texts).map(([name, make]) => ({
      name,
      milliseconds: time(make(SIZE), form),
      twice: time(make(2 * SIZE), form),
    })),
  );
}
