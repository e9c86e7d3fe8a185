/** What pages call the day on which a text came out, by the beginnings of words, in the languages read most. */
const PUBLISHED =
  'publi|posted|created|issued|released?|uploaded|added|written|started|filed|first (?:aired|appeared|broadcast)|veröffentlicht|erstellt|erschienen|yayın|eklenme|oluşturulma|pubblicat|gepubliceerd|geplaatst|offentliggjort|publicerad|julkaistu|objavljeno|objavlja|zveřejněno|vydáno|data publikacji|opublikowano|megjelent|közzétéve|mis en ligne|diterbitkan|опублик|објављено|публикув|δημοσιε|입력|등록|发布|公開|نشر';
/** What they call the day on which it was changed, or printed after it. */
const CHANGED =
  'print edition|updat|modif|edited(?! by)|revised|revision|amended|correct|last (?:changed|checked|reviewed|refreshed|update)|reviewed(?! by)|mis à jour|actuali[sz]a|atualizad|aktualis|aktualiz|zaktualizowano|geändert|stand:|aggiornat|güncel|son değişiklik|oppdatert|opdateret|uppdaterad|ändrad|endret|ažurirano|izmenjeno|izmijenjeno|bijgewerkt|gewijzigd|päivitetty|muokattu|frissítve|módosítva|diperbarui|обнов|изменен|оновлен|ажурирано|обновен|ενημερώ|수정|更新|تحديث';
/** What they date beside it: pictures, offers, appointments, their own readers and copies. */
const OTHER =
  'expires?|expiry|valid|deadline|closing date|closes|due|until|effective|(?:next )?(?:event|meeting|session|hearing|match)s?|member since|joined|since|founded|born|(?:file )?(?:photo|picture|image|video)s?|foto|recorded|filmed|taken|appeared in|copyright|©|today(?: is)?|retrieved|accessed|archived|previous|next';

const LABEL = new RegExp(`(?<!\\p{L})(?:(${PUBLISHED})|(${CHANGED})|(${OTHER}))\\p{L}*`, 'giu');
/** So far before its date stands its label. */
const BEFORE = 40;

/**
 * What a line says of a date in it: 0 that the text came out on it, 1 nothing, 2 that it was changed on it, 3 that
 * it is that of something else. The label nearest to it counts, and none with another figure between.
 */
export function rankOf(line: string, at: number): 0 | 1 | 2 | 3 {
  const before = /[^\d]*$/u.exec(line.slice(Math.max(0, at - BEFORE), at))?.[0] ?? '';
  const label = [...before.matchAll(LABEL)].at(-1);
  if (label?.[1] !== undefined) return isFirst(before, label.index) ? 0 : 2;
  if (label?.[2] !== undefined) return 2;
  // "until 00:01 on 12 March" lifts an embargo: the text comes out on it.
  if (label?.[3] !== undefined) return /embargo/iu.test(line) ? 1 : 3;
  // The caption of a picture dates the picture.
  return line.length > 100 && at > 40 ? 3 : 1;
}

/** "Last published" and "last posted" are changes. */
function isFirst(before: string, at: number): boolean {
  return !/\blast\s$/iu.test(before.slice(0, at));
}

const ALONE = new RegExp(
  `^(?:[-–—•|]\\s*)?(?:date\\s|last\\s|first\\s)?(?:${PUBLISHED}|${CHANGED}|${OTHER})\\p{L}*(?:\\s(?:on|at|date|am|le|il))?\\s?:?$`,
  'iu',
);

/** Whether a line is nothing but the label of a date, which stands in the line below it. */
export function isLabel(line: string): boolean {
  return line.length <= 30 && ALONE.test(line.trim());
}
