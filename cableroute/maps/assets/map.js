/* Starts the page: what its parts are given, what they share, and the parts one after another. */
import {drawCatalogue} from "./catalogue.js";
import {makeCards} from "./cards.js";
import {addControls} from "./controls.js";
import {byId, give, inner, make, pause} from "./dom.js";
import {drawGround} from "./ground.js";
import {speak} from "./language.js";
import {makeLayout} from "./layout.js";
import {drawRoutes} from "./lines.js";
import {tablesOf, unpacked} from "./packing.js";
import {addProfile} from "./profile_panel.js";
import {makeView} from "./view.js";

/**
 * @typedef {import("./types.js").Given} Given
 * @typedef {import("./types.js").Shared} Shared
 */

/** @type {((given: Given, shared: Shared) => void | Promise<void>)[]} */
export const parts = [drawGround, makeCards, drawRoutes, drawCatalogue, addProfile, addControls];

/** @type {[string, number][]} */
const PANES = [
  ["depths", 140], ["land", 150], ["borders", 160], ["names", 170], ["catalogue", 390],
  ["accuracy", 402], ["bands", 403], ["casings", 410], ["lines", 420], ["hits", 430],
  ["along", 440], ["measure", 605], ["numbers", 610],
];

/* What the page holds once it is drawn. */
/** @type {L.Map | null} */
export let map = null;
/** @type {Given | null} */
export let given = null;
/** @type {Shared | null} */
export let shared = null;

/* folium's own popups ask jQuery for one thing only: the element that some HTML describes. */
inner(window).$ ||= (/** @type {unknown} */ html) => {
  const holder = document.createElement("template");
  // eslint-disable-next-line no-restricted-syntax -- of what was added by folium, not of data
  holder.innerHTML = String(html).trim();
  return [holder.content.firstElementChild];
};

if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
  L.Map.mergeOptions({zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false});
  inner(L.PosAnimation).include({
    /** @type {(this: any, element: HTMLElement, to: L.Point) => void} */
    run(element, to) {
      this._el = element;
      this._inProgress = false;
      L.DomUtil.setPosition(element, to);
      this.fire("step").fire("end");
    },
  });
}

/**
 * The map remembers where on Web Mercator each place is: at another zoom it only scales it.
 * @param {L.Map} onto
 */
function projectOnce(onto) {
  const {crs = L.CRS.EPSG3857} = onto.options;
  if (crs !== L.CRS.EPSG3857) return;
  /** @typedef {L.LatLng & {ofLat?: number, ofLng?: number, u?: number, v?: number}} Kept */
  onto.project = (place, zoom = onto.getZoom()) => {
    const at = /** @type {Kept} */ (L.latLng(/** @type {any} */ (place))), scale = 2 ** zoom;
    if (at.ofLat !== at.lat || at.ofLng !== at.lng) {
      const {x, y} = crs.latLngToPoint(at, 0);
      Object.assign(at, {ofLat: at.lat, ofLng: at.lng, u: x, v: y});
    }
    return new L.Point((at.u || 0) * scale, (at.v || 0) * scale);
  };
}

/**
 * Draws the page. What folium adds to the map after this is on it at once; the parts once the
 * data are unpacked.
 * @param {L.Map} onto
 */
export async function start(onto) {
  /** @type {import("./types.js").View} */
  speak(document.body);
  const view = JSON.parse(byId("data").dataset.view || "");
  const box = onto.getContainer(), panel = byId("panel");
  PANES.forEach(([name, z]) => { onto.createPane(name).style.zIndex = String(z); });
  projectOnce(onto);
  onto.attributionControl.setPrefix(
    '<a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">Leaflet</a>');
  onto.attributionControl.addAttribution(byId("credits").innerHTML);
  give(box, {role: "application", "aria-roledescription": "map", "aria-busy": true,
             "aria-label": "Map of the routes; the legend lists them as text"});
  let drawn = false;
  const {layout, ...names} = makeLayout(onto, panel);
  const {limit, ...framing} = makeView(onto, panel, view, () => { if (drawn) layout(); });
  if (view.icon) {
    delete inner(L.Icon.Default.prototype)._getIconUrl;
    L.Icon.Default.mergeOptions(view.icon);
  }
  const sharing = shareAll(onto, {...names, ...framing, layout}, () => drawn);
  onto.panInsideBounds(view.window, {animate: false}).setMaxBounds(view.window);
  limit();
  onto.on("resize", limit);
  const giving = {map: onto, box, panel, ...await read(view, box)};
  for (const part of parts) {
    await part(giving, sharing);
    await pause();
  }
  drawn = true;
  for (const act of sharing.drawing()) {
    act();
    await pause();
  }
  box.removeAttribute("aria-busy");
  follow(onto, sharing);
  [map, given, shared] = [onto, giving, sharing];
}

/**
 * Draws again what depends on the view, after what the parts do then. After an animation it is
 * done in pieces, so that a slow machine shows frames between; names are hidden until then.
 * @param {L.Map} onto
 * @param {Shared} sharing
 */
function follow(onto, {redraw, layout, placing, drawing}) {
  const box = onto.getContainer();
  let smooth = false, due = 0;
  /** @param {(() => void)[]} acts */
  function soon([act, ...rest]) {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => {
      due = 0;
      act();
      if (rest.length) soon(rest);
      else box.classList.remove("unplaced");
    });
  }
  onto.on("zoomanim dragstart visit", () => { smooth = true; });
  onto.on("zoomend", () => {
    if (!smooth) redraw();
    else box.classList.add("unplaced");
  });
  onto.on("moveend", () => {
    if (!smooth) layout();
    else soon(box.classList.contains("unplaced") ? drawing() : placing());
    smooth = false;
  });
  onto.on("viewreset", () => { if (!due) layout(); });
}

/**
 * What the page holds packed; where it cannot be read, the map says so.
 * @param {import("./types.js").View} view
 * @param {HTMLElement} box
 * @returns {Promise<Pick<Given, "data" | "ground" | "features">>}
 */
async function read(view, box) {
  try {
    const trees = [];
    for (const id of ["ground", "data"]) {
      trees.push(await unpacked(byId(id).textContent || "", (lat, lng) => new L.LatLng(lat, lng)));
      await pause();
    }
    const [ground, tree] = trees;
    const {features, ...data} = /** @type {import("./types.js").Tree} */ (tree);
    await pause();
    return {data: {...data, ...view}, ground, features: tablesOf(features)};
  } catch (error) {
    const why = make("p", "unread", "The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");
    give(why, {role: "alert"});
    box.append(why);
    throw error;
  }
}

/**
 * What the parts share; the parts fill in their answers.
 * @param {L.Map} onto
 * @param {Pick<Shared, "addLabel" | "onLayout" | "addInk" | "layout" | "placing" | "expand" | "frame" | "visit" | "back" | "resized" | "card" | "closeCard">} views
 * @param {() => boolean} drawn  Whether the page is drawn by now.
 * @returns {Shared}
 */
function shareAll(onto, views, drawn) {
  /** @type {((zoom: number) => void)[]} */
  const drawers = [];
  /** @type {(() => void)[]} */
  const watchers = [];
  let held = false;

  const drawing = () => [...drawers.map((fn) => () => fn(onto.getZoom())), ...views.placing()];
  const redraw = () => drawing().forEach((act) => act());

  function changed() {
    if (!drawn() || held) return;
    redraw();
    watchers.forEach((fn) => fn());
    made.state.changed();
  }

  /** @type {Shared} */
  const made = {
    ...views, redraw, drawing,
    year: null, only: null, affected: null, failed: new Set(), layers: [], entries: [], years: [], dates: new Set(),
    routes: [], legs: [], places: [],
    state: {
      entries: new Map(), changed: () => {},
      add: (key, get, set) => { made.state.entries.set(key, {get, set}); },
    },
    depthAt: () => null, paintNow: () => {}, routeNear: () => null, kpAt: () => NaN,
    openRoute: (near, latlng) => made.open("route", near.r, latlng),
    pointed: () => {}, pointedSegment: () => {},
    profile: {there: false, toggle: () => {}, pick: () => {}, changed: () => {}},
    highlight: () => {}, choose: () => {}, onLines: () => {}, where: () => null, mark: () => {}, hereLines: () => [],
    systemLines: () => [], setYear: () => {},
    open: () => make("div"), show: () => {},
    find: () => [],
    onDraw: (fn) => { drawers.push(fn); },
    onLayers: (fn) => { watchers.push(fn); },
    addSearch: (entry) => { made.entries.push(entry); },
    onYear: (fn, dates = []) => {
      made.years.push(fn);
      dates.forEach((year) => made.dates.add(year));
    },
    together(act) {
      const was = held;
      held = true;
      act();
      held = was;
      changed();
    },
    addLayer({key, title, group, shown = true, parent = "", count = null, show = null, mark = null}) {
      /** @type {import("./types.js").Layer} */
      const layer = {key, title, parent, count, mark, first: shown, shown: false, set(yes) {
        if (layer.shown === yes) return;
        layer.shown = yes;
        if (group) { if (yes) group.addTo(onto); else group.remove(); }
        if (show) show(yes);
        changed();
      }};
      made.layers.push(layer);
      layer.set(shown);
      return layer;
    },
  };
  return made;
}
