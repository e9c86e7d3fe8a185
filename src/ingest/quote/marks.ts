/** Marks that open or close speech, by family: a mark is closed by one of its own family. */
export type Family = 'double' | 'guillemet' | 'single' | 'angle';

export const FAMILY: Readonly<Record<string, Family>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '＂': 'double',
  '«': 'guillemet',
  '»': 'guillemet',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‹': 'angle',
  '›': 'angle',
};

/** Marks that can only open where they stand, whatever is around them. */
export const OPENERS = '„‚‟';

/** Words that begin with an apostrophe: no quotation opens there. */
export const ELISIONS = /^(?:em|tis|twas|til|cause|bout|round|n|cos|\d0s)\b/i;
