/* The legend's panel, what part of the world the map shows beside it, and cards. */
import {byId, inner, narrow, onNarrow, within} from "./dom.js";

/**
 * @param {L.Map} map
 * @param {HTMLElement} panel  Of the legend.
 * @param {import("./types.js").View} start
 * @param {() => void} layout  Places the names again, once there are some.
 */
export function makeView(map, panel, start, layout) {
  const box = map.getContainer(), toggle = byId("panel-toggle");
  const scale = L.control.scale({imperial: false, maxWidth: 140}).addTo(map);
  const zoomer = L.control.zoom().addTo(map);
  const comparing = () => document.body.classList.contains("comparing");

  /** @param {boolean} yes */
  function expand(yes) {
    toggle.setAttribute("aria-expanded", String(yes));
    byId("panel-body").hidden = !yes;
    panel.classList.toggle("closed", !yes);
    layout();
  }
  toggle.addEventListener("click", () => expand(toggle.getAttribute("aria-expanded") !== "true"));

  /**
   * What has to stay clear of the legend, the tools and the credits.
   * @returns {{paddingTopLeft: [number, number], paddingBottomRight: [number, number]}}
   */
  function margins() {
    const {width, height} = panel.getBoundingClientRect();
    const closed = panel.classList.contains("closed");
    const credits = map.attributionControl.getContainer()?.offsetHeight ?? 0;
    const small = box.clientHeight < 360;        // a telephone on its side
    return narrow()
      ? {paddingTopLeft: [62, height + (small ? 16 : 34)],      // of a comparison, buttons are beside the routes
         paddingBottomRight: [comparing() ? 62 : 30, credits + (small ? 14 : 44)]}
      : closed ? {paddingTopLeft: [76, height + 34], paddingBottomRight: [60, credits + 24]}
      : {paddingTopLeft: [76, 50], paddingBottomRight: [width + 60, 50]};
  }

  /** @param {L.LatLngBoundsExpression} bounds */
  function frame(bounds) {
    map.fitBounds(bounds, {...margins(), animate: false});
  }

  /* Never beyond the land that is drawn. */
  function limit() {
    const {paddingTopLeft: a, paddingBottomRight: b} = margins();
    map.options.minZoom = 0;
    const framed = map.getBoundsZoom(start.bounds, false, L.point(a[0] + b[0], a[1] + b[1]));
    const least = Math.floor(4 * Math.min(map.getBoundsZoom(start.window, true), framed)) / 4;
    if (map.getZoom() < least) map.setZoom(least, {animate: false});   // an animation comes late
    map.setMinZoom(least);
  }

  function fitScreen() {
    scale.setPosition(narrow() ? "bottomright" : "bottomleft");
    zoomer.setPosition(narrow() ? "bottomright" : "bottomleft");
    expand(!narrow() && !comparing());      // the table has its figures
  }

  fitScreen();
  onNarrow(fitScreen);
  frame(start.bounds);
  return {expand, frame, limit, card: cards(map, panel)};
}

/**
 * @param {L.Map} map
 * @param {HTMLElement} panel
 * @returns {import("./types.js").Frame["card"]}
 */
function cards(map, panel) {
  /* On a narrow screen a card is a sheet at its foot: beside the tools there is no room. */
  /** @type {new (options: L.PopupOptions) => L.Popup} */
  const Sheet = inner(L.Popup).extend({
    _updatePosition() {},
    _animateZoom() {},
    /** @this {{_latlng: L.LatLng, _container: HTMLElement}} */
    _adjustPan() {
      const {y} = map.latLngToContainerPoint(this._latlng), top = panel.getBoundingClientRect().bottom;
      const foot = map.getSize().y - this._container.offsetHeight;
      if (y < top || y > foot - 16) map.panBy([0, y - (top + foot) / 2], {animate: false});
    },
  });
  map.createPane("sheet", map.getContainer());
  /** @type {HTMLElement | null} */
  let returnTo = null;

  /** @returns {L.Popup} */
  function holder() {
    const size = map.getSize(), {width} = panel.getBoundingClientRect();
    if (narrow()) return new Sheet({pane: "sheet", maxWidth: size.x, minWidth: 200});
    return L.popup({
      maxWidth: Math.min(350, size.x - 50), minWidth: Math.min(300, size.x - 70),
      maxHeight: Math.max(180, Math.min(460, size.y - 110)),
      autoPanPaddingTopLeft: [20, 20], autoPanPaddingBottomRight: [width + 30, 30],
    });
  }

  return (body, latlng) => {
    const from = /** @type {HTMLElement | null} */ (document.activeElement);
    const back = from && from.closest(".leaflet-popup") ? returnTo : from;
    returnTo = null;
    const popup = holder().setLatLng(latlng).setContent(body).openOn(map);
    if (back && back !== document.body && (from !== back || from.matches(":focus-visible"))) {
      returnTo = back;      // who came by keyboard reads the card, and goes back from it
      const content = within(/** @type {HTMLElement} */ (popup.getElement()), ".leaflet-popup-content");
      content.tabIndex = -1;
      content.focus({preventScroll: true});
      popup.once("remove", () => {
        if (returnTo === back && back.isConnected) back.focus({preventScroll: true});
      });
    }
    return popup;
  };
}
