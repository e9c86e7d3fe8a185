import { foldName } from '../../text/fold.ts';
import { isCompany } from '../words/roles.ts';
import { isNationality } from './word-class.ts';

/**
 * What else a body is called, folded: "Ministry of Health" is "health ministry", "Sports Ministry of Tarmena" is
 * "sports ministry", "Velmaran Foreign Ministry" is "foreign ministry", "Oriel Terminals" is "Oriel".
 */
export function shortNames(name: string): string[] {
  const whole = foldName(name);
  const of = /^(?:the )?(.+?) of (?:the )?(.+)$/.exec(whole);
  const words = whole.split(' ');
  const [first = ''] = words;
  const short = [
    ...(of === null ? [] : [`${of[2]} ${of[1]}`, `${of[2]} s ${of[1]}`]),
    ...(of !== null && (of[1] ?? '').includes(' ') ? [of[1] ?? ''] : []),
    ...(words.length > 2 && isNationality(first) ? [words.slice(1).join(' ')] : []),
    ...(of !== null && /^(?:(?:national|central|reserve|state) )?bank$/.test(of[1] ?? '')
      ? ['central bank', 'national bank', `${of[2]} central bank`, `${of[2]} s central bank`]
      : []),
    ...(words.length > 2 && isCompany(words.at(-1) ?? '') ? [words.slice(0, -1).join(' ')] : []),
    ...initials(words),
    // "the Halden government", "the Vale administration": the first word is a land, or somebody.
    ...(of === null &&
    words.length === 2 &&
    first.length > 3 &&
    !OF_SOMEBODY.test(words[1] ?? '') &&
    !isNationality(first) &&
    !COMMON.test(first)
      ? [first]
      : []),
  ];
  return short.filter((one) => one !== whole);
}

/** "CFU" of "Continental Football Union", "NUN" of "National Union of Nurses". */
function initials(words: readonly string[]): string[] {
  const telling = words.filter((word) => !/^(?:of|the|and|for|in|on|de|du|la|des|del)$/.test(word));
  const letters = (all: readonly string[]): string => all.map((word) => word.charAt(0)).join('');
  return telling.length < 3 ? [] : [...new Set([letters(telling), letters(words)])];
}

/** What is called by its land or by whoever leads it. */
const OF_SOMEBODY =
  /^(?:government|administration|cabinet|presidency|team|camp|campaign|family|ministry|office|army|police|coalition)$/;

/** First words of bodies that many bodies share. */
const COMMON =
  /^(?:national|central|supreme|federal|state|royal|united|world|international|foreign|health|finance|home|justice|sports|electoral|election|general|public|high|city|regional|global|first|labour|labor|trade|education|interior|defence|defense|transport|energy|water|green|democratic|people|peoples|workers|social|christian|liberal|conservative|republican|constitutional|criminal|civil|district|county|coast|port|fire|police|press|news|radio|new|north|south|east|west|northern|southern|eastern|western)$/;
