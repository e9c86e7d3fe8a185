/** Closed classes of words that lines of a page have more often than lines of an article. In lower case. */

/** What a page bids whoever reads it, as the first word of a line or a sentence. */
const BIDDEN =
  'add apply ask back become begin bookmark browse buy call change check chip choose claim click compare contact continue cookie create customise customize discover donate download drop earn email enable enjoy enter explore fill find follow forward get gift give go have hear help hide join jump keep learn leave let like listen log login look make manage meet message missed need note order phone pick play please post press print promote rate read reach receive recommend register reload remember renew reply report request reserve ring save scan scroll search see select send share shop show sign skip sort spread start stay stream submit subscribe support swipe switch take tap tell text try tune turn tweet type unlock unsubscribe update upgrade use view visit vote want watch win write';

/** Things that a page has, and that news seldom tells of. */
const THINGS =
  'account accounts ad ads advert adverts advertisement advertisements advertising alert alerts app apps archive archives article articles blog blogs bookmark box briefing browser bulletin button caption captions channel channels column columns comment commenting comments content contents cookie cookies copyright correction corrections coverage crossword ctrl digest disclaimer download edition editions email e-mail emails enquiries episode episodes essay facebook feed feedback feeds font form forum gallery guidelines headline headlines homepage hotline hyperlink icon inbox inquiries instagram interview item javascript keywords language languages layout letter link links login logo mailbox mailing map menu module newsletter newsletters newspaper newspapers notification notifications online page pages paper password paywall pdf photo photos picture pictures pixel podcast podcasts poll post posts preferences print privacy profile programme programmes puzzle puzzles quiz quote rate release releases reply rights rss schedule search section sections session settings site sites slideshow source standards story stories subscription subscriptions tag tags team terms text theme thread threads timetable tip tips topic topics transcript transcripts translation translations tweet twitter url version video videos voucher weather web webpage website websites whatsapp widget wire youtube';

/** Whom a page speaks of when it speaks of itself: who makes it and who reads it. */
const HANDS =
  'author authors columnist columnists contributor contributors correspondent correspondents desk editor editorial editors journalism journalist journalists listener listeners member members membership moderator moderators newsdesk newsroom photographer producer publisher publishers reader readers reporter reporters subscriber subscribers supporter supporters user users viewer viewers visitor visitors writer writers webmaster';

/** How a page speaks of what is allowed, owned, offered and paid for. */
const TERMS =
  'abusive accept agree allowed available cancel code consent exclusive free independent licence license licensed material materials may moderated must offer offers official permission permitted premium prohibited promoted published registered reproduced reproduction required reserved responsible rules sponsored subject trust unlimited unofficial';

export const IS_BIDDEN: ReadonlySet<string> = new Set(BIDDEN.split(' '));
export const IS_THING: ReadonlySet<string> = new Set(THINGS.split(' '));
export const IS_HAND: ReadonlySet<string> = new Set(HANDS.split(' '));
export const IS_TERM: ReadonlySet<string> = new Set(TERMS.split(' '));
