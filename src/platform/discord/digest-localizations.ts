import type { Words } from './localizations.ts';

/** Descriptions of the commands for digests and alerts, and of their options, in other languages. */
export const DIGEST_DESCRIPTIONS: Readonly<Record<string, Words>> = {
  digest: {
    de: 'Übersichten: was neu ist, von selbst zu fester Zeit',
    fr: 'Synthèses : les nouveautés, publiées d’elles-mêmes à heure fixe',
    tr: 'Bültenler: yenilikler, belirli saatte kendiliğinden gelir',
  },
  'digest add': {
    de: 'Eine Übersicht einrichten: was neu ist, hier zu fester Zeit',
    fr: 'Programmer une synthèse : les nouveautés, ici, à heure fixe',
    tr: 'Bülten kur: yenilikler belirli saatte buraya gelir',
  },
  'digest list': {
    de: 'Die Übersichten hier: was, wann, die nächste, und wer sie eingerichtet hat',
    fr: 'Les synthèses d’ici : quoi, quand, la prochaine, et par qui',
    tr: 'Buradaki bültenler: ne, ne zaman, sıradaki ve kim kurdu',
  },
  'digest preview': {
    de: 'Was eine Übersicht jetzt genau senden würde; gesendet wird nichts',
    fr: 'Ce qu’une synthèse enverrait maintenant ; rien n’est envoyé',
    tr: 'Bülten şimdi ne gönderirdi; hiçbir şey gönderilmez',
  },
  'digest pause': {
    de: 'Eine Übersicht anhalten, bis sie fortgesetzt wird',
    fr: 'Suspendre une synthèse jusqu’à sa reprise',
    tr: 'Bülteni sürdürülene kadar duraklat',
  },
  'digest resume': {
    de: 'Eine angehaltene Übersicht fortsetzen',
    fr: 'Reprendre une synthèse suspendue',
    tr: 'Duraklatılmış bülteni sürdür',
  },
  'digest edit': {
    de: 'Eine Übersicht ändern: nur, was angegeben ist',
    fr: 'Modifier une synthèse : seulement ce qui est donné',
    tr: 'Bülteni değiştir: yalnızca verilenler değişir',
  },
  'digest remove': {
    de: 'Eine Übersicht ganz entfernen',
    fr: 'Supprimer une synthèse',
    tr: 'Bülteni tamamen kaldır',
  },
  'digest now': {
    de: 'Eine Übersicht sofort senden, mit dem, was bisher neu ist',
    fr: 'Envoyer une synthèse tout de suite, avec les nouveautés',
    tr: 'Bülteni hemen gönder, şimdiye kadarki yeniliklerle',
  },
  'digest log': {
    de: 'Was hier wann gesendet wurde, und was daraus wurde',
    fr: 'Ce qui a été envoyé ici, quand, et avec quel résultat',
    tr: 'Buraya ne zaman ne gönderildi ve ne oldu',
  },
  'digest show': {
    de: 'Eine hier gesendete Übersicht, neu aus dem Bestand erstellt',
    fr: 'Une synthèse envoyée ici, refaite à partir du corpus',
    tr: 'Buraya gönderilmiş bir bülten, derlemden yeniden',
  },
  watch: {
    de: 'Meldungen: eine Karte, sobald etwas Neues passt',
    fr: 'Alertes : une carte dès que du nouveau correspond',
    tr: 'Uyarılar: yeni bir şey eşleşir eşleşmez bir kart',
  },
  'watch add': {
    de: 'Eine Meldung einrichten: eine Karte, sobald eine passende Aussage in den Bestand kommt',
    fr: 'Créer une alerte : une carte dès qu’une déclaration qui correspond arrive',
    tr: 'Uyarı kur: eşleşen bir söz derleme girer girmez kart gelir',
  },
  'watch list': {
    de: 'Die Meldungen hier: worauf geachtet wird, und wer sie eingerichtet hat',
    fr: 'Les alertes d’ici : ce qui est suivi, et par qui',
    tr: 'Buradaki uyarılar: ne izleniyor ve kim kurdu',
  },
  'watch pause': {
    de: 'Eine Meldung anhalten, bis sie fortgesetzt wird',
    fr: 'Suspendre une alerte jusqu’à sa reprise',
    tr: 'Uyarıyı sürdürülene kadar duraklat',
  },
  'watch resume': {
    de: 'Eine angehaltene Meldung fortsetzen',
    fr: 'Reprendre une alerte suspendue',
    tr: 'Duraklatılmış uyarıyı sürdür',
  },
  'watch remove': {
    de: 'Eine Meldung ganz entfernen',
    fr: 'Supprimer une alerte',
    tr: 'Uyarıyı tamamen kaldır',
  },
  why: {
    de: 'Warum ein Artikel in der letzten Übersicht hier stand, oder nicht',
    fr: 'Pourquoi un article était, ou non, dans la dernière synthèse d’ici',
    tr: 'Bir haber buradaki son bültende neden vardı ya da yoktu',
  },
  '*.time': {
    de: 'Um welche Uhrzeit: 8:00, 20.30',
    fr: 'À quelle heure : 8:00, 20.30',
    tr: 'Saat kaçta: 8:00, 20.30',
  },
  '*.days': {
    de: 'An welchen Tagen: daily, weekdays, mon,wed,fri',
    fr: 'Quels jours : daily, weekdays, mon,wed,fri',
    tr: 'Hangi günler: daily, weekdays, mon,wed,fri',
  },
  '*.channel': {
    de: 'In einem anderen Kanal als diesem',
    fr: 'Dans un autre salon que celui-ci',
    tr: 'Bu kanaldan başka bir kanalda',
  },
  '*.thread': {
    de: 'Ob jede einen eigenen Thread oder Forumsbeitrag bekommt',
    fr: 'Si chacune a son propre fil, ou sa publication de forum',
    tr: 'Her biri kendi alt başlığında mı gelsin',
  },
};
