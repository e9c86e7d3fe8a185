import type { Name } from '../../archive/names.ts';
import type { Intent } from './lexicon/intent-turns.ts';
import type { TakenIn } from './take-in.ts';

/** A way to read a question: a command and its options as text, and how well it fits. */
export interface Candidate {
  readonly command: Intent | 'source' | 'statement';
  readonly options: Readonly<Record<string, string>>;
  readonly score: number;
}

/** Every way to read a question that uses all of what it says, the likeliest first. */
export function candidatesOf(asked: TakenIn): Candidate[] {
  const scores = new Map(asked.scores);
  const score = (intent: Intent): number => scores.get(intent) ?? 0;
  const { speaker, spokenOf, outlets, topics, topicsTyped, free, periods, plain } = asked;
  const names = asked.speakers.length + outlets.length + topics.length;
  const hasFree = free.length > 0;
  const [topic, ...otherTopics] = topics;
  const [person, ...otherPeople] = speaker === undefined ? spokenOf : [speaker, ...spokenOf];
  const onTopic = topic === undefined ? {} : { topic: topic.id };
  const outlet = outlets[0] === undefined ? {} : { outlet: outlets[0].id };
  const dates = {
    ...(asked.since === undefined ? {} : { since: asked.since }),
    ...(asked.until === undefined ? {} : { until: asked.until }),
  };
  const undated = asked.since === undefined && asked.until === undefined;
  const noOutlet = outlets.length === 0;
  // What speaks is the speaker; who is spoken of, and a second topic, are words to find in the quotation.
  const inWords = [...spokenOf.map(surname), ...free, ...topicsTyped.slice(1)].join(' ');
  // An article or event is about each person in it, but takes one: with more, a reading would leave one out.
  const about = { ...onTopic, ...(person === undefined ? {} : { speaker: person.id }) };
  const timelineWords = [...otherPeople.map(surname), ...free, ...topicsTyped.slice(1)].join(' ');
  const usesAll = !hasFree && otherTopics.length === 0 && otherPeople.length === 0;
  // "Search for statements of …": what is searched for decides, and not that it is.
  const isOfKind = (['quotes', 'latest', 'timeline', 'brief'] as const).some(
    (intent) => score(intent) >= OF_KIND,
  );
  const sought = isOfKind ? Math.min(1, score('search')) : score('search');
  const isNamed = names > 0 || !undated;
  const list: Candidate[] = [
    ...sources(plain.text),
    ...checks(asked, score('check')),
    ...comparisons(asked, score('compare')),
    ...helpOnCommand(plain.text),
    { command: 'help', options: {}, score: fits(names === 0 && !hasFree && undated, score('help')) },
    {
      command: 'quotes',
      options: {
        ...onTopic,
        ...(speaker === undefined ? {} : { speaker: speaker.id }),
        ...outlet,
        ...dates,
        ...(inWords === '' ? {} : { words: inWords }),
        ...(asked.kind === undefined ? {} : { kind: asked.kind }),
      },
      score: fits(
        outlets.length <= 1 &&
          (names + free.length + periods.length > 0 || !undated || score('quotes') >= OF_KIND),
        score('quotes') + (speaker === undefined ? 0 : 2) + (hasFree ? 0.5 : 0),
      ),
    },
    {
      command: 'latest',
      options: {
        ...about,
        ...outlet,
        ...dates,
        ...(asked.limit === undefined ? {} : { limit: String(asked.limit) }),
      },
      score: fits(
        usesAll && outlets.length <= 1 && (isNamed || score('latest') >= OF_KIND),
        score('latest') + weightOfOutlet(asked),
      ),
    },
    {
      command: 'timeline',
      options: { ...about, ...dates, ...(timelineWords === '' ? {} : { words: timelineWords }) },
      score: fits(noOutlet && (isNamed || hasFree || score('timeline') >= PLAINLY), score('timeline')),
    },
    {
      command: 'brief',
      options: { ...about, ...(asked.since === undefined ? {} : { since: asked.since }) },
      score: fits(
        usesAll && noOutlet && asked.until === undefined,
        score('brief') + (topics.length > 0 && speaker === undefined ? 1.5 : 0),
      ),
    },
    {
      command: 'search',
      options: { words: asked.content.join(' ') },
      score: fits(
        undated && (!usesAll || sought >= SOUGHT) && asked.content.length > 0,
        sought + 1 + Math.min(2, Math.max(score('latest'), score('brief'), score('timeline'))),
      ),
    },
  ];
  // What cannot be compared is not answered with one side of it.
  const isCompared = score('compare') >= COMPARED && plain.quoted.length === 0;
  return list
    .filter(
      ({ command, score: fitness }) =>
        fitness > 0 && (!isCompared || /^(compare|source|statement|help|check)$/.test(command)),
    )
    .sort((a, b) => b.score - a.score);
}

/** From this score on, a comparison is plainly asked for. */
const COMPARED = 6;

/** From this score on, words are plainly to be searched for, names among them too. */
const SOUGHT = 5;
/** From this score on, a kind of answer is plainly asked for. */
const OF_KIND = 3;
/** From this score on, a timeline is asked for by its name, and "when" alone is not. */
const PLAINLY = 5;

/** An outlet alone, or some days alone, is asked for its articles. */
function weightOfOutlet({ outlets, speaker, topics, since, until, isOutletSubject }: TakenIn): number {
  if (outlets.length === 1 && speaker === undefined) return isOutletSubject ? 4 : 2;
  const isDateOnly = speaker === undefined && topics.length === 0 && (since ?? until) !== undefined;
  return isDateOnly ? 1 : 0;
}

function surname({ name }: Name): string {
  return name.split(' ').at(-1) ?? name;
}

/** A reading that would leave something of the question out does not fit at all. */
function fits(usesAll: boolean, score: number): number {
  return usesAll ? score : 0;
}

/** "How does the timeline command work", "help with compare" */
function helpOnCommand(text: string): Candidate[] {
  const command =
    /\b(?:how (?:does|do|can|should) (?:the |i |we |you |one |somebody |someone )?(?:use |ask )?(?:the )?|help (?:me )?(?:with|on) (?:the )?|what does (?:the )?|explain (?:the )?)\/?(latest|quotes|statement|timeline|compare|brief|check|search|source|cite|digest|watch|why|help)(?: commands?)?(?: work| do)?[?.! ]*$/.exec(
      text,
    )?.[1];
  return command === undefined ? [] : [{ command: 'help', options: { command }, score: 15 }];
}

/** "Who else tells …", "all tellings of …", "how do the outlets differ on …" */
const OF_ALL_TELLINGS =
  /\b(?:tellings?|versions?|who else|which (?:other )?outlets|other outlets|(?:told|reported|quoted|translated) (?:differently|elsewhere)|differ)\b/;

function sources(text: string): Candidate[] {
  const reference =
    /https?:\/\/\S+/.exec(text)?.[0].replace(/[?!.,;:)\]]+$/, '') ??
    /\b[a-z]+(?:-[a-z]+)*-20\d\d-\d\d(?:-\d\d)?(?:\/q\d+)?\b/.exec(text)?.[0];
  if (reference === undefined) return [];
  if (/\/q\d+$/.test(reference) && OF_ALL_TELLINGS.test(text))
    return [{ command: 'statement', options: { reference }, score: 20 }];
  return [{ command: 'source', options: { article: reference }, score: 20 }];
}

/** Words in quotation marks are checked, unless they are to be searched for. */
function checks({ plain, speaker, scores }: TakenIn, score: number): Candidate[] {
  const words = plain.quoted.map((phrase) => `"${phrase.replaceAll('"', ' ')}"`).join(' ');
  const by = speaker === undefined ? {} : { speaker: speaker.id };
  if (words !== '') {
    const intent = new Map(scores);
    const search = intent.get('search') ?? 0;
    // "Timeline with the words …": they narrow what is asked for.
    const isQuestion =
      /(?:^|[.!?,:;-]\s*)(?:and |so )?(?:did|does|has|have|had|is|was|were|are|can|could you (?:check|verify|confirm))\b/.test(
        plain.text,
      );
    const isNarrowed =
      /\b(with|containing|contain|has|have) the (words?|phrase|term)\b/.test(plain.text) ||
      /\b(quotes?|quotations?|statements?|remarks?|lines?|events?) (w\/|with|containing|that (have|has|contain|contains|mention|mentions|include|includes))( in (it|them))?( |$)/.test(
        plain.text,
      );
    if (isNarrowed && !isQuestion) {
      const command = (intent.get('timeline') ?? 0) > (intent.get('quotes') ?? 0) ? 'timeline' : 'quotes';
      return [{ command, options: { words, ...by }, score: 14 }];
    }
    return [
      { command: 'check', options: { words, ...by }, score: 10 + score },
      { command: 'search', options: { words }, score: 6 + 2 * search },
    ];
  }
  const claim =
    /\b(?:did|has) .+? (?:really |actually |ever )?(?:say|said) (?:that )?(?!anything|something|about|on|regarding)(.+)$/
      .exec(plain.text)?.[1]
      ?.replace(/[?.!]+$/, '');
  return claim === undefined || score < 5 || claim.split(' ').length < 3
    ? []
    : [{ command: 'check', options: { words: `"${claim}"`, ...by }, score: score + 3 }];
}

/** Two outlets, two speakers, or one speaker in two periods. */
function comparisons(
  { outlets, speakers, topics, periods, free, since }: TakenIn,
  score: number,
): Candidate[] {
  const topic = topics[0] === undefined ? {} : { topic: topics[0].id };
  const [first, second] = outlets;
  const isUndated = since === undefined;
  const usesAll = free.length === 0 && topics.length <= 1;
  if (first !== undefined && second !== undefined) {
    return [
      {
        command: 'compare',
        options: { a: first.id, b: second.id, ...topic },
        score: fits(usesAll && isUndated && outlets.length === 2 && speakers.length <= 1, score + 6),
      },
    ];
  }
  const [one, other] = speakers;
  // With somebody of whom the corpus has no words there is nothing to compare.
  const isQuoted = speakers.every(({ weight }) => weight > 0);
  if (one !== undefined && other !== undefined && score > 0) {
    return [
      {
        command: 'compare',
        options: { a: one.id, b: other.id, ...topic },
        score: fits(isQuoted && usesAll && isUndated && outlets.length === 0, score + 5),
      },
    ];
  }
  const [earlier, later] = periods;
  const isOneTime = earlier?.from === later?.from && earlier?.to === later?.to;
  if (one !== undefined && earlier !== undefined && later !== undefined && score > 0 && !isOneTime) {
    const at = ({ from, to }: { from: string; to: string }): string => `${from}..${to}`;
    return [
      {
        command: 'compare',
        options: { a: `${one.id} ${at(earlier)}`, b: at(later), ...topic },
        score: fits(isQuoted && usesAll && outlets.length === 0, score + 4),
      },
    ];
  }
  return [];
}
