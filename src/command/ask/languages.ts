/** The commonest short words of languages that are not read, to recognise them by. */
export const OTHER_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  German:
    'der die das und ist nicht was hat gesagt ueber uber wer wie wann warum mit von zu zur zum den dem ein eine einen im gibt es ich sie wir ihr sagte sagt mir bitte neueste nachrichten'.split(
      ' ',
    ),
  French:
    'le la les des est que qui quoi quand comment pourquoi dit sur dans avec une un du au aux il elle nous vous je ce cette ces qu a-t-il quelles quels sont dernieres nouvelles propos'.split(
      ' ',
    ),
  Spanish:
    'el la los las que quien como cuando donde por con una un del dijo sobre en y es son hay dice noticias ultimas cual cuales ha han'.split(
      ' ',
    ),
  Italian:
    'il lo la gli che chi come quando dove perche con una un del della ha detto su sulla sono notizie ultime cosa quali di'.split(
      ' ',
    ),
  Turkish:
    've bir bu ne dedi hakkinda icin ile kim nasil neden mi mu icinde son haberler nedir soyledi konusunda var yok'.split(
      ' ',
    ),
  Portuguese:
    'o os as que quem como quando onde por com uma um do da disse sobre em sao noticias ultimas qual quais nao'.split(
      ' ',
    ),
  Dutch: 'het een wat wie hoe wanneer waarom zei over met van niet zijn is gezegd laatste nieuws heeft'.split(
    ' ',
  ),
  Polish: 'co kto jak kiedy gdzie dlaczego powiedzial o na w z i nie jest sie wiadomosci ostatnie'.split(' '),
};

/** Scripts that only languages use which are not read. */
export const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic script'],
  [/\p{Script=Arabic}/gu, 'a language in Arabic script'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Han}/gu, 'Chinese or Japanese'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}/gu, 'a language in Devanagari script'],
];
