import { listedPhrases, verbForms } from './listed.ts';

/** What a question can be after. */
export type Intent = 'quotes' | 'latest' | 'timeline' | 'compare' | 'brief' | 'search' | 'check' | 'help';

/**
 * Turns of phrase that speak for an intent, by how strongly, in lower case and without diacritics. Alternatives
 * stand with a bar between them, what may be missing in brackets, and "…" for a few words that may stand between.
 * Names are not part of them: "what had … to say" is written without what stands for the dots, where it is a name.
 */
const INTENT_TURNS: Readonly<Record<Intent, Readonly<Record<number, string>>>> = {
  quotes: {
    1: `what did|has|does|do|had|have, tell, think|thinks|thinking|thought, line, view on, anything|something about|on, repeat|repeated|repeats,
      how does|do|did see|view|regard|perceive, how sees|views, react|reacts|reacted, announce|announced|announces, propose|proposed|proposes, offer|offered|offers`,
    2: `${verbForms('say/says/said/saying state claim argue mention comment speak/speaks/spoke/spoken/speaking express voice utter assert maintain insist stress emphasise emphasize underline underscore reiterate affirm observe declare cite describe discuss address answer reply/replies/replied respond opine').join(',')},
      told, talk|talks|talked|talking about|on|of, words, position|positions, stance, stand on, stands on, view|views, verbatim, opinion|opinions, take on, attitude, viewpoint, standpoint, point of view, perspective, rhetoric, message|messaging, reaction|reactions, response, who said, who says, who spoke, who mentioned, what said, thoughts|thinking on|about,
      talking points, on [the] record, where does|do|did stand on, formulation|formulations, argument|arguments, assessment`,
    3: `verbatims, actualities, actuality, sots, pull quotes|quote, pullquotes, zingers, one-liners, sayings, dicta, quotables, catchphrases, testimony, claims|allegations by|of|about|on, sentence|sentences|passage|passages|paragraph|paragraphs|bit|bits|part|parts where|in_which, grab|grabs, declaration|declarations, announcement|announcements, snippet|snippets|excerpt|excerpts|extract|extracts|citation|citations, quote, quotes, quoted, quotation, quotations, statement, statements, remark, remarks, lines, line on|from|about|of, readout, soundbite|soundbites, wording, utterance|utterances, pronouncement|pronouncements, attribute|attributes|attributed,
      in … own words, has|have|had … to say, to say on|about|regarding|concerning, a|any word from|by|of, take on, quoted as saying, passages by|from, speech|speeches by|of`,
    5: `exact|actual|precise|very|original words|wording|phrasing|quote|quotes, word for word`,
    6: `latest|newest|freshest|recent|most_recent|last|new|fresh quotes|quote|statements|statement|remarks|remark|comments|comment|words|lines|quotations|quotation|pronouncements`,
    7: `quotes|statements|remarks|words|quotations|lines|comments|statement|remark|quote … carried|printed|published|reported|relayed|run|appearing|appeared by|in|on`,
  },
  latest: {
    1: `run, new, fresh, out since|from`,
    2: `article, story, piece, report, carry, carried, carrying, carries, output, copy, clips, clippings, running, came|come out, put|puts out, items`,
    3: `reportage, cuttings, scoops, exclusives, features, newsflash, tidings, despatches, reading list, press|media review|digest, what's|whats running, the press|media|papers on, recent, news, headline, pieces, coverage, reports, reported, reporting, publish, publishes, published, publishing, write, writes, writing, writing about, wrote, written, cover, covers, covered, covering, updates, dispatch|dispatches,
      in the news|press|papers|media, development|developments, print, prints, printed, publications, filed, files, file`,
    4: `top|lead|leading story|stories, breaking, what's|whats leading|hot, front page|pages, the word on, buzz, latest, newest, freshest, most recent, headlines, articles, stories, any updates, anything fresh|recent, what has|have come out, what's come out, press|media|news coverage, news items|stories|reports, what are|do the papers|wires|outlets|media|newspapers, the papers|wires say|saying|report|carry`,
    5: `what's|whats new, what is new, anything|something|much new, articles with, what's out, hot off the press`,
    6: `coverage|publications quoting|citing|mentioning|carrying, coverage|publications that|which quote|quotes|cite|cites|mention|mentions,what have we had in, what's in since,what has come in, what came in`,
    8: `which|what article|articles|story|stories|piece|pieces|report|reports quote|quotes|mention|mentions|carry|carries|cite|cites|have|has|include|includes, article|articles|stories|story|pieces|piece|reports in which|where, articles|stories|pieces|reports that|which quote|quotes|cite|mention|carry, articles|stories|pieces|reports quoting|citing|mentioning|carrying|with`,
  },
  timeline: {
    3: `event, happened, happen, took place, occurred, course of events`,
    4: `log, logbook, progression, genesis, annals, plot|chart|track|map|reconstruct the, diary, movements, itinerary, steps, stages, events, when, what happened in, what happened, history, dates, date of, step by step, calendar, from start to finish, leading up to, run-up to, run up to, trace|traces|tracing the, date the, when and where, what took place, what he|she|they did, what has|have done, how did … come about`,
    5: `what did do, what has done, what was doing, what has been doing, what was up to, what has been up to, key|big|main|decisive moments|points|steps|stages, turning points, what|which|what's|whats day|date|month|year|week, in|on|at what|which month|year|week|quarter|season, year|month|day of, what was going on, what was happening, what went on, what occurred, what took place, what did happen, what happened on|since|between|during|after|before|when, milestones, sequence, unfold|unfolds|unfolded|unfolding, day by day, month by month, date by date, how long ago, since when, series of events, at what|which point|time|moment|stage`,
    6: `list of dates, date list, record of events, order in which, chrono, dated list|record|account|log|overview, timeline, timelines, time line, time-line, chronology, chronologies, chronological, chronologically, sequence|order|course|chain of events, when did|does|was|were|is|are|had|has|exactly, which date|dates, on what|which day|date|dates, in [the] order of time|date|dates|occurrence|happening, in time|date|chronological order, by|in order of date|dates, key|important|main dates, put|set|list|arrange … in order`,
  },
  compare: {
    2: `against`,
    4: `different, next to, versions of, both sides, alike, agree|disagree|disagrees, beside, match|matches`,
    5: `differently, evolve, evolved, evolves, alongside, then and now, how … changed|shifted|moved, changed, shifted, opposed, overlap|overlaps`,
    6: `compared, cf, same as, the same story, same story, discrepancies, discrepancy, inconsistencies, divergence, divergences, variance, parallels, in common, common ground, rival|competing|conflicting accounts|versions, same or different, agree or not, consistent with, depart|departs|departed|deviate|deviates from, square|squares|tally|tallies with, reconcile, versus, differ, differs, differed, differ from, differing, diff, diffs, difference, differences, change|changes|changed|shift|shifted|shifts|moved|evolved|evolve|move from, contrast, contrasts, contrasted, beside that of, similarities, stack|stacks|stacked|measure|measures|line up, diverge, diverges, diverged, part ways, as opposed to, in contrast to|with, gap|gaps between`,
    7: `lay|put|set|hold|pit|weigh … next_to|up_against|off_against|against|beside|alongside, cross-check … against, benchmark|benchmarks|benchmarking|match|matching|weigh|weighing|measure|measuring|check|checking|hold|holding … against, sound|sounds|sounded different|differently, compare, compares, comparison, comparing, contrasting, vs, v, difference|differences|distinction|change|changed|changes|shift|shifts|shifted|moved|evolved|comparison between, side by side, side-by-side, next to that of, set|put|hold|place|pit … against|beside|alongside, juxtapose|juxtaposed|juxtaposing`,
  },
  brief: {
    3: `update, update on, all about, where … stand`,
    4: `situation, highlights, wrap, status|state of, picture, what is there on|about, what's there on|about, context of|for`,
    5: `summary, summaries, background, what's|whats happening, what is happening, tell me about, what did i|we miss, what have i|we missed, what's been going on|happening, what has been going on|happening, anything i|we should know, anything i|we need to know, what's|whats the story with|on|behind, what is the story with|on|behind, what do you have on|about|regarding, what have you got on|about, got anything on, have anything on, what do we|you know|have about|on, what is known about, what's known about, key|main|central points|takeaways|facts|findings|messages, takeaways, takeaway,
      need|should|ought to know about|on|re|regarding, should know about|on, all i need, progress|movement|headway on|in|with, essentials, basics, refresher, snapshot, digest, wrap-up, wrap up, roundup, round-up, debrief, run-through, run through, big picture, bottom line, catch-up, catchup, who reports|covers, which|what outlets|papers, which|what paper|outlet, lowdown, low-down, outline, backstory, bring|get … together on, heads-up on, heads up on, context on`,
    6: `quick and dirty, elevator pitch, one-pager|two-pager, one|two pager, brief, briefing, briefings, introduction, intro, read-in, readin, introduce me|us to, summarise, summarize, summarised, summarized, summarising, summarizing, sum up, sum-up, overview, catch me up, catch up, up to speed, what's|whats going on, what is going on, explainer, 101, cliff notes, cliffnotes, cliffsnotes, condensed|abridged version, walkthrough, walk-through, helicopter view, bird's eye view, bird's-eye view, go|dig|drill deeper|deep|down on|into, the skinny, long and short, long and the short, broad strokes, high points, salient points|facts, main lines, ins and outs, upshot, need-to-know, handover|hand-over note|notes, handover, background|briefing note|notes, fact sheet, factsheet, dossier on, file on, aide-memoire, abc of, thumbnail sketch, where it's at, gist, where do|did things|matters|we|they stand|are, where things|matters|we stand|are, how do|did things|matters stand, state of play|affairs|things, rundown, run-down, recap, recapitulate|recapitulation, nutshell, in a nutshell, tl dr, tldr, primer, backgrounder, synopsis, sitrep, situation report, lay of the land, the story so far, crash course, update me|us|my, crib sheet, cheat sheet, precis, potted version|history`,
    7: `brief me|us, bring|get|keep … up to speed|date, catch|catching me|us up, fill|filling me|us in, give me|us the gist`,
  },
  search: {
    3: `the word|words|term|name, contains, contain, containing`,
    2: `appear|appears, turn|turns up, comes up, mentioned`,
    4: `anything with, everything, mention|mentions|mentioning of, every|all|any mention|mentions [of], instance|instances of, references to, reference to, hits`,
    5: `find, look for, look up, everything with, keyword|keywords, where … mentioned|appear|appears|come|comes up, anything|everything containing|mentioning|that_mentions`,
    6: `ctrl f, scan for, hunt for, anything matching, results for, look through, search, grep, trawl, lookup, keyword, keyword search, full-text, full text search, comb through, scour, sift through, occurrence|occurrences of, hits for, search term`,
    7: `search for, searching for, run a search`,
  },
  check: {
    3: `true that, source of|for, say, said, says, saying, attributed, quoted`,
    4: `is it true that, utter|uttered, use|used the word|words|phrase|term|expression, whose words, whose quote, who wrote`,
    5: `really|actually|ever|indeed say|says|said|use|used|utter, confirm, genuine, authentic, exact words, made up, correctly quoted, real words, whether … said|say|says|used, if … said|say|says|used`,
    6: `verify, check, double-check, double check, who said, who says, who used|uses|coined|uttered, real quote, right that, correct that`,
    7: `fact check, fact-check, factcheck`,
  },
  help: {
    6: `commands, instructions please, what do you know, manual, user guide, tutorial, menu, syntax, usage, capabilities, features, demo, show me examples, examples please, give me examples, what do|should i type, how to phrase, guide me, i'm|im lost|stuck, i don't know how to ask, first time here, what is|are your purpose|features|functions, instructions, what is this, options do i have`,
    8: `help, what can i do, how to use|ask|search|query, what are you, who are you, what|which sources|outlets|papers do you have|hold|cover|know|use, getting started, get started, where do|should i start, introduce yourself, what do you cover|do|offer|hold, what's in the|your corpus|archive|database, what is in the|your corpus|archive|database, i'm new here, new here`,
    9: `what can|could you [all] do|answer|tell|show|find|offer, what can|could this|the|your bot|thing|service|tool|assistant do|answer, what you can do|answer, are you able|capable to|of, what are you for, what is|what's this bot|tool|service|thing [for], what|which [sort|kind|kinds|sorts|type|types] [of] questions, questions can|may|could i|we|one, what may|can|could|should i|we|one|people ask, how do|does|can|should|could|would i|we|you|one|it|this|that|dragoman [bot] work|ask|use|query|begin|start|operate|function, how does|do dragoman|bot|thing work, how am i supposed|meant to, how is this|it used, what are my|the options|commands|possibilities`,
  },
};

/** Every turn of phrase with its intent and weight. */
export const INTENT_LIST: readonly {
  readonly intent: Intent;
  readonly weight: number;
  readonly turn: string;
}[] = Object.entries(INTENT_TURNS).flatMap(([intent, byWeight]) =>
  Object.entries(byWeight).flatMap(([weight, turns]) =>
    listedPhrases(turns).map((turn) => ({ intent: intent as Intent, weight: Number(weight), turn })),
  ),
);
