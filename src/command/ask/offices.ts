import type { Names } from '../../archive/names.ts';

const OFFICE = /\b(minister|president|diplomat|secretary|envoy|leader|chief|fm|ambassador|spokes\w+)\b/;

/** Whether a text speaks of an office at all. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text);
}

/**
 * Other ways to write an office, in which the archive may know its holder: "minister of foreign affairs of the
 * Russian Federation" for "Russia's foreign minister".
 */
export function officeNames(text: string, names: Names): string[] {
  if (!isOffice(text)) return [];
  const short = text.replace(
    /\b(minister|secretary) (?:of|for) (?:the )?(\w+)(?: affairs)?(?= of\b|$)/,
    '$2 $1',
  );
  const forms = [...new Set([text, short, short.replace(/\bfm\b/, 'foreign minister')])];
  return forms.flatMap((form) => {
    const [, office = '', ofWhom = ''] = /^(.+?) of (?:the )?(.+)$/.exec(form) ?? [];
    const [, whose = '', theirs = ''] = /^(.+)'s? (.+)$/.exec(form) ?? [];
    return [
      ...(form === text ? [] : [form]),
      ...others(ofWhom, names).map((owner) => `${owner}'s ${office}`),
      ...others(whose, names).map((owner) => `${owner}'s ${theirs}`),
    ];
  });
}

/** Every name of whoever is called so. */
function others(called: string, names: Names): string[] {
  if (called === '') return [];
  return names.called(called, ['speaker']).flatMap(({ name, aliases }) => [name, ...aliases]);
}
