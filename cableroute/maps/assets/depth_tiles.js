/* The depths as a layer of tiles, painted bit by bit. What is painted goes to the screen as a bitmap:
   a browser copies a canvas that has been drawn on with every frame. Paper does not wait for one. */
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
 * @property {number} size
 * @property {[number, number]} columns  The first where there is a grid, and the one after the last.
 * @property {[number, number]} rows
 */
/** @typedef {{grid: Levelled, xs: Spline, ys: Spline, known: Map<number, Float32Array>, across: Float32Array, up: Float32Array}} Layer */

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
    layers.push({grid, known: new Map(), across, up, xs: spline(lons, grid.west, grid.step, grid.columns),
                 ys: spline(lats, grid.south, grid.step, grid.rows)});
  }
  /** @param {number} share  Beyond the last nodes nothing is known. */
  const isKnown = (share) => share * LAP > -1;
  /** @type {(share: Float32Array) => [number, number]} */
  const known = (share) => [Math.max(share.findIndex(isKnown), 0), share.findLastIndex(isKnown) + 1];
  return {size, layers, columns: known(layers[0].across), rows: known(layers[0].up)};
}

/**
 * Levels of some rows of pixels of a tile, those of finer grids over those of coarser ones.
 * @param {Layer[]} layers
 * @param {[number, number]} rows  The first row, and the one after the last.
 */
function levelsAt(layers, rows) {
  /** @param {Float32Array} share */
  const full = (share) => share.every((part) => part >= 1);
  const alone = layers.findLastIndex(({across, up}) => full(across) && full(up.subarray(...rows)));
  const [first, ...finer] = layers.slice(Math.max(alone, 0)), levels = sampled(first, rows);
  for (const layer of finer) {
    const {across, up} = layer;
    if (!up.subarray(...rows).some((share) => share > 0)) continue;
    const here = sampled(layer, rows);
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
 * @param {Int32Array} pixels
 * @param {[number, number]} strip  The first of these rows, and the one after the last.
 * @param {Plan} plan
 * @param {number[]} bands
 * @param {number[][]} colours  Red, green and blue of each band.
 */
function paint(pixels, [first, end], {size, layers, columns, rows}, bands, colours) {
  const from = Math.max(first, rows[0]), until = Math.min(end, rows[1]), last = bands.length - 1;
  if (from >= until) return;
  const top = Math.max(from - 1, 0), levels = levelsAt(layers, [top, until]);
  /** @param {number[]} colour */
  const solid = ([red, green, blue]) => 255 << 24 | blue << 16 | green << 8 | red;
  let band = 0, low = Infinity, high = low, plain = 0;
  for (let y = from; y < until; y++) {
    const row = (y - top) * size, beside = row ? -size : size;   // a row of pixels beside this one
    for (let x = columns[0]; x < columns[1]; x++) {
      const i = row + x, level = levels[i];
      if (level >= high || level < low) {
        for (band = 0; band < last && level >= bands[band + 1];) band++;
        low = band ? bands[band] : -Infinity;
        high = band < last ? bands[band + 1] : Infinity;
        plain = solid(colours[band]);
      }
      const under = level - low, over = high - level, k = y * size + x;
      pixels[k] = plain;
      if (under > 3 && over > 3) continue;
      const steep = Math.max(Math.abs(level - levels[x ? i - 1 : i + 1]), Math.abs(level - levels[i + beside]), 1e-4);
      const part = 0.5 - Math.min(under, over) / steep;
      if (!(part > 0)) continue;
      const other = colours[under < over ? band - 1 : band + 1];
      pixels[k] = solid(colours[band].map((value, n) => Math.round(value + part * (other[n] - value))));
    }
  }
}

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
  /** @typedef {{tile: HTMLCanvasElement, pixels: Int32Array<ArrayBuffer>, row: number, plan: Plan, done: L.DoneCallback}} Waiting */
  /** @type {Waiting[]} */
  let waiting = [];
  /** @type {Waiting[]} */
  let painted = [];
  /** @type {Waiting["pixels"][]} */
  let free = [];
  let moving = false, shown = 0, timer = 0;
  map.on("movestart", () => { moving = true; }).on("moveend", () => { moving = false; });

  /**
   * Pixels that are clear; little-endian, as all machines of today are.
   * @param {number} count
   */
  function clear(count) {
    const found = free.pop();
    return found?.length === count ? found.fill(0) : new Int32Array(count);
  }

  /** Shows what has been painted since, in one frame. */
  function show() {
    const ready = painted, images = ready.map(({pixels, plan: {size}}) => new ImageData(new Uint8ClampedArray(pixels.buffer), size));
    painted = [];
    shown = performance.now();
    /** @param {ImageBitmap[]} bitmaps */
    function put(bitmaps) {
      ready.forEach(({tile, plan: {size}, done}, i) => {
        tile.width = tile.height = size;
        if (bitmaps[i]) tile.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmaps[i]);
        else brushOf(tile).putImageData(images[i], 0, 0);
        if (tile.isConnected) done(undefined, tile);  // the map has not gone on
      });
      free = ready.map(({pixels}) => pixels);
    }
    if (printing()) put([]); else Promise.all(images.map((image) => createImageBitmap(image))).then(put);
  }

  /** @param {number} ms */
  function paintSome(ms) {   // a little at a time, so that the map can be moved meanwhile
    const until = performance.now() + ms, colours = tints(), rows = moving ? THIN : STRIP;
    for (let next; performance.now() < until && (next = waiting[0]);) {
      const {pixels, plan, row} = next;
      next.row = Math.min(row + rows, plan.size);
      paint(pixels, [row, next.row], plan, bands, colours);
      if (next.row === plan.size) painted.push(...waiting.splice(0, 1));
    }
    if (painted.length && (!waiting.length || performance.now() > shown + 100)) show();
    clearTimeout(timer);
    if (waiting.length) timer = setTimeout(() => paintSome(moving ? 3 : 8), moving ? 40 : 0);
  }

  let whole = 0, size = TILE;
  /** @type {new (options: L.GridLayerOptions) => L.GridLayer} */
  const Depths = inner(L.GridLayer).extend({
    /** @type {(coords: L.Coords, done: L.DoneCallback) => HTMLElement} */
    createTile(coords, done) {
      const fine = Math.min(window.devicePixelRatio || 1, 2) * 2 ** (map.getZoom() - whole);
      size = Math.ceil(TILE * Math.min(fine, 2));
      const tile = make("canvas");
      waiting.push({tile, pixels: clear(size * size), row: 0, plan: planOf(coords, size, heights), done});
      if (!waiting[1]) queueMicrotask(() => paintSome(printing() ? Infinity : 8));
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
  /* at its place without a transform */
  depths.on("tileloadstart", ({tile}) => {
    const {x, y} = L.DomUtil.getPosition(tile);
    tile.style.inset = `${y}px auto auto ${x}px`;
  });
  depths.on("tileunload", ({tile}) => { waiting = waiting.filter((one) => one.tile !== inner(tile)); });
  function repaint() {
    depths.redraw();
    if (printing()) paintSome(Infinity);
  }
  return {depths, repaint};
}
