/* The base map: depths in bands, land, lakes, rivers, borders, and the names of places. */
import {NO_SEA, pyramid, sampled} from "./depths.js";
import {brushOf, inner, make, pause} from "./dom.js";
import {frontiers} from "./frontiers.js";
import {levelsOf} from "./packing.js";
import {lazily} from "./shapes.js";

/**
 * @typedef {import("./depths.js").Levelled} Levelled
 * @typedef {import("./types.js").Tier} Tier
 */

const TILE = 512;                // pixels: with every frame each tile costs the browser its time, painted or not
const STRIP = 16, THIN = 4;      // rows of a tile that are painted at once, and while the map moves
const LAP = 6;        // nodes over which a finer grid passes into a coarser one

/**
 * The coasts of rings: there is no coast where the data were cut.
 * @param {L.LatLng[][]} rings
 * @param {[number[], number[]]} edges
 */
function coasts(rings, [easts, norths]) {
  /** @type {(edges: number[], a: number, b: number) => boolean} */
  const on = (edges, a, b) => edges.some((edge) =>
    Math.abs(a - edge) < 0.002 && Math.abs(b - edge) < 0.002);
  return rings.flatMap((ring) => {
    /** @type {L.LatLng[][]} */
    const runs = [];
    let run = [ring[0]];
    for (let i = 1; i <= ring.length; i++) {
      const a = ring[i - 1], b = ring[i % ring.length];
      if (on(easts, a.lng, b.lng) || on(norths, a.lat, b.lat)) {
        if (run.length > 1) runs.push(run);
        run = [b];
      } else run.push(b);
    }
    if (run.length > 1) runs.push(run);
    return runs;
  });
}

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
    const grid = pile.find((level) => level.step * unit >= 1.5) || pile[pile.length - 1];
    const here = sampled(grid, lons, lats);
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
 * Whether a place is in some polygons.
 * @param {L.LatLng} latlng
 * @param {L.LatLng[][][]} polygons
 * @returns {boolean}
 */
function inside(latlng, polygons) {
  return polygons.some((rings) => rings.reduce((before, ring) => {
    let within = before;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i], b = ring[j];
      if ((a.lat > latlng.lat) !== (b.lat > latlng.lat) &&
          latlng.lng < (b.lng - a.lng) * (latlng.lat - a.lat) / (b.lat - a.lat) + a.lng) {
        within = !within;
      }
    }
    return within;
  }, false));
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export async function drawGround({map, data, ground, box}, shared) {
  const plain = document.documentElement.classList.contains("plain");
  const dark = window.matchMedia("screen and (prefers-color-scheme: dark)");
  const paper = window.matchMedia("print");

  /* ---- land: where the data were cut there is no coast, so coasts are lines of their own */
  /** @param {string} pane */
  const canvas = (pane) => L.svg({pane, padding: 0.3});
  const onLand = canvas("land"), onBorders = canvas("borders");
  const still = {interactive: false, smoothFactor: 0.6};

  const {tiers} = ground;
  /** @type {(name: string, drawn: any[], group: L.Map | L.LayerGroup, renderer: L.Renderer, area?: boolean) => void} */
  function draw(name, drawn, group, renderer, area = false) {
    if (!drawn.length) return;
    const look = {...still, renderer, className: `ground ${name}`};
    const shape = area ? L.polygon(drawn, look) : L.polyline(drawn, look);
    group.addLayer(lazily(map, shape, area ? drawn.flat() : drawn, area));
  }
  const waters = L.layerGroup(), edges = L.layerGroup();
  for (const {land} of tiers) {
    draw("land", land, map, onLand, true);
    await pause();
  }
  const shores = tiers.map((tier) => coasts(tier.land.flat(), tier.edges));
  await pause();
  for (const shore of shores) {
    draw("coast", shore, map, onLand);
    await pause();
  }
  /** @param {"rivers" | "canals" | "borders" | "disputed"} name */
  const lines = (name) => tiers.flatMap((tier) => tier[name]);
  draw("rivers", lines("rivers"), waters, onLand);
  tiers.forEach(({lakes}) => draw("lake", lakes, waters, onLand, true));
  draw("canals", lines("canals"), waters, onLand);
  draw("borders", lines("borders"), edges, onBorders);
  draw("disputed", lines("disputed"), edges, onBorders);

  /* ---- depths */
  /** @param {string} text */
  const rgb = (text) => [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16));
  const printing = () =>
    paper.matches || document.documentElement.classList.contains("printing");
  function tints() {
    const {tints: all} = ground.depths;
    return all[printing() ? "print" : plain && dark.matches ? "dark" : "light"].map(rgb);
  }

  /**
   * What the grid says about the depth of a place: as coarse as it is, or nothing.
   * @param {Levelled[]} grids
   * @param {{lat: number, lng: number}} place
   * @returns {import("./types.js").Depth | null}
   */
  function depthAt(grids, place) {
    for (const {west, south, step, columns, rows, levels} of grids) {
      const latlng = L.latLng(place.lat, place.lng + 360 * Math.ceil((west - step / 2 - place.lng) / 360));
      const column = Math.round((latlng.lng - west) / step);
      const row = Math.round((latlng.lat - south) / step);
      if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
      const level = levels[row * columns + column];
      if (level === NO_SEA || tiers.some(({land}) => inside(latlng, land))) return null;
      const {deepest_m: deepest, levels: count} = ground.depths;
      /** @param {number} value */
      const metres = (value) => deepest * (Math.max(value, 0) / (count - 1)) ** 2;
      const low = metres(level - 0.5), unit = low < 100 ? 1 : 10;
      return {low_m: unit * Math.floor(low / unit), high_m: unit * Math.ceil(metres(level + 0.5) / unit),
              cell_km: Math.round(step * 111.2)};
    }
    return null;
  }

  async function drawDepths() {
    const grids = ground.depths.grids.map((grid) =>
      ({...grid, levels: levelsOf(grid, ground.depths.levels, NO_SEA)}));
    shared.depthAt = (latlng) => depthAt(grids, latlng);
    if (!plain) return;
    await pause();
    /** @type {Levelled[][]} */
    const heights = [];
    for (const grid of grids) {
      heights.push(pyramid(grid));
      await pause();
    }
    /** @type {{tile: HTMLCanvasElement, row: number, coords: L.Coords, done: L.DoneCallback}[]} */
    const waiting = [];
    /** @type {(tile: HTMLCanvasElement, coords: L.Coords) => void} */
    function paintOne(tile, coords) {
      for (let row = 0; row < tile.height; row += STRIP) paint(tile, [row, STRIP], coords, heights, ground.depths.bands, tints());
    }
    let moving = false;
    map.on("movestart", () => { moving = true; }).on("moveend", () => { moving = false; });
    /** @param {number} ms */
    function paintSome(ms) {   // a little at a time, so that the map can be moved meanwhile
      const until = performance.now() + ms, colours = tints(), rows = moving ? THIN : STRIP;
      for (let next; performance.now() < until && (next = waiting[0]);) {
        const {tile, coords, done} = next;
        paint(tile, [next.row, rows], coords, heights, ground.depths.bands, colours);
        next.row += rows;
        if (next.row < tile.height) continue;
        waiting.shift();
        done(undefined, tile);
      }
      if (waiting.length) setTimeout(() => paintSome(moving ? 3 : 8), moving ? 40 : 0);
    }
    /** @type {new (options: L.GridLayerOptions) => L.GridLayer & {repaint: () => void}} */
    const Depths = inner(L.GridLayer).extend({
      /** @type {(this: {_whole: number}, coords: L.Coords, done: L.DoneCallback) => HTMLElement} */
      createTile(coords, done) {
        const tile = make("canvas", "leaflet-tile"), {_whole: whole} = this;
        const fine = Math.min(window.devicePixelRatio || 1, 2) * 2 ** (map.getZoom() - whole);
        tile.width = tile.height = Math.ceil(TILE * Math.min(fine, 2));
        if (waiting.push({tile, row: 0, coords, done}) === 1) queueMicrotask(() => paintSome(printing() ? Infinity : 8));
        return tile;
      },
      /* tiles of the zoom below: fewer, and as fine as the screen */
      /** @type {(this: {_whole: number}, center: L.LatLng, zoom: number, ...rest: unknown[]) => void} */
      _setView(center, zoom, ...rest) {
        this._whole = Math.floor(zoom + 1e-6);
        inner(L.GridLayer.prototype)._setView.call(this, center, zoom, ...rest);
      },
      /** @type {(this: {_whole: number}) => number} */
      _clampZoom() { return this._whole; },
      repaint() { tilesOf(this).forEach(({el, coords}) => paintOne(el, coords)); },
    });
    /** @type {(layer: unknown) => {el: HTMLCanvasElement, coords: L.Coords}[]} */
    const tilesOf = (layer) => Object.values(inner(layer)._tiles);
    const depths = new Depths({pane: "depths", tileSize: TILE, noWrap: true, bounds: data.window, keepBuffer: 1,
                               updateWhenZooming: false});
    depths.on("load", () => { box.dataset.depths = "drawn"; });
    shared.addLayer({key: "depths", title: "Depth", parent: "ground", group: depths});
    [dark, paper].forEach((query) => query.addEventListener("change", () => depths.repaint()));
    window.addEventListener("afterprint", () => depths.repaint());
    shared.paintNow = () => {      // for paper, which does not wait
      paintSome(Infinity);
      depths.repaint();
      tilesOf(depths).forEach(({el}) => { el.style.opacity = "1"; });
    };
  }
  await pause();
  if (ground.depths.grids.length) await drawDepths();
  if (!plain) return;
  await pause();

  shared.addLayer({key: "waters", title: "Lakes and rivers", parent: "ground", group: waters});
  shared.addLayer({key: "borders", title: "Borders", parent: "ground", group: edges});

  /* ---- names: made when the map comes to their zoom and place */
  await pause();
  const inCountry = frontiers([...shores.flat(), ...lines("borders"), ...lines("disputed")]);
  const crossed = new Set(data.crossed || []);
  const ARABIC = document.documentElement.lang === "ar", LEAST = 0.3;
  const pending = new Set(ground.names.map(([kind, english, arabic, lng, lat, zoom]) => ({
    kind, zoom, latlng: L.latLng(lat, lng), text: ARABIC && arabic || english,
    first: kind === "country" && crossed.has(english),
  })));
  ground.names.forEach(([kind, english, arabic, lng, lat, zoom]) => shared.addSearch({
    names: [english, arabic], kind: kind.charAt(0).toUpperCase() + kind.slice(1), late: true,
    open() {
      const title = make("h2", "", make("bdi", "", english)), at = L.latLng(lat, lng);
      const town = kind === "city" || kind === "capital", ar = make("span", "ar", arabic);
      Object.assign(ar, {lang: "ar", dir: "rtl"});
      if (arabic) title.append(ar);
      shared.card(make("article", "card of-ground", make("p", "kicker", kind.charAt(0).toUpperCase() + kind.slice(1)), title,
        ...(town ? shared.hereLines(at).map((text) => make("p", "", text)) : [])), at);
      shared.visit(() => map.setView(at, Math.max(zoom + 0.5, 3), {animate: false}));
    },
  }));
  /** @type {{kind: string, zoom: number, label: import("./types.js").Label}[]} */
  const made = [];
  /** @type {Record<string, number>} */
  const ORDER = {ocean: 3, sea: 2, country: 2, gulf: 1, bay: 1, strait: 1, channel: 1};
  /** @type {Record<string, number>} */
  const UNTIL = {ocean: 5.5, country: 8};
  let wanted = true;

  /** @param {number} zoom */
  function makeNames(zoom) {
    const seen = map.getBounds().pad(0.3);
    pending.forEach((name) => {
      if (zoom + LEAST < name.zoom || !seen.contains(name.latlng)) return;
      pending.delete(name);
      const city = name.kind === "city" || name.kind === "capital";
      const known = city && shared.places.some(({latlng}) =>
        Math.abs(latlng.lat - name.latlng.lat) < 0.15 && Math.abs(latlng.lng - name.latlng.lng) < 0.15);
      if (known) return;
      const element = make("span", name.kind, name.text);
      if (ARABIC) element.classList.add("ar");
      made.push({...name, label: shared.addLabel({
        latlng: name.latlng, element, beside: city,
        rank: (name.first ? 1000 : 0) + 10 * (10 - name.zoom) + (ORDER[name.kind] || 0),
        reach: city ? 0 : name.kind === "ocean" ? 90 : name.first ? 96 : name.kind === "country" ? 36 : 26,
        within: name.kind === "country" ? inCountry : null,
      })});
    });
    made.forEach(({kind, zoom: from, label}) => {
      label.shown = wanted && zoom + LEAST >= from && zoom < (UNTIL[kind] || 99);
      label.element.classList.toggle("near", zoom >= from + 1.5);
    });
    box.dataset.scale = zoom < 3 ? "world" : zoom < 5 ? "region" : "country";
  }
  shared.onDraw(makeNames);
  map.on("moveend", () => makeNames(map.getZoom()));
  shared.addLayer({key: "names", title: "Place names", parent: "ground", group: null,
                show: (yes) => { wanted = yes; }});
}
