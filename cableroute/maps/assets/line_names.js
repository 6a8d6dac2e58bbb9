/* Names of the systems along the lines of routes, written from west to east, so that no name is
   upside down; the lines of a bundle have their names one after another above it. */
import {brushOf, inner, svgOf} from "./dom.js";

const APART = 520;          // pixels between two names of one system on one line
const FONT = "600 11px ", SPACING = 0.4;

/**
 * Pieces of a line, those that meet as one.
 * @param {L.Point[][]} seen
 */
function joined(seen) {
  /** @type {L.Point[][]} */
  const found = [];
  seen.forEach((piece) => {
    const last = found[found.length - 1];
    if (last && last[last.length - 1].distanceTo(piece[0]) < 8) last.push(...piece);
    else found.push([...piece]);
  });
  return found;
}

/**
 * Pieces of a line in view on which a text of some width can be read, and where they begin.
 * @param {L.Point[]} line
 * @param {L.Point} size
 * @param {number} width
 * @returns {Generator<[L.Point[], number]>}
 */
function* readable(line, size, width) {
  for (let i = 0; i < line.length; i += 3) {
    let k = i, length = 0;
    while (k + 1 < line.length && length < width + 14) {
      length += line[k + 1].distanceTo(line[k]);
      k++;
    }
    if (length < width + 14) continue;
    const piece = line.slice(i, k + 1);
    if (piece.some((p) => p.x < 8 || p.y < 8 || p.x > size.x - 8 || p.y > size.y - 24)) continue;
    if (piece[0].distanceTo(piece[piece.length - 1]) < 0.96 * length) continue;
    yield [piece, i * 6];
  }
}

/**
 * Whether no line runs through the letters.
 * @type {(line: L.Point[], away: L.Point, crossed: import("./types.js").Room["crossed"]) => boolean}
 */
const clear = (line, away, crossed) =>
  line.every((p) => !crossed(p.x + away.x - 2, p.y + away.y - 3, 4, 6, 1));

/**
 * @param {{map: L.Map, routes: import("./types.js").RouteLine[],
 *   usersOf: (leg: {routes: number[]}) => number[]}} drawn
 * @param {import("./types.js").Shared} shared
 * @returns {(r: number) => void}  Names the systems of one route alone, or of all (-1).
 */
export function nameLines({map, routes, usersOf}, shared) {
  const writer = L.svg({pane: "along", padding: 0.2}).addTo(map);
  const measurer = brushOf(document.createElement("canvas"));
  measurer.font = FONT + getComputedStyle(document.body).fontFamily;
  /** @type {Map<string, number>} */
  const widths = new Map();
  /** @param {string} text */
  const widthOf = (text) => {
    const width = widths.get(text) ?? measurer.measureText(text).width + SPACING * text.length;
    widths.set(text, width);
    return width;
  };
  /** @type {import("./types.js").Room | null} */
  let last = null;
  let lit = -1;
  const [all, alone] = [svgOf("g", {}), svgOf("g", {})];
  inner(writer)._rootGroup.append(all, alone);

  /**
   * The runs of one system along one route; a run that several routes use is named once.
   * @param {number} only  The route whose runs these are, or all (-1).
   */
  function runs(only) {
    /** @typedef {{name: string, r: number, seen: L.Point[][]}} Run */
    /** @type {Run[]} */
    const found = [];
    routes.forEach((route, r) => {
      if (!route.shown || (only >= 0 && r !== only)) return;
      /** @type {Run | null} */
      let before = null;
      route.parts.forEach((part) => {
        const others = only >= 0 ? [] : usersOf(part.leg).filter((u) => u < r && routes[u].parts.some((other) =>
          other.number === part.number && other.system === part.system));
        if (!part.system || others.length) { before = null; return; }
        const seen = only >= 0 ? part.complete : part.seen;
        if (before && before.name === part.system) before.seen.push(...seen);
        else found.push(before = {name: part.system, r, seen: [...seen]});
      });
    });
    return found.map((run) => ({...run, seen: joined(run.seen)}));
  }

  /** @type {(name: string, id: string, line: L.Point[], className: string) => SVGElement[]} */
  function written(name, id, line, className) {
    const d = "M" + line.map(({x, y}) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
    return [svgOf("path", {d, id, class: "along-path"}),
            svgOf("text", {class: className}, svgOf("textPath", {href: `#${id}`, startOffset: "50%"}, name))];
  }

  /** @type {(room: import("./types.js").Room, one: number) => void} */
  function write({origin, size, free, take, crossed}, one) {
    const group = one < 0 ? all : alone;
    group.replaceChildren();
    const corner = map.getPixelOrigin().subtract(origin);
    runs(one).forEach((run, n) => {
      const width = widthOf(run.name);
      let before = -Infinity;
      let past = 0;
      const found = run.seen.flatMap((line) => {
        const from = past;
        past += 6 * line.length;
        return [...readable(line, size, width)].map(([piece, at]) => ({piece, at: from + at}));
      });
      for (const {piece, at} of found) {
        if (at - before < APART) continue;
        const turned = piece[piece.length - 1].x < piece[0].x;
        const line = turned ? piece.reverse() : piece;
        const step = line[line.length - 1].subtract(line[0]), far = Math.hypot(step.x, step.y);
        const up = L.point(step.y / far, -step.x / far);      // to the left, that is upwards
        const base = [5, -15].find((away) => clear(line, up.multiplyBy(away + 5), crossed)) ??
          (one >= 0 ? 5 : undefined);
        if (base === undefined) continue;
        const moved = line.map((p) => p.add(up.multiplyBy(base)));
        const long = moved.slice(1).reduce((sum, p, i) => sum + p.distanceTo(moved[i]), 0);
        if (long < width + 4) continue;       // inside a bend letters would be left out
        const middles = line.filter((_, i) => i % 2 === 0).map((p) => p.add(up.multiplyBy(base + 5)));
        if (one < 0 && !middles.every(({x, y}) => free(x - 6, y - 6, 12, 12))) continue;
        if (one < 0) middles.forEach(({x, y}) => take(x - 6, y - 6, 12, 12));
        before = at;
        group.append(...written(run.name, `along-${one}-${n}-${at}`,
          moved.map((p) => p.subtract(corner)),
          `along route-${run.r}${one < 0 ? "" : " hot"}`));
      }
    });
  }
  /** @param {number} r */
  function nameOne(r) {
    lit = r;
    alone.replaceChildren();
    if (r >= 0 && last) write(last, r);
    all.style.display = r >= 0 && alone.childElementCount ? "none" : "";
  }
  shared.onLayout((room) => {
    last = room;
    write(room, -1);
    nameOne(lit);
  });
  return nameOne;
}
