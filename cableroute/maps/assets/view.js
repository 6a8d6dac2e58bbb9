/* The panel of the legend and of cards, and what part of the world the map shows beside it. */
import {boxOf, byId, focusOn, give, inner, narrow, onClick, onNarrow, within} from "./dom.js";

/**
 * @param {L.Map} map
 * @param {HTMLElement} panel  Of the legend.
 * @param {import("./types.js").View} start
 * @param {() => void} layout  Places the names again, once there are some.
 */
export function makeView(map, panel, start, layout) {
  const box = map.getContainer(), toggle = byId("panel-toggle"), holder = byId("card");
  const scale = L.control.scale({imperial: false, maxWidth: 140, updateWhenIdle: true}).addTo(map);
  const zoomer = L.control.zoom().addTo(map);
  const comparing = () => document.body.classList.contains("comparing");
  let legend = true;         // whether it is open where no card is in its place
  let due = 0;

  function place() {
    const carded = !holder.hidden, shown = legend && !carded;
    give(toggle, {"aria-expanded": shown});
    byId("panel-body").hidden = !shown;
    panel.classList.toggle("closed", !shown && !carded);
    panel.classList.toggle("carded", carded);
    box.parentElement?.parentElement?.classList.toggle("covered", shown || carded);
    cancelAnimationFrame(due);      // one card may follow another at once
    due = requestAnimationFrame(layout);
  }

  /** @param {boolean} yes */
  function expand(yes) {
    legend = yes;
    if (yes) deck.close();
    place();
  }
  onClick(toggle, () => expand(toggle.getAttribute("aria-expanded") !== "true"));

  /**
   * What has to stay clear of the legend, the tools and the credits.
   * @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}}
   */
  function margins() {
    const {width, height} = boxOf(panel), closed = panel.classList.contains("closed");
    const credits = map.attributionControl.getContainer()?.offsetHeight ?? 0;
    if (!narrow()) {
      const beside = boxOf(panel).left >= boxOf(box).right - 1;
      if (beside) return {paddingTopLeft: [76, 40], paddingBottomRight: [60, credits + 24]};
      return closed ? {paddingTopLeft: [76, height + 34], paddingBottomRight: [60, credits + 24]}
        : {paddingTopLeft: [76, 50], paddingBottomRight: [width + 60, 50]};
    }
    const seen = boxOf(box), sheet = closed ? null : boxOf(panel);
    const aside = sheet && sheet.top < seen.top + 40;      // a telephone on its side
    const foot = sheet && !aside ? Math.max(seen.bottom - sheet.top, 0) + 14 : credits + 62;
    const right = aside ? Math.max(seen.right - sheet.left, 0) + 20 : 30;
    const low = box.clientHeight < 330;
    return {paddingTopLeft: [30, low || !closed ? 20 : height + 26],
            paddingBottomRight: [Math.min(right, seen.width / 2), Math.min(low ? 56 : foot, seen.height * 0.6)]};
  }

  /** @param {L.LatLngBoundsExpression} bounds */
  function frame(bounds) {
    map.fitBounds(bounds, {...margins(), animate: false});
  }

  /* ---- a reader who was shown something comes back to the view before it, unless the map was
     moved since */
  /** @typedef {{at: L.LatLng, size: L.Point, corner: L.LatLng, zoom: number}} Spot */
  /** @type {{from: Spot, to: Spot} | null} */
  let trip = null;
  const here = () => ({at: map.getCenter(), size: map.getSize(), corner: map.containerPointToLatLng([0, 0]), zoom: map.getZoom()});
  const unmoved = () => {
    const now = here();
    return trip !== null && now.zoom === trip.to.zoom &&
      map.project(now.corner).distanceTo(map.project(trip.to.corner)) < 2;
  };

  /* What moves the map or changes its size is done together and drawn once, in a task of its own
     after the card that it goes with is painted. */
  /** @type {((from: Spot) => void)[]} */
  let moves = [];
  let stale = false, waiting = false;
  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => setTimeout(() => {
      const all = moves, from = here(), measured = stale;
      let moved = false;
      [moves, stale, waiting] = [[], false, false];
      map.fire("visit").once("moveend", () => { moved = true; });
      if (measured) {
        Object.assign(inner(map), {_sizeChanged: true, _lastCenter: null});
        map.fire("resize");
      }
      all.forEach((act) => act(from));
      if (!moved) map.fire("move").fire("moveend");
    }));
  }

  /** @param {() => void} move */
  function visit(move) {
    cancelAnimationFrame(due);      // names are placed after it
    moves.push((from) => {
      const before = unmoved() && trip ? trip.from : from;
      move();
      trip = {from: before, to: here()};
    });
    soon();
  }

  function back() {
    if (!trip || !unmoved()) return;
    const {from} = trip;
    trip = null;
    cancelAnimationFrame(due);
    moves.push(() => {
      const size = map.getSize();        // which the panel under the map changes
      const at = size.equals(from.size) ? from.at
        : map.unproject(map.project(from.corner, from.zoom).add(size.divideBy(2)), from.zoom);
      map.setView(at, from.zoom, {animate: false});
    });
    soon();
  }

  /** Measures the map again. */
  function resized() {
    stale = true;
    soon();
  }

  /* Never beyond the land that is drawn: at its edge no map moves from under an open legend. */
  let opening = true;
  function limit() {
    if (opening && legend) {
      const [right] = margins().paddingBottomRight, {x: width} = map.getSize();
      frame(start.bounds);
      const east = map.latLngToContainerPoint(L.latLngBounds(start.bounds).getNorthEast()).x;
      if (east > width - right + 40) {
        expand(false);
        frame(start.bounds);
      }
    }
    opening = false;
    const {paddingTopLeft: a, paddingBottomRight: b} = margins();
    map.options.minZoom = 0;
    const framed = map.getBoundsZoom(start.bounds, false, L.point(a[0] + b[0], a[1] + b[1]));
    const least = Math.floor(4 * Math.min(map.getBoundsZoom(start.window, true), framed)) / 4;
    if (map.getZoom() < least) map.setZoom(least, {animate: false});   // an animation comes late
    map.setMinZoom(least);
  }

  const deck = cards(map, holder, place);

  function fitScreen() {
    scale.setPosition("bottomleft");
    zoomer.setPosition(narrow() ? "bottomright" : "bottomleft");
    expand(!narrow() && !comparing());      // the table has its figures
  }

  /* On a narrow screen the credits are one line, that opens where one touches it. */
  const credits = map.attributionControl.getContainer();
  credits?.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("a"))) credits.classList.toggle("open");
  });

  if (start.max_zoom !== null) map.setMaxZoom(start.max_zoom);
  fitScreen();
  onNarrow(fitScreen);
  frame(start.bounds);
  return {expand, frame, visit, back, resized, limit, card: deck.open, closeCard: deck.close};
}

/**
 * The card that is open, in the place of the legend; the map stays where it is.
 * @param {L.Map} map
 * @param {HTMLElement} holder
 * @param {() => void} place  Makes room for it, or for the legend.
 */
function cards(map, holder, place) {
  const body = within(holder, ".card-body");
  const spot = L.circleMarker([0, 0], {pane: "measure", className: "spot", radius: 7, interactive: false});
  /** @type {{gone: () => void, from: HTMLElement | null} | null} */
  let now = null;

  /** @returns {boolean} */
  function close() {
    if (!now) return false;
    const {gone, from} = now, read = holder.contains(document.activeElement);
    now = null;
    spot.remove();
    holder.hidden = true;
    body.replaceChildren();
    gone();
    place();
    if (from && from.isConnected && read) focusOn(from);
    return true;
  }

  /** @type {import("./types.js").Frame["card"]} */
  function open(content, latlng, gone = () => {}) {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const inside = holder.contains(active), opener = active === document.body ? null : active;
    const from = inside && now ? now.from : opener;
    const keyed = inside || Boolean(from && from.matches(":focus-visible"));
    const was = now;
    now = null;
    was?.gone();
    now = {gone, from};
    body.replaceChildren(content);
    body.scrollTop = 0;
    if (latlng) spot.setLatLng(latlng).addTo(map); else spot.remove();
    holder.hidden = false;
    place();
    if (keyed) focusOn(holder);      // who came by keyboard reads the card
    return content;
  }

  return {open, close};
}
