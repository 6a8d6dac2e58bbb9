/* Names of systems written along their lines, and of the one that is highlighted. */
import {brushOf, lengthOf, make, narrow} from "./dom.js";

const FONT = '500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** @typedef {(text: string, className: string, x: number, y: number, turn?: number) => HTMLElement} Write */
/** @typedef {Pick<import("./types.js").Room, "size" | "free" | "take">} Place */
/**
 * @typedef {object} Lines  What there is to name.
 * @property {L.Map} map
 * @property {HTMLElement} pane
 * @property {(system: number) => L.Point[][]} partsOf  Pieces of its line in view.
 * @property {(system: number) => string} nameOf
 * @property {(system: number) => string} colourOf
 */

/**
 * A name at a place of the map's window.
 * @param {L.Map} map
 * @param {Parameters<Write>} name
 */
export function lettered(map, ...[text, className, x, y, turn = 0]) {
  const item = make("span", `catalogue-name ${className}`, make("bdi", "", text));
  const at = map.containerPointToLayerPoint([x, y]);
  item.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)` +
    (turn ? ` rotate(${turn.toFixed(3)}rad)` : "");
  return item;
}

/**
 * Straight pieces of lines on which a text of some width can be written.
 * @param {L.Point[][]} parts
 * @param {number} width
 */
function straights(parts, width) {
  /** @type {[L.Point, L.Point][]} */
  const found = [];
  parts.forEach((part) => {
    const far = [0];
    part.slice(1).forEach((to, k) => far.push(far[k] + to.distanceTo(part[k])));
    for (let k = 0, j = 1; k + 1 < part.length; k++) {
      j = Math.max(j, k + 1);       // no nearer along the line than it is straight
      while (j + 1 < part.length && far[j] - far[k] < width) j++;
      const a = part[k], b = part[j], straight = a.distanceTo(b);
      if (straight < width || straight < 0.985 * (far[j] - far[k])) continue;
      found.push([a, b]);
    }
  });
  return found;
}

/** @param {Lines} lines */
export function lettering({map, pane, partsOf, nameOf, colourOf}) {
  const pen = brushOf(document.createElement("canvas"));
  pen.font = FONT;
  /** @type {Map<string, number>} */
  const widths = new Map();
  /** @param {string} text */
  function widthOf(text) {
    const width = widths.get(text) ?? pen.measureText(text).width;
    widths.set(text, width);
    return width;
  }
  /** @param {number} system */
  const inView = (system) => partsOf(system).map((part) => part.map((at) => map.layerPointToContainerPoint(at)));

  /**
   * Writes a name along a straight piece of its line, from west to east, where there is room.
   * @type {(system: number, parts: L.Point[][], write: Write, place: Place) => HTMLElement | null}
   */
  function along(system, parts, write, {size, free, take}) {
    const text = nameOf(system), w = widthOf(text) + 4, tries = straights(parts, w);
    const step = Math.max(1, Math.floor(tries.length / 24));
    for (let n = 0; n < tries.length; n += step) {
      let [a, b] = tries[(n + (system * 7) * step) % tries.length];
      if (b.x < a.x) [a, b] = [b, a];
      const middle = a.add(b).divideBy(2), reach = b.subtract(a), far = Math.hypot(reach.x, reach.y);
      const ahead = L.point(reach.x / far, reach.y / far), up = L.point(ahead.y, -ahead.x);
      const width = w / 5 + 6;
      const boxes = [-2, -1, 0, 1, 2].map((k) =>
        middle.add(ahead.multiplyBy(k * w / 5)).subtract([w / 10 + 3, 7]));
      if (!boxes.every(({x, y}) => x > 4 && y > 4 && x < size.x - 60 && y < size.y - 30)) continue;
      if (!boxes.every(({x, y}) => free(x, y, width, 14))) continue;
      boxes.forEach(({x, y}) => take(x, y, width, 14));
      const start = middle.subtract(ahead.multiplyBy(w / 2 - 2)).add(up.multiplyBy(6.5));
      const item = write(text, "of-system", start.x, start.y, Math.atan2(reach.y, reach.x));
      item.style.color = colourOf(system);
      item.dataset.system = String(system);
      return item;
    }
    return null;
  }

  /** @type {(systems: number[], write: Write, place: Place) => void} */
  function nameSystems(systems, write, place) {
    systems.map((system) => {
      const parts = inView(system);
      return {system, parts, length: parts.reduce((sum, part) => sum + lengthOf(part), 0)};
    }).sort((a, b) => b.length - a.length).slice(0, narrow() ? 12 : 60)
      .forEach(({system, parts}) => along(system, parts, write, place));
  }

  /**
   * Writes the name of the one that is highlighted, and of no other.
   * @param {number | null} system
   */
  function nameOne(system) {
    pane.querySelectorAll(".lit").forEach((item) => item.remove());
    pane.classList.toggle("one", system !== null);
    if (system === null) return;
    /** @type {Write} */
    const write = (...name) => {
      const item = lettered(map, ...name);
      item.classList.add("lit");
      pane.append(item);
      return item;
    };
    const size = map.getSize(), parts = inView(system), everywhere = {size, free: () => true, take: () => {}};
    if (along(system, parts, write, everywhere)) return;
    const seen = parts.flat().filter(({x, y}) => x > 4 && y > 14 && x < size.x - 4 && y < size.y - 30);
    if (!seen.length) return;
    const text = nameOf(system), width = widthOf(text), {x, y} = seen[seen.length >> 1];
    const item = write(text, "of-system", Math.max(4, Math.min(x - width / 2, size.x - width - 8)), y - 18);
    item.style.color = colourOf(system);
    item.dataset.system = String(system);
  }

  return {widthOf, nameSystems, nameOne};
}
