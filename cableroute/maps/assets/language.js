/* A page in another language than English: what the scripts write is translated where it reaches
   the page, by the texts that the page carries; an English page carries none. */

/** @typedef {string | Record<string, string>} Form  A text, or a text by plural category. */

const READ = ["aria-label", "aria-valuetext", "title", "placeholder"];
const SIGNS = {".": "٫", ",": "٬"};

const COUNT = "[^A-Za-z]*\\d[^A-Za-z]*?";   // what the field of a count holds

/** @param {string} text */
const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @param {string} text  With its numbers in the numerals of Arabic; with Latin letters as it is. */
const inArabicDigits = (text) => (/[A-Za-zÀ-ɏ]/.test(text) ? text
  : text.replace(/\d+(?:[.,]\d+)*/g, (number) => number.replace(/[\d.,]/g, (sign) =>
    (sign === "." || sign === "," ? SIGNS[sign] : String.fromCharCode(0x660 + Number(sign))))));

const [ISOLATE, END] = [0x2066, 0x2069].map((code) => String.fromCharCode(code));

/** @param {string} text  A field: a figure with signs keeps its order in a line of Arabic. */
const ordered = (text) => (/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(text) ? `${ISOLATE}${text}${END}` : text);

/**
 * Translates texts by a table: word for word, or by a form with fields.
 * @param {Record<string, Form>} table
 * @param {string} language
 * @returns {(text: string) => string | null}
 */
export function translator(table, language) {
  const plural = new Intl.PluralRules(language);
  const forms = Object.entries(table).filter(([english]) => english.includes("{"))
    .map(([english, form]) => {
      const parts = english.split(/\{(\w+)\}/);
      const own = parts.filter((_, i) => i % 2 === 0);
      const pattern = parts.map((part, i) => (i % 2 ? `(?<${part}>${part === "n" ? COUNT : "[^]+?"})` : quoted(part))).join("");
      return {size: own.join("").length, pattern: new RegExp(`^${pattern}$`), form};
    }).sort((a, b) => b.size - a.size);
  /** @type {(text: string) => string | null} */
  function translated(text) {
    for (const own of [text, text.charAt(0).toLowerCase() + text.slice(1)]) {
      const found = table[own];
      if (typeof found === "string") return found;
    }
    for (const {pattern, form} of forms) {
      const fields = pattern.exec(text)?.groups;
      if (!fields) continue;
      const chosen = typeof form === "string" ? form
        : form[plural.select(Number((fields.n || "").replace(/[^\d.]/g, "")))] || form.other;
      return chosen.replace(/\{(\w+)\}/g, (_, name) => translated(fields[name]) ?? ordered(fields[name]));
    }
    if (!text.includes(", ")) return null;
    const parts = text.split(", ").map((part) => (/[A-Za-z]/.test(part) ? translated(part) : ordered(part)));
    return parts.includes(null) ? null : parts.join("، ");
  }
  return translated;
}

/**
 * Keeps what is in an element in the language of the page.
 * @param {HTMLElement} root
 */
export function speak(root) {
  const carried = document.getElementById("texts");
  if (!carried) return;
  const {texts, numerals, original} = JSON.parse(carried.textContent || "{}");
  const translated = translator(texts, document.documentElement.lang);
  const digits = numerals === "arab" ? inArabicDigits : (/** @type {string} */ text) => text;
  /** @param {string} text */
  const said = (text) => {
    const own = text.trim();
    const made = /[A-Za-z]/.test(own) ? translated(own) : null;
    return digits(made === null ? text : text.replace(own, () => made));
  };
  /** @param {Text} node  A text of the tables that has no translation: set apart as it is. */
  function quote(node) {
    const text = document.createElement("q");
    Object.assign(text, {lang: "en", dir: "ltr", translate: false});
    text.textContent = node.data.slice(original.length + 1);
    node.data = original;
    node.after(" ", text);
  }
  /** @param {Node} node */
  function visit(node) {
    if (node instanceof Text) {
      const kept = node.parentElement?.closest("script, style, [translate=no]");
      if (!kept && node.data.startsWith(`${original} `)) quote(node);
      const made = kept ? node.data : said(node.data);
      if (made !== node.data) node.data = made;
    } else if (node instanceof Element && !node.matches("script, style")) {
      READ.forEach((name) => {
        const text = node.getAttribute(name), made = text && said(text);
        if (made && made !== text) node.setAttribute(name, made);
      });
      node.childNodes.forEach(visit);
    }
  }
  const watch = {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: READ};
  new MutationObserver((changes) => changes.forEach(({type, target, addedNodes}) => {
    if (type === "childList") addedNodes.forEach(visit);
    else if (type === "characterData") visit(target);
    else if (target instanceof Element) {
      READ.forEach((name) => {
        const text = target.getAttribute(name), made = text && said(text);
        if (made && made !== text) target.setAttribute(name, made);
      });
    }
  })).observe(root, watch);
  visit(root);
}
