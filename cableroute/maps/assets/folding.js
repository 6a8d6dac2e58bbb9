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
 * The entries that a text finds, the best first, a dozen at most.
 * @template {{names: (string | undefined)[], folded?: string[]}} Entry
 * @param {Entry[]} entries  What their names fold to is kept with them.
 * @param {string} text
 * @returns {Entry[]}
 */
export function found(entries, text) {
  const wanted = fold(text), words = wanted.split(" ");
  if (!wanted) return [];
  return entries.flatMap((entry) => {
    const folded = entry.folded ??= entry.names.flatMap((name) => (name ? [fold(name)] : []));
    const scores = folded.map((name) => {
      const at = ` ${name}`.indexOf(` ${wanted}`);
      if (name === wanted) return 0;
      if (at === 0) return 1;
      if (at > 0) return 2;
      return words.every((word) => name.includes(word)) ? 3 : 9;
    });
    const score = Math.min(...scores, 9);
    return score < 9 ? [{entry, score, size: Math.min(...folded.map((name) => name.length || 99))}] : [];
  }).sort((a, b) => a.score - b.score || a.size - b.size).slice(0, 12).map((hit) => hit.entry);
}

/**
 * Whether a text has Arabic letters.
 * @param {string} text
 */
export const isArabic = (text) => /\p{Script=Arabic}/u.test(text);
