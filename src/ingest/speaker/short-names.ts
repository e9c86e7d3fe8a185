import { foldName } from '../../text/fold.ts';
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
    ...(of === null ? [] : [`${of[2]} ${of[1]}`]),
    ...(of !== null && (of[1] ?? '').includes(' ') ? [of[1] ?? ''] : []),
    ...(words.length > 2 && isNationality(first) ? [words.slice(1).join(' ')] : []),
    ...(of === null && words.length === 2 && first.length > 3 && !isNationality(first) && !COMMON.test(first)
      ? [first]
      : []),
  ];
  return short.filter((one) => one !== whole);
}

/** First words of bodies that many bodies share. */
const COMMON =
  /^(?:national|central|supreme|federal|state|royal|united|world|international|foreign|health|finance|home|justice|sports|electoral|election|general|public|high|city|regional|global|first|labour|labor|trade|education|interior|defence|defense|transport|energy|water|green|democratic|people|peoples|workers|social|christian|liberal|conservative|republican|constitutional|criminal|civil|district|county|coast|port|fire|police|press|news|radio|new|north|south|east|west|northern|southern|eastern|western)$/;
