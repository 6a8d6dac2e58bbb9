/* The depths as a layer of tiles, painted bit by bit on canvases; a tile that is painted becomes a
   picture, as a browser copies each canvas with every frame. */
import {sampled, spline} from "./depths.js";
import {brushOf, inner, make} from "./dom.js";

/** @typedef {import("./depths.js").Levelled} Levelled */
/** @typedef {import("./depths.js").Spline} Spline */

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
 * Of places along an axis, how much a grid counts there, which passes into a coarser one at its ends.
 * @param {Float64Array} places
 * @param {number} low
 * @param {number} high
 * @param {number} step
 */
const shares = (places, low, high, step) => Float32Array.from(places, (place) => Math.min(Math.min(place - low, high - place) / (LAP * step), 1));

/**
 * @typedef {object} Plan  What has to be known of a tile to paint its rows.
 * @property {Layer[]} layers  Grids, the coarser ones first.
 * @property {Uint8Array} columns  Whether there is a grid where they are.
 * @property {Uint8Array} rows
 */
/** @typedef {{grid: Levelled, xs: Spline, ys: Spline, across: Float32Array, up: Float32Array}} Layer */

/**
 * Where the pixels of a tile are, and which nodes of which grids count there.
 * @param {L.Coords} coords
 * @param {number} size
 * @param {Levelled[][]} heights
 * @returns {Plan}
 */
function planOf(coords, size, heights) {
  const world = 256 / TILE * 2 ** coords.z;
  const places = Float64Array.from({length: size}, (_, i) => (i + 0.5) / size);
  const lons = places.map((part) => 360 * (coords.x + part) / world - 180);
  const lats = places.map((part) => Math.atan(Math.sinh(
    Math.PI * (1 - 2 * (coords.y + part) / world))) * 180 / Math.PI);
  const layers = [];
  for (const pile of [...heights].reverse()) {
    const {west, south, step, columns, rows} = pile[0];
    const across = shares(lons, west, west + step * (columns - 1), step);
    const up = shares(lats, south, south + step * (rows - 1), step);
    /** @param {number} share */
    const counts = (share) => share > 0;
    if (layers.length && !(across.some(counts) && up.some(counts))) continue;
    const grid = heightFor(pile, TILE * world / 360);
    layers.push({grid, across, up, xs: spline(lons, grid.west, grid.step, grid.columns),
                 ys: spline(lats, grid.south, grid.step, grid.rows)});
  }
  /** @param {Float32Array} share  Beyond the last nodes nothing is known. */
  const known = (share) => Uint8Array.from(share, (part) => part * LAP > -1 ? 1 : 0);
  return {layers, columns: known(layers[0].across), rows: known(layers[0].up)};
}

/**
 * Levels of some rows of pixels of a tile, those of finer grids over those of coarser ones.
 * @param {Plan} plan
 * @param {[number, number]} rows  The first row, and the one after the last.
 */
function levelsAt({layers: [first, ...finer]}, rows) {
  const levels = sampled(first.grid, first.xs, first.ys, rows);
  for (const {grid, xs, ys, across, up} of finer) {
    if (!up.subarray(...rows).some((share) => share > 0)) continue;
    const here = sampled(grid, xs, ys, rows);
    for (let y = rows[0], i = 0; y < rows[1]; y++) {
      for (let x = 0; x < across.length; x++, i++) {
        const part = Math.min(up[y], across[x]);
        if (part > 0) levels[i] += part * (here[i] - levels[i]);
      }
    }
  }
  return levels;
}

/**
 * Paints some rows of a tile; between two bands a pixel is mixed of both.
 * @param {HTMLCanvasElement} tile
 * @param {[number, number]} strip  The first of these rows, and how many they are.
 * @param {Plan} plan
 * @param {number[]} bands
 * @param {number[][]} colours  Red, green and blue of each band.
 */
function paint(tile, [first, count], plan, bands, colours) {
  const size = tile.width, above = first ? 1 : 0, end = Math.min(first + count, size);
  const levels = levelsAt(plan, [first - above, end]), {columns, rows} = plan, last = bands.length - 1;
  /** @type {(red: number, green: number, blue: number) => number} */
  const solid = (red, green, blue) => 255 << 24 | blue << 16 | green << 8 | red;
  const plain = Int32Array.from(colours, ([red, green, blue]) => solid(red, green, blue));
  const context = brushOf(tile), image = context.createImageData(size, end - first);
  const pixels = new Int32Array(image.data.buffer);   // little-endian, as all browsers are
  for (let y = first, k = 0, i = above * size, band = 0; y < end; y++) {
    const beside = i ? -size : size;                  // a row of pixels beside this one
    for (let x = 0; x < size; x++, i++, k++) {
      if (!rows[y] || !columns[x]) continue;
      const level = levels[i];
      while (band < last && level >= bands[band + 1]) band++;
      while (band && level < bands[band]) band--;
      pixels[k] = plain[band];
      const under = band ? level - bands[band] : Infinity;
      const over = band < last ? bands[band + 1] - level : Infinity;
      const away = Math.min(under, over);
      if (away > 3) continue;
      const part = 0.5 - away / Math.max(Math.abs(level - levels[x ? i - 1 : i + 1]),
        Math.abs(level - levels[i + beside]), 1e-4);
      if (part <= 0) continue;
      const one = colours[band], other = colours[under < over ? band - 1 : band + 1];
      /** @param {number} n */
      const mix = (n) => Math.round(one[n] + part * (other[n] - one[n]));
      pixels[k] = solid(mix(0), mix(1), mix(2));
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
  /** @typedef {{tile: HTMLElement, canvas: HTMLCanvasElement, row: number, plan: Plan, done: L.DoneCallback}} Waiting */
  /** @type {Waiting[]} */
  const waiting = [];
  let moving = false;
  map.on("movestart", () => { moving = true; }).on("moveend", () => { moving = false; });
  /** @param {number} ms */
  function paintSome(ms) {   // a little at a time, so that the map can be moved meanwhile
    const until = performance.now() + ms, colours = tints(), rows = moving ? THIN : STRIP;
    for (let next; performance.now() < until && (next = waiting[0]);) {
      const {tile, canvas, plan, done} = next;
      paint(canvas, [next.row, rows], plan, bands, colours);
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
      if (waiting.push({tile, canvas, row: 0, plan: planOf(coords, size, heights), done}) === 1) queueMicrotask(() => paintSome(printing() ? Infinity : 8));
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
      paint(canvas, [0, size], planOf(coords, size, heights), bands, colours);
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
