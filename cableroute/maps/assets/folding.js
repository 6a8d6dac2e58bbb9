/* Names as the search compares them: case, accents and the spellings of Arabic are one and
   the same. */

/** @type {Record<string, string>} */
const SAME = {"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ß": "ss", "ø": "o", "ł": "l",
              "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"};

/**
 * A name as it is compared.
 * @param {string} text
 */
export function fold(text) {
  return String(text).slice(0, 400).toLowerCase().normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu, "")
    .replace(/[ةىیکٱßøłđıæœðþ]/g, (letter) => SAME[letter])
    .replace(/[٠-٩۰-۹]/g, (digit) => String(Number(digit.codePointAt(0)) & 15))
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * How well a name is what is wanted: 0 it is, 1 it begins so, 2 a word of it does, 3 all words are
 * in it, 9 not at all.
 * @type {(name: string, wanted: string, words: string[]) => number}
 */
function rated(name, wanted, words) {
  const at = ` ${name}`.indexOf(` ${wanted}`);
  if (name === wanted) return 0;
  if (at === 0) return 1;
  if (at > 0) return 2;
  return words.every((word) => name.includes(word)) ? 3 : 9;
}

/**
 * The entries that a text finds, the best first, a dozen at most. What has a name is before what is
 * also called so, and this before what is owned by it; a landing station is before them all, and
 * a part of a word is last.
 * @template {{names: (string | undefined)[], first?: boolean, late?: boolean, also?: string[], owners?: string[], why?: string,
 *   folded?: [string, number, string][]}} Entry
 * @param {Entry[]} entries  What their names fold to is kept with them.
 * @param {string} text
 * @returns {Entry[]}
 */
export function found(entries, text) {
  const wanted = fold(text), words = wanted.split(" ");
  if (!wanted) return [];
  return entries.flatMap((entry) => {
    const folded = entry.folded ??= [entry.names, entry.also || [], entry.owners || []].flatMap((names, rank) =>
      names.flatMap((name) => (name ? [/** @type {[string, number, string]} */ ([fold(name), rank, name])] : [])));
    let score = 99, why = "";
    folded.forEach(([name, rank, full]) => {
      const rate = rated(name, wanted, words), all = rate === 9 ? 99 : rate === 3 ? 10 + rank
        : entry.first && !rank ? rate / 10 : rate + [entry.late ? 0.3 : 0, 0.4, 0.6][rank];
      if (all < score) {
        score = all;
        why = rank === 2 ? `owner: ${full}` : rank === 1 ? full : "";
      }
    });
    Object.assign(entry, {why});
    return score < 99 ? [{entry, score, size: Math.min(...folded.map(([name]) => name.length || 99))}] : [];
  }).sort((a, b) => a.score - b.score || a.size - b.size).slice(0, 12).map((hit) => hit.entry);
}

/**
 * Whether a text has Arabic letters.
 * @param {string} text
 */
export const isArabic = (text) => /\p{Script=Arabic}/u.test(text);
