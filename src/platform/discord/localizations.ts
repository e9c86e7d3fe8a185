import type { Locale } from 'discord.js';
import { DIGEST_DESCRIPTIONS } from './digest-localizations.ts';

/** The languages in which Discord shows more than English. */
export type Language = `${Locale.German | Locale.French | Locale.Turkish}`;

export type Words = Readonly<Record<Language, string>>;

/** The name of the entry in the menu of a message. At most 32 characters. */
export const LOOK_UP: { readonly name: string; readonly localized: Words } = {
  name: 'Look up quotations',
  localized: {
    de: 'Zitate nachschlagen',
    fr: 'Chercher les citations',
    tr: 'Alıntıları ara',
  },
};

/**
 * Descriptions in other languages: of a command by its name, of an option by `command.option`, or by `*.option`
 * where it means the same in every command. At most 100 characters. What is not here is shown in English.
 */
export const DESCRIPTIONS: Readonly<Record<string, Words>> = {
  ...DIGEST_DESCRIPTIONS,
  latest: {
    de: 'Die neuesten Artikel, mit Zusammenfassung und Anzahl der Zitate',
    fr: 'Les articles les plus récents, avec résumé et nombre de citations',
    tr: 'En yeni haberler, özetleri ve alıntı sayılarıyla',
  },
  quotes: {
    de: 'Was jemand gesagt hat, Wort für Wort: jede Aussage einmal, mit allen Medien, die sie bringen',
    fr: 'Ce que quelqu’un a dit, mot pour mot : chaque propos une fois, avec tous ceux qui le rapportent',
    tr: 'Birinin söyledikleri, kelimesi kelimesine: her söz bir kez, onu aktaran bütün yayınlarla',
  },
  statement: {
    de: 'Alle Fassungen einer Aussage: die vollste, dann worin jede andere von ihr abweicht',
    fr: 'Toutes les versions d’un propos : la plus complète, puis ce qui en distingue les autres',
    tr: 'Bir sözün bütün aktarımları: en eksiksizi, sonra diğerlerinin ondan farkı',
  },
  timeline: {
    de: 'Was wann geschah, und wer es so berichtet; abweichende Daten stehen nebeneinander',
    fr: 'Ce qui s’est passé, quand et selon qui ; les dates divergentes côte à côte',
    tr: 'Ne zaman ne oldu ve bunu kim bildiriyor; farklı tarihler yan yana',
  },
  compare: {
    de: 'Zwei Medien, zwei Sprecher, oder ein Sprecher im Lauf der Zeit',
    fr: 'Deux médias, deux personnes, ou une personne au fil du temps',
    tr: 'İki yayın, iki konuşmacı veya zaman içinde bir konuşmacı',
  },
  brief: {
    de: 'Der Überblick: was geschah, wichtige Zitate, Zeitleiste, wer berichtet, Quellen',
    fr: 'La synthèse : faits, citations, chronologie, qui en parle, sources',
    tr: 'Özet: ne oldu, önemli alıntılar, zaman çizelgesi, kim bildiriyor, kaynaklar',
  },
  check: {
    de: 'Ob jemand das gesagt hat: wörtlich, in anderen Worten, nicht vorhanden; auch mehrere Zitate',
    fr: 'Si quelqu’un l’a dit : mot pour mot, autrement, ou introuvable ; d’un texte, chaque citation',
    tr: 'Bunu söyledi mi: birebir, başka sözlerle, kayıtlarda yok; uzun metinde her alıntı ayrı ayrı',
  },
  search: {
    de: 'Alles mit diesen Wörtern: Zitate, Artikel und Ereignisse',
    fr: 'Tout ce qui contient ces mots : citations, articles et événements',
    tr: 'Bu kelimelerin geçtiği her şey: alıntılar, haberler ve olaylar',
  },
  cite: {
    de: 'Die Quellen einer Antwort zum Zitieren: Markdown, Text, BibTeX, RIS, CSL-JSON; als CSV, JSON',
    fr: 'Les sources d’une réponse à citer : Markdown, texte, BibTeX, RIS, CSL-JSON ; en CSV, JSON',
    tr: 'Bir yanıtın kaynakları: Markdown, metin, BibTeX, RIS, CSL-JSON; satırları CSV, JSON olarak',
  },
  'cite.of': {
    de: 'Ein Befehl wie /quotes lavrov, oder die ID oder Adresse eines Artikels',
    fr: 'Une commande comme /quotes lavrov, ou l’identifiant ou l’adresse d’un article',
    tr: '/quotes lavrov gibi bir komut ya da bir haberin kimliği veya adresi',
  },
  'cite.format': {
    de: 'Wie sie geschrieben werden',
    fr: 'Comment elles sont écrites',
    tr: 'Nasıl yazılacakları',
  },
  ingest: {
    de: 'Eine Seite holen und in den Bestand nehmen, für die, denen es der Betreiber erlaubt',
    fr: 'Lire une page et la garder dans le corpus, pour ceux que l’exploitant autorise',
    tr: 'Bir sayfayı al ve derlemede sakla; işletenin izin verdiği kişiler için',
  },
  '*.url': {
    de: 'Die Adresse der Seite',
    fr: 'L’adresse de la page',
    tr: 'Sayfanın adresi',
  },
  source: {
    de: 'Ein Artikel mit allen Zitaten, oder ein Zitat in seinem Zusammenhang',
    fr: 'Un article avec toutes ses citations, ou une citation dans son contexte',
    tr: 'Bütün alıntılarıyla bir haber ya da bağlamı içinde bir alıntı',
  },
  help: {
    de: 'Was man fragen kann, mit Beispielen',
    fr: 'Ce que l’on peut demander, avec des exemples',
    tr: 'Neler sorulabilir, örneklerle',
  },
  '*.private': {
    de: 'Ob nur du die Antwort siehst',
    fr: 'Si toi seul vois la réponse',
    tr: 'Yanıtı yalnızca sen mi göresin',
  },
  '*.topic': { de: 'Worum es geht', fr: 'De quoi il s’agit', tr: 'Konu' },
  '*.outlet': {
    de: 'Welches Medium oder welche Agentur berichtet',
    fr: 'Quel média ou quelle agence en parle',
    tr: 'Hangi yayın veya ajans bildiriyor',
  },
  '*.since': {
    de: 'Ab welchem Tag: 2025-12, 11 Dec 2025, last week',
    fr: 'À partir de quel jour : 2025-12, 11 Dec 2025, last week',
    tr: 'Hangi günden itibaren: 2025-12, 11 Dec 2025, last week',
  },
  '*.until': {
    de: 'Bis zu welchem Tag: 2025-12, 11 Dec 2025, yesterday',
    fr: 'Jusqu’à quel jour : 2025-12, 11 Dec 2025, yesterday',
    tr: 'Hangi güne kadar: 2025-12, 11 Dec 2025, yesterday',
  },
};

/** The description of a command, or of one of its options, in other languages, where the table has it. */
export function descriptionsOf(command: string, option?: string): Words | undefined {
  const keys = option === undefined ? [command] : [`${command}.${option}`, `*.${option}`];
  return keys
    .map((key) => (Object.hasOwn(DESCRIPTIONS, key) ? DESCRIPTIONS[key] : undefined))
    .find((words) => words !== undefined);
}
