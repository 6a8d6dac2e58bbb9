/* The base map: depths in bands, land, lakes, rivers, borders, and the names of places. */
import {depthLayer, prepare} from "./depth_tiles.js";
import {NO_SEA, pyramid} from "./depths.js";
import {make, pause} from "./dom.js";
import {frontiers} from "./frontiers.js";
import {levelsOf} from "./packing.js";
import {lazily} from "./shapes.js";

/**
 * @typedef {import("./depths.js").Levelled} Levelled
 * @typedef {import("./types.js").Tier} Tier
 */

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
 * Whether a place is in some polygons, whose edges are kept by degrees of latitude.
 * @param {L.LatLng[][][]} polygons
 * @returns {(latlng: L.LatLng) => boolean}
 */
function areaOf(polygons) {
  const all = polygons.map((rings) => {
    /** @type {Map<number, [L.LatLng, L.LatLng][]>} */
    const rows = new Map();
    rings.forEach((ring) => ring.forEach((a, i) => {
      const b = ring[i ? i - 1 : ring.length - 1];
      for (let row = Math.floor(Math.min(a.lat, b.lat)); row <= Math.max(a.lat, b.lat); row++) {
        const edges = rows.get(row);
        if (edges) edges.push([a, b]); else rows.set(row, [[a, b]]);
      }
    }));
    return rows;
  });
  return ({lat, lng}) => all.some((rows) => (rows.get(Math.floor(lat)) || []).reduce((within, [a, b]) =>
    ((a.lat > lat) !== (b.lat > lat) && lng < (b.lng - a.lng) * (lat - a.lat) / (b.lat - a.lat) + a.lng ? !within : within), false));
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
      if (level === NO_SEA || lands.some((isIn) => isIn(latlng))) return null;
      const {deepest_m: deepest, levels: count} = ground.depths;
      /** @param {number} value */
      const metres = (value) => deepest * (Math.max(value, 0) / (count - 1)) ** 2;
      const low = metres(level - 0.5), unit = low < 100 ? 1 : 10;
      return {low_m: unit * Math.floor(low / unit), high_m: unit * Math.ceil(metres(level + 0.5) / unit),
              cell_km: Math.round(step * 111.2)};
    }
    return null;
  }

  /** @type {ReturnType<typeof areaOf>[]} */
  const lands = [];
  async function drawDepths() {
    for (const {land} of tiers) {
      lands.push(areaOf(land));
      await pause();
    }
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
    prepare(map, heights);
    await pause();
    const {bands} = ground.depths;
    const {depths, repaint} = depthLayer(map, {heights, bands, tints, printing, bounds: data.window});
    depths.on("load", () => { box.dataset.depths = "drawn"; });
    shared.addLayer({key: "depths", title: "Depth", parent: "ground", group: depths});
    [dark, paper].forEach((query) => query.addEventListener("change", repaint));
    window.addEventListener("afterprint", repaint);
    shared.paintNow = repaint;
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
  await pause();
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
  let wanted = true, named = NaN;

  /** @param {number} zoom */
  function makeNames(zoom) {
    named = zoom;
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
  map.on("moveend", () => { if (map.getZoom() === named) makeNames(named); });      // at another zoom all is drawn again
  shared.addLayer({key: "names", title: "Place names", parent: "ground", group: null,
                show: (yes) => { wanted = yes; }});
}
