/**
 * Words of a page's interface, by how a line begins. Closed classes: a new language is one line here. Compared in
 * lower case. A button is no sentence, and one of a single word stands alone or apart from what follows.
 */
export const BUTTONS: readonly string[] = `
skip to|jump directly|jump to|accept all|accept cookies|reject all|manage cookies|cookie|cookies|cookie policy|privacy policy|subscribe|sign up|sign in|sign out|log in|log out|register|my account|become a member|support us|donate|share|share this|kindly share|click to|click here|copy link|print this|print version|email this|save|save for later|listen|listen to this|listen again|watch video|watch live|listen live|read later|bookmark|follow us|text the studio|gift this|add to bookmarks|rate story|font size|text size|advertisement|article continues|continue reading|story continues|scroll down for
scroll to continue|sponsored|promoted|suggested for you|best free bets|paid content|partner content|advertiser content|after newsletter promotion|recommended|related|read also|read more|also read|also see|also watch|also listen|read here|read in full|see also|more from|more on|more about this|more live|most read|most viewed|most popular|most watched|most shared|trending|top stories|explore|you may also|you might also|don't miss|editor's picks|editors' picks|up next|read next|what to read next|in case you missed|popular now|latest news|latest stories|recommended for you|more stories|further reading|also on|elsewhere on|from our partners
from the archive|hot topics|watch:|listen:|watch next|must read|illustration by|illustrations by|photographs by|photography by|graphics by|report a problem|other stories|close|help|(c) 20|manage my choices|manage choices|privacy notice|privacy|your privacy|your ad privacy|modern slavery|terms &|terms and|gift article|save article|save story|share article|share post|share via|send to|show transcript|hide transcript|toggle caption|hide caption|media caption|view original|view tweet|play video|play audio|tap to|audio player|video player|allow notifications|next article|previous article|next story|previous story|next up|next post|keep reading|people also read|readers also|you might like
you may like|vote now|total votes|try it free|try free|start your free|start free|paid for by|paid post|ads by|report this ad|why this ad|this story appeared|in print|print edition|page|top of page|skip ad|load older|load newer|show newer|show older|link copied|edition:|estimated read|min read|translated from|contact the|a government website|for media inquiries|media inquiries|for press inquiries|press contact|photo gallery|gallery:|video:|audio:|photos:|read:|read|watch|also|poll:|quiz:|available on|editor's pick|just in:|see more|show all|view more|related:
credit:|illustration:|graphic:|byline:|category:|share:|tags:|topics:|labels:|posted in|filed in|published in
comment|comments|view comments|view all comments|see all comments|read all comments|share or comment|leave a comment|leave a reply|post a comment|add a comment|write a comment|join the conversation|please check our|disclaimer|terms of|copyright|©|contact us|contact:|for-phone-only|get the app|get our app|download|install app|open in app|unofficial translation|embargoed until|additional materials|tags|topics|related topics|suggested topics|filed under|archived|categories|tides today|enquiries about this page|auto-refresh|newest first|oldest first|refresh|live reporting|live now|key events
show key events|pinned by|pinned post|new updates|you have reached the end|end of live|end of transcript|rate this|whistleblowing|accessibility|easy read|high contrast|home >|home ›|home /|visitors today|quick links|embedded post|view gallery|view image|enlarge image|open image|advert|menu|search|navigation|breadcrumb|podcasts|newsletter|notifications|back to top|load more|show more|show less|view all|see all|read full|read aloud|report an error|correct an error|give feedback|faq|about us|about this|about the author|press release archive|careers|loading|icon|icon-|image source|image credit
image caption|picture credit|photo credit|getty images|minute read|reading time|reuse this content|purchase licensing|licensing rights|request a correction|republish this|contribute|giveaway|horoscope|crossword|puzzle|this video|official website|a website of|media enquiries|media contact|for media enquiries|for more information, contact|buy me a coffee|support independent|support our journalism|add us as|make us your|follow the topics|set as preferred|sitemap|rss|stay connected|stay informed|stay up to date|never miss|enjoying this|like this article|if you like this|did you enjoy|enlarge this
promoted by|recommended by|related internet links|news alert|subscribe for|subscribe from
`
  .split(/[|\n]/)
  .map((start) => start.trim())
  .filter((start) => start !== '');

/** How house rules and notes on the page begin, which are sentences as often as not. */
export const NOTES: readonly string[] = `
please note|dear readers|you're all set|all rights reserved|copyright ©|copyright (c)|we use cookies|this site uses cookies|the views expressed|(the views|views expressed|opinions expressed|the opinions expressed|thanks for reading|thank you for reading|thanks for signing|thank you for signing|thank you for your feedback|you have reached|you've reached|you have used|you've used|you have read|you've read|you have free|you are reading|our standards|be the first to comment|was this page|is this page|is this article|all content is available|was this article|did you find this|how useful|found a typo|spotted a mistake|spotted an error|do you know more
do you have a story|got a story|got a tip|have you got a story|incorrect dates|version for the|check against delivery|for immediate release|reporting by|(reporting by|(writing by|(editing by|writing by|editing by|additional reporting|(additional reporting|with reporting by|with inputs from|(with inputs|(with agenc|(with newswires|an official website|official websites use|here's how you know|secure .gov|javascript is|your browser|please enable javascript|please turn on javascript|standard rates|be kind|comment policy|this video cannot|this video is not|this content is not available
this article is for subscribers|this article is free|this content is for|do you have an opinion|if you would like to submit|get latest|get the latest|get all the latest|(this story has|(this article has|this is a subscriber|all quotes delayed|general information: beware|premium service|are you satisfied|we value your privacy|we and our|do not sell|sorry we are not|comments are|comments have to|already a subscriber|already have an account|not a subscriber|your email address|required fields|live updates paused|what do you think?|have your say|(catch all|catch all|a post shared by|(photo|(image|not for retransmission|unauthorised reproduction
unauthorized reproduction|reproduction without|powered by|proudly powered|best viewed|terms apply|standard message rates
`
  .split(/[|\n]/)
  .map((start) => start.trim())
  .filter((start) => start !== '');

/** The same of other languages, on pages that are in English: a line that begins so is none of the article's. */
export const FOREIGN: readonly string[] = `
le puede interesar|puede interesarle|te recomendamos|le recomendamos|no te pierdas|publicidad|ver comentarios|ver galería|sigue leyendo|seguir leyendo|te puede interesar|archivado en|lo más leído|lo más visto|más leídas|más leído|más información|más sobre|suscríbete|suscríbase|regístrate|iniciar sesión|inicia sesión|ir al contenido|compartir|escuchar|guardar|comentar|comentarios|normas de|política de cookies|política de privacidad|aviso legal|más noticias|noticias relacionadas|relacionadas|leer más|lee también|lea también|ver también|ver más|última hora|en directo|en vivo|inicio|portada|boletín|síguenos|síganos|temas|etiquetas|utilizamos cookies|aceptar y|aceptar todo
publicité|suivre|il vous reste|cet article est|réservé aux|publié le|mis à jour|lire aussi|lire la suite|lire plus|à lire|voir aussi|lecture |offrir|partager|se connecter|s’abonner|s'abonner|abonnez-vous|les plus lus|les plus partagés|contribuer|réutiliser|l’espace des|l'espace des|à lire aussi|commenter|commentaires|écouter|en direct|accueil|mentions légales|nos newsletters|inscrivez-vous|suivez-nous|sur le même sujet|tout accepter|continuer sans|droits réservés|crédit photo
anzeige|zur galerie|jetzt|hier klicken|mehr anzeigen|nach oben|weiterlesen|foto:|anzeige|werbung|mehr zum thema|mehr dazu|lesen sie auch|lesen sie mehr|lesen sie hier|das könnte sie|auch interessant|zum inhalt|zur startseite|zur merkliste|anmelden|abo|abonnieren|abonnement|merken|teilen|diesen artikel|artikel teilen|artikel anhören|vorlesen|kommentare|kommentieren|bitte beachten|impressum|datenschutz|meistgelesen|meist gelesen|weitere artikel|startseite|menü|bild vergrößern|bildunterschrift|link kopieren|alle akzeptieren|einwilligen|jetzt abonnieren|folgen sie|quelle:
reklam|beğen|ilginizi çekebilir|haberi paylaş|tweetle|foto:|fotoğraf:|reklam|reklamı|ilgili haber|ilgili içerik|yorum|yorumlar|paylaş|abone ol|ana sayfa|anasayfa|devamı|haberin devamı|en çok|son dakika|gündem|canlı|giriş|üye ol|kaynak:|güncelleme|çerez|yasal uyarı|tüm hakları|bizi takip|takip et|önerilen|bunlar da ilginizi|gizlilik
leggi anche|leggi tutto|pubblicità|condividi|commenti|accedi|abbonati|iscriviti|più letti|i più letti|ascolta|salva|potrebbe interessarti|riproduzione riservata|segui
leia também|leia mais|compartilhar|partilhar|publicidade|veja também|assine|comentários|mais lidas|saiba mais|ouvir
przeczytaj|zdjęcie|polub|czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|reklama|udostępnij|komentarze|najczęściej czytane|zaloguj|polecane|źródło:
annonse|artikkelen fortsetter|saken fortsetter|artikeln fortsätter|artiklen fortsætter|annons|annonce|les også|læs også|läs också|läs mer|les mer|læs mere|del artikkel|del denne|del på|dela|godta|godkänn|bare nødvendige|hopp til|hoppa till|gå til|personvern|mest lest|mest læst|mest läst|nyheter|nyheder|siste nytt|senaste nytt|logg inn|logga in|log ind|hør direkte|last ned|ladda ner|tips oss|ansvarlig redaktør|ansvarig utgivare|abonner|prenumerera|følg oss|følg |kommentarer|denne siden bruker|vi använder kakor|lytt til|lyssna
lees ook|lees meer|lees verder|advertentie|deel dit|delen|reacties|meest gelezen|inloggen|abonneer|bekijk ook|luister
mainos|lue myös|jaa artikkeli|jaa|tilaa|kirjaudu|luetuimmat|kommentit
preskoči|podijeli|podeli|vezane vijesti|vezane vesti|povezane vijesti|povezane vesti|povezani članci|najčitanije|pročitajte|komentari|prijava|pretplata|pretplati|uživo|izvor:|oglas|impressum|uvjeti|pratite nas|pošaljite|naslovnica|naslovna|vijesti|vesti|više o temi
přeskočit|sdílet|související|nejčtenější|čtěte také|čtěte více|diskuse|přihlásit|předplatné|inzerce|zdroj:|zdieľať|súvisiace|najčítanejšie|čítajte
citește și|citeşte şi|distribuie|publicitate|comentarii|cele mai citite|abonează|hirdetés|fotó:|olvassa el|kapcsolódó|megosztás|hozzászólások|legolvasottabb|előfizetés|kövessen
διαβάστε|σχετικά|διαφήμιση|σχόλια|κοινοποίηση|εγγραφή|δημοφιλή
прочитајте|прочитай|коментари|коментарі|претплата|уживо|почетна|сва права|фудбал|најчитаније|повезане|извор|новости по теме|фото:|читайте также|читать далее|читайте|реклама|комментарии|подписаться|подписывайтесь|поделиться|все новости|главная|источник|похожие|популярное|войти|читайте також|поділитися|підписатися|головна|джерело|сподели|още по темата|най-четени
baca juga|baca selengkapnya|dengarkan|simak|ikuti kami|bagikan|komentar|iklan|berlangganan|terpopuler|berita terkait|simak juga|lihat juga|soma pia|shiriki|matangazo|đọc thêm|chia sẻ|bình luận
最新|اقرأ أيضا|اقرأ المزيد|مشاركة|إعلان|الأكثر قراءة|تعليقات|اشترك|المصدر|תגיות|שתפו|פרסומת|שתף|כתבות נוספות|تبلیغات|بیشتر بخوانید|相关|相關|分享|评论|評論|廣告|广告|关注|関連記事|広告|シェア|コメント|もっと見る|관련기사|광고|공유|구독|댓글|구독|यह भी पढ़ें|विज्ञापन|शेयर|टिप्पणी
`
  .split(/[|\n]/)
  .map((start) => start.trim())
  .filter((start) => start !== '');

/** Lines behind which other articles are listed: what follows without an end of a sentence is one of them. */
const LIST_HEADS =
  `keywords|key words|keep reading|similar stories|similar articles|promoted stories|promoted content|sponsored content|sponsored links|people are reading|what others|others also|people also|readers also|most commented|most discussed|today's top|today's headlines|top headlines|top videos|latest videos|latest updates|latest articles|latest posts|latest in|latest from|recent posts|recent articles|recent stories|recent news|popular stories|popular articles|popular posts|popular in|hot right now|what's hot|now trending|our picks|top picks|staff picks|we recommend|from around the web|around the web|from the web|more in |more news|more headlines|more articles|more top|in other news|also in the news|also in this|in this section|stories you may|stories for you|more for you|for you|just for you|you may like|you might like|other news|other articles|next article|previous article|next story|previous story|next post|previous post|read this next|explore more|on our radar|worth reading|editor's choice|editors' choice|featured stories|featured video|topics mentioned|elsewhere
recommended|related|read also|read more|read next|also read|see also|more from|more on |more live|more about this|more stories|most read|most viewed|most popular|most watched|most shared|trending|top stories|explore|you may also|you might also|don't miss|editor's picks|editors' picks|up next|watch next|what to read next|suggested for you|best free bets|further reading|podcasts|tags|topics|hot topics|related topics|suggested topics|latest news|latest stories|popular now|elsewhere on|from our partners|from the archive|in case you missed|other stories|must read|illustration by|illustrations by|photographs by|photography by|graphics by|report a problem
te puede interesar|lo más|más leíd|más noticias|noticias relacionadas|lee también|lea también|les plus|sur le même sujet|à lire aussi|mehr zum thema|lesen sie auch|auch interessant|das könnte sie|meistgelesen|weitere artikel|ilgili haber|en çok|önerilen|bunlar da ilginizi|leggi anche|i più letti|leia também|mais lidas|czytaj także|zobacz także|najczęściej czytane|les også|læs også|läs också|mest les|mest læs|mest läs|lees ook|meest gelezen|lue myös|luetuimmat|vezane vijesti|vezane vesti|povezan|najčitanije|pročitajte|související|nejčtenější|súvisiace|citește și|cele mai citite|kapcsolódó|legolvasottabb|διαβάστε|прочитајте|најчитаније|повезане|читайте|популярное|похожие|още по темата|baca juga|terpopuler|berita terkait|اقرأ أيضا|الأكثر قراءة|相关|相關|関連記事|관련기사`
    .split(/[|\n]/)
    .map((head) => head.trim());

/** Whole lines of one or two words that buttons and menus have. */
export const WORDS: ReadonlySet<string> = new Set(
  `contents|synopsis|journalist|reporter|accept|reject|saved|tweet|post|latest|featured|outbrain|taboola|quiz|poll|ad|ads|just now|file photo|file picture|stock photo|getty|link copied|pinned|correspondent|staff reporter|web desk|news desk|breaking|print edition|transcript|expand|collapse|dislike|like|likes|following|key moments|page|story|edition|buy the paper|trending now|official|verified|home|news|sport|sports|politics|business|world|culture|opinion|lifestyle|money|tv|print|share|listen|watch|save|login|more|live|video|videos|photos|schedule|reply|abo|archive|about|about me|e-paper|epaper|obituaries|classifieds|weather|jobs|boxing|international|economy|society|defense|defence|health|science|tech|technology|travel|food|music|books|film|footie|puzzles|bingo|premium|all news|dream eleven|blogroll|read|top|next|previous|prev|ok|yes|no|advertise|place an advert|my feed|my news|world news|breaking news|join the club|exclusive content|transcript download|download mp3|mp3|gallery|back|continue|dismiss|settings|language|english|español|français|deutsch|русский|العربية|中文|edit|reload|retry|play|pause|mute|unmute|fullscreen|pdf|rss|sitemap|ends|-ends-|fútbol|deportes|mundo|política|economía|svijet|döviz|hava durumu|ekonomi|dünya|spor|siyaset|lettres|monde`
    .split('|')
    .map((word) => word.trim()),
);

/** Where pages are shared to, and where posts stand. */
export const PLATFORMS =
  'facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|threads|bluesky|mastodon|tiktok|youtube|e-?mail|messenger|viber|signal|flipboard|tumblr|vk|ok|weibo|wechat|line|snapchat|google(?: news| discover)?|apple news|spotify|apple podcasts|rss|copy link|link|print|sms|pocket|xing';

const FIRST = new Map<string, readonly string[]>();
for (const head of LIST_HEADS) FIRST.set(head.slice(0, 2), [...(FIRST.get(head.slice(0, 2)) ?? []), head]);

/** Whether the lines that follow are titles of other articles. */
export function isListHead(line: string): boolean {
  const words = line
    .slice(0, 80)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  return (FIRST.get(words.slice(0, 2)) ?? []).some((head) => words.startsWith(head));
}
