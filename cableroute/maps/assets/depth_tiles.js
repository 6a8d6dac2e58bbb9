/* The depths as a layer of tiles, painted bit by bit on canvases; a tile that is painted becomes a
   picture, as a browser copies each canvas with every frame. */
import {sampled} from "./depths.js";
import {brushOf, inner, make} from "./dom.js";

/** @typedef {import("./depths.js").Levelled} Levelled */

const TILE = 512;                // pixels
const STRIP = 16, THIN = 4;      // rows of a tile that are painted at once, and while the map moves
const LAP = 6;        // nodes over which a finer grid passes into a coarser one

/**
 * The height of a pile that is as fine as the pixels.
 * @param {Levelled[]} pile
 * @param {number} unit  Pixels per degree.
 */
const heightFor = (pile, unit) => pile.find((level) => level.step * unit >= 1.5) || pile[pile.length - 1];

/**
 * Works out what is painted first, which takes longer than a frame.
 * @param {L.Map} map
 * @param {Levelled[][]} heights
 */
export const prepare = (map, heights) => heightFor(heights[heights.length - 1], 256 * 2 ** Math.floor(map.getZoom()) / 360).levels;

/**
 * Levels of some rows of pixels of a tile, those of finer grids over those of coarser ones.
 * @param {Levelled[][]} heights
 * @param {number[]} lons
 * @param {number[]} lats
 * @param {number} unit  Pixels per degree.
 */
function levelsAt(heights, lons, lats, unit) {
  const size = lons.length, rowCount = lats.length;
  /** @type {Float32Array | null} */
  let levels = null;
  for (const pile of [...heights].reverse()) {
    const {west, south, step, columns, rows} = pile[0];
    const east = west + step * (columns - 1), north = south + step * (rows - 1);
    if (levels && (lons[0] > east || lons[size - 1] < west ||
                   lats[0] < south || lats[rowCount - 1] > north)) continue;
    const here = sampled(heightFor(pile, unit), lons, lats);
    if (!levels) { levels = here; continue; }
    /** @type {(value: number, low: number, high: number) => number} */
    const share = (value, low, high) => Math.min(value - low, high - value) / (LAP * step);
    for (let y = 0, i = 0; y < rowCount; y++) {
      const along = share(lats[y], south, north);
      for (let x = 0; x < size; x++, i++) {
        const part = Math.min(along, share(lons[x], west, east), 1);
        if (part > 0) levels[i] += part * (here[i] - levels[i]);
      }
    }
  }
  return levels || new Float32Array(size * rowCount);
}

/**
 * Paints some rows of a tile; between two bands a pixel is mixed of both.
 * @param {HTMLCanvasElement} tile
 * @param {[number, number]} strip  The first of these rows, and how many they are.
 * @param {L.Coords} coords
 * @param {Levelled[][]} heights
 * @param {number[]} bands
 * @param {number[][]} colours  Red, green and blue of each band.
 */
function paint(tile, [first, count], coords, heights, bands, colours) {
  const size = tile.width, world = 256 / TILE * 2 ** coords.z, above = first ? 1 : 0;
  const rowCount = Math.min(count, size - first);
  const places = Array.from({length: size}, (_, i) => (i + 0.5) / size);
  const lons = places.map((part) => 360 * (coords.x + part) / world - 180);
  const lats = places.slice(first - above, first + rowCount).map((part) => Math.atan(Math.sinh(
    Math.PI * (1 - 2 * (coords.y + part) / world))) * 180 / Math.PI);
  const levels = levelsAt(heights, lons, lats, TILE * world / 360);
  const {west, south, step, columns, rows} = heights[heights.length - 1][0];
  /** @type {(value: number, first: number, count: number) => boolean} */
  const known = (value, from, nodes) =>   // beyond the last nodes nothing is
    value > from - step && value < from + nodes * step;
  const columnsKnown = lons.map((lon) => known(lon, west, columns));
  const last = bands.length - 1;
  const solid = colours.map(([red, green, blue]) => 255 << 24 | blue << 16 | green << 8 | red);
  const context = brushOf(tile), image = context.createImageData(size, rowCount);
  const pixels = new Int32Array(image.data.buffer);   // little-endian, as all browsers are
  for (let y = above, i = above * size, k = 0; y < lats.length; y++) {
    if (!known(lats[y], south, rows)) { i += size; k += size; continue; }
    for (let x = 0; x < size; x++, i++, k++) {
      if (!columnsKnown[x]) continue;
      const level = levels[i];
      let band = 0;
      while (band < last && level >= bands[band + 1]) band++;
      pixels[k] = solid[band];
      const under = band ? level - bands[band] : Infinity;
      const over = band < last ? bands[band + 1] - level : Infinity;
      const away = Math.min(under, over);
      if (away > 3) continue;
      const part = 0.5 - away / Math.max(Math.abs(level - levels[x ? i - 1 : i + 1]),
        Math.abs(level - levels[y ? i - size : i + size]), 1e-4);
      if (part <= 0) continue;
      const [one, other] = [colours[band], colours[under < over ? band - 1 : band + 1]];
      /** @param {number} n */
      const mix = (n) => Math.round(one[n] + part * (other[n] - one[n]));
      pixels[k] = 255 << 24 | mix(2) << 16 | mix(1) << 8 | mix(0);
    }
  }
  context.putImageData(image, 0, first);
}

/**
 * Gives a tile a picture of what is painted on its canvas.
 * @param {HTMLElement} tile
 */
function settle(tile) {
  const canvas = canvasOf(tile);
  if (!canvas) return;
  canvas.toBlob(async (blob) => {
    if (!blob) return;
    const picture = make("img", ""), address = URL.createObjectURL(blob);
    picture.alt = "";
    picture.src = address;
    try {
      await picture.decode();
      if (canvas.parentNode === tile) tile.replaceChildren(picture);
    } catch { /* the canvas remains */ }
    URL.revokeObjectURL(address);
  });
}

/**
 * The canvas of a tile that is not a picture yet.
 * @param {HTMLElement} tile
 */
const canvasOf = (tile) => tile.querySelector("canvas");

/**
 * @typedef {object} Depths  What is painted.
 * @property {Levelled[][]} heights
 * @property {number[]} bands
 * @property {() => number[][]} tints  Red, green and blue of each band.
 * @property {() => boolean} printing
 * @property {L.LatLngBoundsExpression} bounds
 */

/**
 * @param {L.Map} map
 * @param {Depths} what
 */
export function depthLayer(map, {heights, bands, tints, printing, bounds}) {
  /** @typedef {{tile: HTMLElement, canvas: HTMLCanvasElement, row: number, coords: L.Coords, done: L.DoneCallback}} Waiting */
  /** @type {Waiting[]} */
  const waiting = [];
  let moving = false;
  map.on("movestart", () => { moving = true; }).on("moveend", () => { moving = false; });
  /** @param {number} ms */
  function paintSome(ms) {   // a little at a time, so that the map can be moved meanwhile
    const until = performance.now() + ms, colours = tints(), rows = moving ? THIN : STRIP;
    for (let next; performance.now() < until && (next = waiting[0]);) {
      const {tile, canvas, coords, done} = next;
      paint(canvas, [next.row, rows], coords, heights, bands, colours);
      next.row += rows;
      if (next.row < canvas.height) continue;
      waiting.shift();
      done(undefined, tile);
      if (!printing()) settle(tile);
    }
    if (waiting.length) setTimeout(() => paintSome(moving ? 3 : 8), moving ? 40 : 0);
  }

  /** @param {number} size */
  function canvasFor(size) {
    const canvas = make("canvas", "");
    canvas.width = canvas.height = size;
    return canvas;
  }
  let whole = 0, size = TILE;
  /** @type {new (options: L.GridLayerOptions) => L.GridLayer} */
  const Depths = inner(L.GridLayer).extend({
    /** @type {(coords: L.Coords, done: L.DoneCallback) => HTMLElement} */
    createTile(coords, done) {
      const fine = Math.min(window.devicePixelRatio || 1, 2) * 2 ** (map.getZoom() - whole);
      size = Math.ceil(TILE * Math.min(fine, 2));
      const canvas = canvasFor(size), tile = make("div", "", canvas);
      if (waiting.push({tile, canvas, row: 0, coords, done}) === 1) queueMicrotask(() => paintSome(printing() ? Infinity : 8));
      return tile;
    },
    /* tiles of the zoom below: fewer, and as fine as the screen */
    /** @type {(center: L.LatLng, zoom: number, ...rest: unknown[]) => void} */
    _setView(center, zoom, ...rest) {
      whole = Math.floor(zoom + 1e-6);
      inner(L.GridLayer.prototype)._setView.call(this, center, zoom, ...rest);
    },
    _clampZoom: () => whole,
  });
  const depths = new Depths({pane: "depths", tileSize: TILE, noWrap: true, bounds, keepBuffer: 1, updateWhenZooming: false});
  /* at its place without a transform: all of them are one picture to the browser */
  depths.on("tileloadstart", ({tile}) => {
    const {x, y} = L.DomUtil.getPosition(tile);
    Object.assign(tile.style, {left: `${x}px`, top: `${y}px`});
  });
  function repaint() {
    const colours = tints(), unpainted = new Set(waiting.map(({tile}) => tile));
    /** @type {{el: HTMLElement, coords: L.Coords}[]} */
    const tiles = Object.values(inner(depths)._tiles);
    tiles.forEach(({el, coords}) => {
      if (unpainted.has(el)) return;
      const canvas = canvasFor(size);
      for (let row = 0; row < size; row += STRIP) paint(canvas, [row, STRIP], coords, heights, bands, colours);
      el.replaceChildren(canvas);
      if (!printing()) settle(el);
    });
  }
  function paintNow() {      // for paper, which does not wait
    paintSome(Infinity);
    repaint();
  }
  return {depths, repaint, paintNow};
}
