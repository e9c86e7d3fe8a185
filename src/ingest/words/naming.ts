/** Words before something between marks that make it a name, a slogan or a term, and nobody's speech. */
export const NAMING: ReadonlySet<string> = set(
  'titled entitled subtitled called named dubbed nicknamed nickname nicknames motto tagline password words word term phrase expression so-called known codenamed code-named branded labelled labeled christened baptised baptized captioned headlined inscribed hashtagged emblazoned daubed scrawled headed marked bearing trending chanted chanting chant chants slogan slogans placard placards banner banners sign signs poster posters hashtag hashtags sticker stickers headline headlines caption heading',
);

/** Works, plans and things that bear a name: only what begins with a capital letter behind them is that name. */
export const WORKS: ReadonlySet<string> = set(
  'song anthem hymn album single track book books novel memoir poem essay film movie documentary series episode drama musical opera sketch pamphlet leaflet brochure booklet manual handbook report study survey paper article column editorial piece story campaign chapter section title project programme program plan initiative operation exercise mission ship yacht tanker vessel boat ferry train plane play painting mural sculpture exhibition exhibit show game app podcast channel bar restaurant café reading lecture seminar conference',
);

/** What is carried through a street, or worn, or hung up, with words on it. */
export const SHOWN: ReadonlySet<string> = set(
  'placard placards banner banners sign signs poster posters slogan slogans chant chants sticker stickers hashtag hashtags t-shirt t-shirts tshirt shirt shirts badge badges button buttons graffiti mural murals billboard billboards plaque handbill handbills cap caps scarf scarves mug mugs bumper-sticker tattoo',
);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
