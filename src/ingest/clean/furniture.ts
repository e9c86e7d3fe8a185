/**
 * Lines that belong to the page and not to its article, by how they begin. Closed classes of interface words: a new
 * language is one line here. Compared in lower case.
 */
const STARTS: readonly string[] = `
skip to |jump directly|jump to |accept all|accept cookies|reject all|manage cookies|cookie |cookies |we use cookies|cookie policy|privacy policy
subscribe|sign up|sign in|sign out|log in|log out|register|my account|already a subscriber|become a member|support us|donate
share|share this|kindly share|click to |copy link|print this|print version|email this|save |listen |watch video|watch live|listen live|read later|bookmark|follow us|text the studio
rate story|font size|advertisement|article continues|continue reading|story continues|sponsored|promoted|suggested for you|best free bets|paid content
recommended|related|read also|read more|also read|see also|more from|more on |more live|most read|most viewed|most popular|trending|top stories|explore|you may also|don't miss|editor's picks|up next|what to read next|in case you missed|popular now|latest news|recommended for you|more stories|further reading|also on
comment|comments|please note|dear readers|leave a comment|join the conversation|be the first to comment|please check our|be kind|disclaimer|terms of |all rights reserved|copyright|©|(c) 20|contact us|contact:|powered by|proudly powered|our standards|all quotes delayed|for-phone-only|reporting by|editing by|additional reporting|the views expressed|get the |download |catch all|(catch all|found a typo|incorrect dates|version for the|unofficial translation|check against delivery|general information: beware|additional materials|tags|topics|filed under|archived|categories|tides today|premium service|enquiries about this page|do you know more|standard rates|not for retransmission|auto-refresh|newest first|oldest first|refresh|live reporting|live now|you have reached the end|are you satisfied|whistleblowing|accessibility|home >|home ›|best viewed|visitors today|quick links|embedded post|photo gallery|advert|menu|search|navigation|breadcrumb|podcasts|newsletter|notifications|close|back to top|load more|show more|view all|see all|read full|report an error|correct an error|give feedback|help|faq|about us|about this|press release archive|careers|loading|icon |icon-|image source|getty images|minute read|reading time|reuse this content|contribute|giveaway|horoscope|crossword|puzzle
publicidad|te puede interesar|archivado en|lo más leído|suscríbete|iniciar sesión|ir al contenido|compartir|escuchar|guardar|comentarios|normas de|política de cookies|aviso legal|más noticias|inicio|publicité|publié le|lire aussi|lecture |offrir|partager|se connecter|s’abonner|s'abonner|les plus lus|contribuer|réutiliser|l’espace des|à lire aussi|newsletter|anzeige|werbung|mehr zum thema|lesen sie auch|das könnte sie|zum inhalt|anmelden|abo|abonnieren|merken|teilen|kommentare|bitte beachten|impressum|datenschutz|reklam|ilgili haberler|yorum|paylaş|abone ol|ana sayfa|devamı|leggi anche|pubblicità|condividi|commenti|accedi|abbonati|leia também|compartilhar|publicidade|leia mais|czytaj także|reklama|udostępnij|прочитајте|коментари|претплата|уживо|почетна|сва права|фудбал|читайте также|реклама|комментарии|подписаться|поделиться|все новости|最新|اقرأ أيضا|مشاركة
`
  .split(/[|\n]/)
  .map((start) => start.trim())
  .filter((start) => start !== '');

/** Lines behind which other articles are listed: what follows without an end of a sentence is one of them. */
const LISTS =
  /^(?:recommended|related|read also|read more|also read|see also|more from|more on |more live|most read|most viewed|most popular|trending|top stories|explore|you may also|don't miss|editor's picks|up next|suggested for you|best free bets|more stories|further reading|te puede interesar|lo más leído|les plus lus|mehr zum thema|lesen sie auch|ilgili haberler|прочитајте|читайте также|leggi anche|leia também|podcasts|tags|topics|latest news|popular now)/;

/** Whole lines of one or two words that buttons and menus have. */
const WORDS =
  /^(?:home|news|sport|sports|politics|business|world|culture|opinion|lifestyle|money|tv|print|share|listen|watch|save|login|more|live|video|videos|photos|schedule|reply|abo|archive|about|about me|e-paper|epaper|obituaries|classifieds|weather|jobs|boxing|international|economy|society|defense|defence|health|science|tech|technology|travel|food|music|books|film|footie|puzzles|bingo|premium|all news|dream eleven|blogroll|read|top|next|previous|prev|ok|yes|no|advertise|place an advert|fútbol|deportes|mundo|política|economía)$/;

/** Words of a page's house rules, wherever in a line. */
const RULES =
  /\b(?:our (?:site|website|newsletter|commenting|comment policy|community guidelines|app\b|cookie|content and for)|commenting system|unsubscribe|all rights reserved|is not responsible for the contents? of|may not be reproduced|terms and conditions|personal data|your ad choices|have to be in english|news app\b|respectful of (?:different|other))/;

const MANY = new Map<string, readonly string[]>();
for (const start of STARTS) {
  const key = start.slice(0, 2);
  MANY.set(key, [...(MANY.get(key) ?? []), start]);
}

/** Whether a line is a piece of the page: a button, a menu, an advertisement, a house rule. */
export function isFurnitureLine(line: string): boolean {
  const words = line.slice(0, 400).toLowerCase().replaceAll('’', "'").trim();
  const plain = words.replace(/^[^\p{L}\p{N}(©]+/u, '');
  if (plain === '') return true;
  if (WORDS.test(plain) || RULES.test(words)) return true;
  if (/^read [\d.,]+k? (?:repl|comment)/.test(plain) || /\S›\S/.test(line)) return true;
  if (/^(?:\d{1,2}:\d{2}\s*){1,2}$/.test(plain) && !/^\d{2}:\d{2}$/.test(plain)) return true;
  if (isMenu(line)) return true;
  return (MANY.get(plain.slice(0, 2)) ?? []).some((start) => begins(plain, start, words));
}

/** A sentence may begin as a button does ("Contact between the two …"): only a short line, or a whole phrase, counts. */
function begins(line: string, start: string, whole: string): boolean {
  if (!line.startsWith(start)) return false;
  const next = line.charAt(start.length);
  if (/[\p{L}]/u.test(next) && /\p{L}$/u.test(start)) return false;
  const isSentence = /[.!?]["”’»]?$/.test(whole) && line.split(' ').length > 9;
  return !isSentence || start.includes(' ');
}

/** Whether the lines that follow are titles of other articles. */
export function isListHead(line: string): boolean {
  return LISTS.test(line.slice(0, 80).toLowerCase().replaceAll('’', "'").trim());
}

/** Several short items with wide gaps or signs between them: "News   Sport   Culture", "Home > Press". */
function isMenu(line: string): boolean {
  if (line.length > 300 || /[.!?]["”’»]?$/.test(line)) return false;
  const items = line.split(/\s{2,}|\s[|·›>•/]\s|›/).filter((item) => item.trim() !== '');
  return items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 4) && !/\d{4}/.test(line);
}
