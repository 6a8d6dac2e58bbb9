/* The answers over the table of a comparison: where they lead, and what they are of the routes left. */
import {make, onClick, within} from "./dom.js";

/** So many routes are named that are perhaps as good; more are counted (answer_tiles.py). */
const MOST_NAMED = 3;

/** A figure of so many times the least is as good, as of pairs (pair_reasons.py). */
const AS_GOOD = 1.1;

/**
 * An answer frames its routes; that of two picks them.
 * @param {(next: [number, number]) => void} pick
 * @param {import("./types.js").Shared} shared
 */
export function addTiles(pick, shared) {
  /** @param {HTMLElement} tile */
  const routesOf = (tile) => (tile.dataset.routes || "").split(",").filter(Boolean).map(Number);
  document.querySelectorAll("button.tile").forEach((tile) => {
    if (!(tile instanceof HTMLElement)) return;
    onClick(tile, () => {
      const [first, second] = routesOf(tile);
      if (second !== undefined) pick([first, second]);
      else if (first !== undefined) shared.visit(() => shared.frame(shared.routes[first].bounds));
    });
    if (!tile.dataset.column) return;
    ["pointerenter", "focus"].forEach((kind) => tile.addEventListener(kind, () => shared.highlight(routesOf(tile)[0] ?? -1)));
    ["pointerleave", "blur"].forEach((kind) => tile.addEventListener(kind, () => shared.highlight(-1)));
  });
}

/**
 * Answers again, of the routes that are left: the least figure of a column is that of one of them.
 * Which two of them are best together the page does not know: it says why those that it names fail.
 * @param {import("./types.js").Comparison} compared
 * @param {HTMLTableRowElement[]} rows
 * @returns {(fails: (r: number) => Node[]) => void}  By why each route fails; of one left, nothing.
 */
export function answersLeft({measures, pairs, paired}, rows) {
  const tiles = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button.tile"))];
  const first = tiles.map((tile) => ({routes: tile.dataset.routes || "", parts: [...tile.childNodes]}));

  /** @type {(column: string, r: number) => HTMLTableCellElement | undefined} */
  const cellOf = (column, r) => [...rows[r].cells].find(({dataset}) => dataset.column === column);

  /**
   * Whether of two routes the first is surely less: the pairs are stored the lower number first.
   * @type {(column: string, a: number, b: number) => boolean}
   */
  function isSure(column, a, b) {
    const [i, j] = a < b ? [a, b] : [b, a], at = measures.findIndex(({key}) => key === column);
    const pair = j < paired ? pairs[i * paired - i * (i + 1) / 2 + j - i - 1] : null;
    return Boolean(pair && pair.more[at][0] !== null && cellOf(column, a)?.dataset.value !== cellOf(column, b)?.dataset.value);
  }

  /** @type {(tile: HTMLElement, column: string, left: number[]) => void} */
  function least(tile, column, left) {
    /** @param {number} r */
    const value = (r) => Number(cellOf(column, r)?.dataset.value ?? NaN);
    const known = left.filter((r) => !Number.isNaN(value(r)));
    const [best, ...others] = [...known].sort((a, b) => value(a) - value(b) || a - b);
    const cell = best === undefined ? null : cellOf(column, best);
    const wide = known.some((r) => value(r) <= AS_GOOD * value(best) && cellOf(column, r)?.querySelector(".wide"));
    tile.dataset.routes = cell && !wide ? String(best) : "";
    const place = within(tile, ".tile-of"), unit = within(place, "i").textContent || "";
    tile.querySelectorAll(":scope > small").forEach((item) => item.remove());
    if (!cell) {
      place.replaceChildren(make("span", "none", left.length ? "not known" : "No route is left"));
      return;
    }
    if (wide) {
      place.replaceChildren(make("span", "none", "not known: too uncertain to use"));
      return;
    }
    const range = cell.querySelector("small bdi"), near = others.filter((r) => !isSure(column, best, r)).sort((a, b) => a - b);
    place.replaceChildren(make("span", `number route-${best}`, make("span", "unseen", "Route "), String(best + 1)), " ",
      make("b", "figure", within(cell, ".figure").textContent || ""), " ", make("i", "", unit),
      ...(range ? [" ", make("small", "", "(", range.cloneNode(true), ")")] : []));
    const said = [
      ...(near.length ? [`not surely before ${near.length > MOST_NAMED ? `${near.length} others` : near.map((r) => r + 1).join(", ")}`] : []),
      ...(known.length < left.length ? [`not known of ${left.length - known.length}`] : []),
    ];
    if (said.length) tile.append(make("small", "", said.join("; ")));
  }

  return (fails) => {
    const left = rows.map((_, r) => r).filter((r) => !fails(r).length);
    tiles.forEach((tile, n) => {
      const {routes, parts} = first[n], {column} = tile.dataset;
      tile.dataset.routes = routes;
      tile.replaceChildren(...parts.map((part) => part.cloneNode(true)));
      const why = column ? [] : routes.split(",").map(Number).flatMap(fails).slice(0, 1);
      tile.classList.toggle("failed", why.length > 0);
      tile.append(...why);
      if (column && left.length < rows.length) least(tile, column, left);
    });
  };
}
