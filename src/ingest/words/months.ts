/**
 * What months are called, and how they are written behind a day, in the languages that pages date themselves in. A
 * name that is another month elsewhere ("listopada": October in Croatian, November in Polish) is in neither list.
 */
const MONTHS: readonly string[] = [
  'january jan enero ene janvier janv januar januari ocak января январь gennaio gen janeiro stycznia ledna ianuarie január јануар јануара siječnja січня ιανουαρίου يناير januara januára januarja tammikuuta януари',
  'february feb febrero février févr februar februari şubat февраля февраль febbraio fevereiro fev lutego února februarie február фебруар фебруара veljače лютого φεβρουαρίου فبراير februara februára februarja helmikuuta февруари',
  'march mar marzo mars märz mart maart марта март março marca března martie március марта ožujka березня μαρτίου مارس maret marta maaliskuuta',
  'april apr abril abr avril avr nisan апреля апрель aprile kwietnia dubna aprilie április април travnja квітня απριλίου أبريل aprila apríla huhtikuuta априла',
  'may mayo mai maj mei mayıs мая maggio maio maja května május мај svibnja травня μαΐου مايو mája toukokuuta маја',
  'june jun junio juin juni haziran июня июнь giugno junho czerwca června iunie június јун јуна lipnja червня ιουνίου يونيو juna júna junija kesäkuuta юни',
  'july jul julio juillet juil juli temmuz июля июль luglio julho lipca července iulie július јул јула srpnja липня ιουλίου يوليو jula júla julija heinäkuuta julai юли',
  'august aug agosto ago août augustus ağustos августа август sierpnia srpna augusztus avgust avgusta август kolovoza серпня αυγούστου أغسطس agustus elokuuta ogos',
  'september sep sept septiembre septembre eylül сентября сентябрь settembre setembro września září septembrie szeptember septembar септембар rujna вересня σεπτεμβρίου سبتمبر septembra syyskuuta септембра септември',
  'october oct octubre octobre oktober okt ekim октября октябрь ottobre outubro października října octombrie október oktobar октобар жовтня οκτωβρίου أكتوبر oktobra októbra lokakuuta октобра октомври',
  'november nov noviembre novembre kasım ноября ноябрь novembro listopadu noiembrie novembar новембар studenoga studenog листопада νοεμβρίου نوفمبر novembra marraskuuta новембра ноември',
  'december dec diciembre dic décembre déc dezember dez desember aralık декабря декабрь dicembre dezembro grudnia prosince decembrie decembar децембар prosinca грудня δεκεμβρίου ديسمبر decembra joulukuuta disember децембра декември',
];

/** The English names, January first. */
export const ENGLISH_MONTHS: readonly string[] = MONTHS.map((names) => names.split(' ')[0] ?? '');

/** The number of each name, 1 to 12. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Any of the names, the longest first. */
export const MONTH_NAME = `(${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;
