/* Starts the page and makes what its parts share. Nothing here makes HTML out of data. */
"use strict";

/* folium's own popups ask jQuery for one thing only: the element that some HTML describes. */
window.$ = window.$ || function (html) {
  const holder = document.createElement("template");
  holder.innerHTML = String(html).trim();
  return [holder.content.firstElementChild];
};

const cableroute = (function () {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
    L.Map.mergeOptions({zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false});
    L.PosAnimation.include({run(element, to) {
      this._el = element;
      this._inProgress = false;
      L.DomUtil.setPosition(element, to);
      this.fire("step").fire("end");
    }});
  }
  const EQUATOR_M = 40075016.686;
  const byId = (id) => document.getElementById(id);
  const narrowScreen = window.matchMedia("(max-width: 760px)");
  const parts = [];

  /* What page_data.py wrote: the tree, and its lines and octets. */
  async function unpacked(text) {
    const letters = atob(text), packed = new Uint8Array(letters.length);
    for (let i = 0; i < packed.length; i++) packed[i] = letters.charCodeAt(i);
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const buffer = await new Response(stream).arrayBuffer(), view = new DataView(buffer);
    const start = 8 + view.getUint32(0, true), end = start + view.getUint32(4, true);
    let at = end;
    const row = () => {
      const count = view.getUint32(at, true), width = view.getUint8(at + 4);
      const octets = new Uint8Array(buffer, at + 5, count * width), numbers = new Uint32Array(count);
      for (let k = 0, i = 0; k < width; k++) {
        for (let n = 0; n < count; n++) numbers[n] |= octets[i++] << 8 * k;
      }
      at += 5 + count * width;
      return numbers;
    };
    const sizes = row(), parts = row(), firsts = row(), turns = row();
    const signed = (number) => number >>> 1 ^ -(number & 1);
    let first = 0, turn = 0, east = 0, north = 0;
    const lines = Array.from(sizes, (size, i) => {
      const found = new Array(size), unit = parts[i];
      if (!size) return found;
      let lon = east += signed(firsts[first++]), lat = north += signed(firsts[first++]);
      found[0] = new L.LatLng(lat / unit, lon / unit);
      for (let k = 1, e = 0, n = 0, eBefore = 0, nBefore = 0; k < size; k++) {
        const across = (e + eBefore >> 1) + signed(turns[turn++]);
        const up = (n + nBefore >> 1) + signed(turns[turn++]);
        eBefore = e;
        nBefore = n;
        e = across;
        n = up;
        lon += across;
        lat += up;
        found[k] = new L.LatLng(lat / unit, lon / unit);
      }
      return found;
    });
    const tree = new TextDecoder().decode(new Uint8Array(buffer, 8, start - 8));
    return {data: JSON.parse(tree), lines, octets: new Uint8Array(buffer, start, end - start)};
  }

  /* The rows of a table that map_features.py wrote by columns. */
  function unpack({rows, columns}) {
    const made = Array.from({length: rows}, () => ({}));
    Object.entries(columns).forEach(([name, values]) => {
      const cell = Array.isArray(values) ? (i) => values[i]
        : "all" in values ? () => values.all : (i) => values.of[values.at[i]];
      made.forEach((row, i) => {
        const value = cell(i);
        if (value !== null) row[name] = value;
      });
    });
    return made;
  }

  const metresPerPixel = (lat, zoom) =>
    EQUATOR_M * Math.cos(lat * Math.PI / 180) / (256 * 2 ** zoom);

  /* An element with a class, and children that are text or elements. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  /* What folium adds after this stands on the map at once; the parts when the data are there. */
  async function start(map) {
    const packed = byId("data"), view = JSON.parse(packed.dataset.view);
    [["depths", 140], ["land", 150], ["borders", 160], ["names", 170], ["catalogue", 390],
     ["accuracy", 402], ["bands", 403], ["casings", 410], ["lines", 420], ["hits", 430],
     ["along", 440], ["measure", 605], ["numbers", 610]].forEach(([name, z]) => {
      map.createPane(name).style.zIndex = z;
    });
    const box = map.getContainer(), panel = byId("panel"), toggle = byId("panel-toggle");
    const drawers = [], layouts = [], labels = [], inks = [], watchers = [];
    let drawn = false, held = false;

    const ctx = {
      map, data: null, box, panel, byId, make, metresPerPixel,
      lines: [], octets: null, features: {},   // of the data, which name lines by their number
      routes: [], legs: [], places: [],        // filled by the parts
      layers: [], entries: [], year: null, years: [], dates: new Set(),
      narrow: () => narrowScreen.matches,
      paintNow: () => {},                      // what is painted bit by bit, for paper
      depthAt: () => null,                     // the ground says how deep it is, if it knows
      open: () => null,                        // open(kind, number, latlng, more): its card
      where: () => null,                       // where(kind, number): where a thing is
      mark: () => {},                          // mark(kind, number): shows which thing it is
      card, frame, redraw, layout, expand, margins,
      highlight: () => {},
      onDraw: (fn) => { drawers.push(fn); },         // fn(zoom), before the names are placed
      onLayout: (fn) => { layouts.push(fn); },       // fn(room), after them
      addInk: (fn) => { inks.push(fn); },            // fn(zoom, origin): points names keep off
      addLabel, addLayer, together,
      onLayers: (fn) => { watchers.push(fn); },      // after a layer came or went
      addSearch: (entry) => { ctx.entries.push(entry); },
      onYear: (fn, dates = []) => {                  // fn(year or null); `dates`: years that tell apart
        ctx.years.push(fn);
        dates.forEach((year) => ctx.dates.add(year));
      },
      state: {entries: new Map(), changed: () => {},
              add: (key, get, set) => { ctx.state.entries.set(key, {get, set}); }},
    };

    box.setAttribute("aria-label", "Map of the routes; the legend lists them as text");
    map.attributionControl.setPrefix(
      '<a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">Leaflet</a>');
    map.attributionControl.addAttribution(byId("credits").innerHTML);
    box.setAttribute("role", "application");
    box.setAttribute("aria-roledescription", "map");
    const scale = L.control.scale({imperial: false, maxWidth: 140}).addTo(map);
    const zoomer = L.control.zoom().addTo(map);
    fitScreen();
    narrowScreen.addEventListener("change", fitScreen);
    frame(view.bounds);
    if (view.icon) {
      delete L.Icon.Default.prototype._getIconUrl;
      L.Icon.Default.mergeOptions(view.icon);
    }

    /* ---- layers of the tree: `group` is a Leaflet layer, `parent` the branch it hangs on */
    function addLayer({key, title, group, shown = true, parent = "", count = null, show = null,
                       mark = null}) {
      const layer = {key, title, parent, count, mark, first: shown, shown: false, set(yes) {
        if (layer.shown === yes) return;
        layer.shown = yes;
        if (group) { if (yes) group.addTo(map); else group.remove(); }
        if (show) show(yes);
        changed();
      }};
      ctx.layers.push(layer);
      layer.set(shown);
      return layer;
    }

    function changed() {
      if (!drawn || held) return;
      redraw();
      watchers.forEach((fn) => fn());
      ctx.state.changed();
    }

    /* Does several changes and draws once. */
    function together(act) {
      const was = held;
      held = true;
      act();
      held = was;
      changed();
    }

    /* ---- names: put where there is room, in the part of the map on show. A name with a dot
       stands beside it; one without stands on its place, in a pane below the lines, or up to
       `reach` pixels away, or starts on it (`beside`). */
    function addLabel({latlng, element, rank, dot = false, reach = 0, beside = false}) {
      const label = {latlng: L.latLng(latlng), element, rank, dot, reach, beside, shown: true,
                     marker: null};
      if (!dot) {
        element.classList.add("ground-name");
        label.marker = L.marker(latlng, {
          pane: "names", interactive: false, keyboard: false,
          icon: L.divIcon({className: "name-holder", html: element, iconSize: [0, 0]}),
        }).addTo(map);
      }
      labels.push(label);
      return label;
    }

    /* Where a name may stand instead, the nearest first. */
    function moves(reach) {
      const found = [];
      const parts = reach > 40 ? [0, -1 / 3, 1 / 3, -2 / 3, 2 / 3, -1, 1] : reach ? [0, -1 / 2, 1 / 2, -1, 1] : [0];
      parts.forEach((dx) => parts.forEach((dy) => found.push([dx * reach, dy * reach])));
      return found.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
    }

    /* The tools stand below the title on a narrow screen, the controls above credits that reach them. */
    function makeRoom() {
      const credits = map.attributionControl.getContainer(), {style} = panel.parentElement;
      style.setProperty("--title", `${panel.firstElementChild.offsetHeight}px`);
      style.setProperty("--credits", `${credits.offsetWidth > box.clientWidth - 180 ? credits.offsetHeight : 0}px`);
    }

    function layout() {
      makeRoom();
      const zoom = map.getZoom(), origin = map.getPixelBounds().min, size = map.getSize();
      const taken = [], names = [];
      const overlap = (t, x, y, w, h) =>
        x < t.x + t.w && t.x < x + w && y < t.y + t.h && t.y < y + h;
      const free = (x, y, w, h) => !taken.some((t) => overlap(t, x, y, w, h));
      const take = (x, y, w, h) => { taken.push({x, y, w, h}); };
      const inside = (x, y, w, h) => x > 2 && y > 2 && x + w < size.x - 2 && y + h < size.y - 22;
      const at = box.getBoundingClientRect();
      [panel, byId("tools"), ...box.querySelectorAll(".leaflet-control")].forEach((item) => {
        const {left, top, width, height} = item.getBoundingClientRect();
        if (item === panel || width) take(left - at.left, top - at.top, width, height);
      });
      const covered = taken.slice();
      const seen = labels.filter((label) => label.shown).map((label) =>
        ({...label, at: map.project(label.latlng, zoom).subtract(origin)}));
      seen.filter((label) => label.dot).forEach(({at: {x, y}}) => take(x - 7, y - 7, 14, 14));
      const ink = inks.flatMap((fn) => fn(zoom, origin)).filter((p) => inside(p.x, p.y, 0, 0));
      const cells = new Map();
      ink.forEach((p) => {
        const cell = (p.x >> 4) * 4096 + (p.y >> 4);
        if (cells.has(cell)) cells.get(cell).push(p); else cells.set(cell, [p]);
      });
      const crossed = (x, y, w, h) => {
        let count = 0;
        for (let u = (x - 3) >> 4; u <= (x + w + 3) >> 4; u++) {
          for (let v = (y - 1) >> 4; v <= (y + h + 1) >> 4; v++) {
            for (const p of cells.get(u * 4096 + v) || []) {
              if (p.x > x - 3 && p.x < x + w + 3 && p.y > y - 1 && p.y < y + h + 1) count++;
            }
          }
        }
        return count;
      };
      const room = {zoom, origin, size, free, take, inside, crossed};
      labels.filter((label) => !label.shown).forEach(({element}) => { element.dataset.side = "none"; });
      seen.sort((a, b) => b.dot - a.dot || b.rank - a.rank);
      seen.filter((label) => label.dot).forEach(({element, at: dot, rank}) => {
        const {offsetWidth: w, offsetHeight: h} = element;
        const spots = [["right", dot.x + 9, dot.y - h / 2], ["left", dot.x - 9 - w, dot.y - h / 2],
                       ["above", dot.x - w / 2, dot.y - 9 - h], ["below", dot.x - w / 2, dot.y + 9]];
        const cost = ([, x, y]) => !inside(x, y, w, h) || names.some((t) => overlap(t, x, y, w, h))
          ? Infinity : (free(x, y, w, h) ? 0 : 40) + crossed(x, y, w, h) +
            (covered.some((t) => overlap(t, x, y, w, h)) ? 300 : 0);
        const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a));
        const spot = cost(best) < [1, 3, zoom < 3.5 ? 30 : Infinity, Infinity][rank] ? best : null;
        element.dataset.side = spot ? spot[0] : "none";
        if (spot) {
          take(spot[1], spot[2], w, h);
          names.push({x: spot[1], y: spot[2], w, h});
        }
      });
      layouts.forEach((fn) => fn(room));
      seen.filter((label) => !label.dot).forEach(({element, at: {x, y}, reach, beside}) => {
        const {offsetWidth: w, offsetHeight: h} = element, left = beside ? 3 : w / 2;
        const spot = moves(reach).find(([dx, dy]) => {
          const u = x + dx - left, v = y + dy - h / 2;
          return inside(u, v, w, h) && free(u - 2, v - 2, w + 4, h + 4) && !crossed(u, v, w, h);
        });
        element.dataset.side = spot ? "on" : "none";
        if (!spot) return;
        element.style.translate = `${spot[0]}px ${spot[1]}px`;
        take(x + spot[0] - left - 3, y + spot[1] - h / 2 - 3, w + 6, h + 6);
      });
    }

    function redraw() {
      const zoom = map.getZoom();
      drawers.forEach((fn) => fn(zoom));
      layout();
    }

    /* ---- cards */
    function insets() {
      const {width, height} = panel.getBoundingClientRect();
      return ctx.narrow()
        ? {autoPanPaddingTopLeft: [10, height + 20], autoPanPaddingBottomRight: [10, 30]}
        : {autoPanPaddingTopLeft: [20, 20], autoPanPaddingBottomRight: [width + 30, 30]};
    }

    /* On a narrow screen a card is a sheet at its foot: beside the tools there is no room. */
    const Sheet = L.Popup.extend({
      _updatePosition() {},
      _animateZoom() {},
      _adjustPan() {
        const {y} = map.latLngToContainerPoint(this._latlng), top = panel.getBoundingClientRect().bottom;
        const foot = map.getSize().y - this._container.offsetHeight;
        if (y < top || y > foot - 16) map.panBy([0, y - (top + foot) / 2], {animate: false});
      },
    });
    map.createPane("sheet", box);

    function card(body, latlng) {
      const size = map.getSize(), from = document.activeElement;
      const back = from && from.closest(".leaflet-popup") ? returnTo : from;
      returnTo = null;
      const popup = (ctx.narrow() ? new Sheet({pane: "sheet", maxWidth: size.x, minWidth: 200}) : L.popup({
        maxWidth: Math.min(350, size.x - 50), minWidth: Math.min(300, size.x - 70),
        maxHeight: Math.max(180, Math.min(460, size.y - (ctx.narrow() ? 220 : 110))), ...insets(),
      })).setLatLng(latlng).setContent(body).openOn(map);
      if (back && back !== document.body && (from !== back || from.matches(":focus-visible"))) {
        returnTo = back;      // who came by keyboard reads the card, and goes back from it
        const inner = popup.getElement().querySelector(".leaflet-popup-content");
        inner.tabIndex = -1;
        inner.focus({preventScroll: true});
        popup.once("remove", () => {
          if (returnTo === back && back.isConnected) back.focus({preventScroll: true});
        });
      }
      return popup;
    }
    let returnTo = null;

    /* ---- the legend's panel */
    function expand(yes) {
      toggle.setAttribute("aria-expanded", String(yes));
      byId("panel-body").hidden = !yes;
      panel.classList.toggle("closed", !yes);
      if (drawn) layout();
    }
    toggle.addEventListener("click", () => expand(toggle.getAttribute("aria-expanded") !== "true"));

    /* ---- the view: never beyond the land that is drawn, and clear of the legend */
    function margins() {
      const {width, height} = panel.getBoundingClientRect();
      const closed = panel.classList.contains("closed");
      const credits = map.attributionControl.getContainer().offsetHeight;
      const small = box.clientHeight < 360;        // a telephone on its side
      const low = document.body.classList.contains("comparing");     // its buttons are beside the routes
      return ctx.narrow()
        ? {paddingTopLeft: [62, height + (small ? 16 : 34)],
           paddingBottomRight: [low ? 62 : 30, credits + (small ? 14 : 44)]}
        : closed ? {paddingTopLeft: [76, height + 34], paddingBottomRight: [60, credits + 24]}
        : {paddingTopLeft: [76, 50], paddingBottomRight: [width + 60, 50]};
    }

    function frame(bounds) {
      map.fitBounds(bounds, {...margins(), animate: false});
    }

    function limit() {
      const {paddingTopLeft: a, paddingBottomRight: b} = margins();
      map.options.minZoom = 0;
      const framed = map.getBoundsZoom(view.bounds, false, L.point(a[0] + b[0], a[1] + b[1]));
      const least = Math.floor(4 * Math.min(map.getBoundsZoom(view.window, true), framed)) / 4;
      if (map.getZoom() < least) map.setZoom(least, {animate: false});   // an animation comes late
      map.setMinZoom(least);
    }

    function fitScreen() {
      scale.setPosition(ctx.narrow() ? "bottomright" : "bottomleft");
      zoomer.setPosition(ctx.narrow() ? "bottomright" : "bottomleft");
      expand(!ctx.narrow() && !document.body.classList.contains("comparing"));      // the table has its figures
    }

    map.setMaxBounds(view.window);
    limit();
    map.on("resize", limit);
    box.setAttribute("aria-busy", "true");
    try {
      Object.assign(ctx, await unpacked(packed.textContent));
    } catch (error) {
      const why = make("p", "unread", "The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file was cut. What stands beside the map holds.");
      why.setAttribute("role", "alert");
      box.append(why);
      throw error;
    }
    Object.assign(ctx.data, view);
    Object.entries(ctx.data.features).forEach(([name, table]) => {
      ctx.features[name] = unpack(table);
    });
    parts.forEach((part) => part(ctx));
    drawn = true;
    redraw();
    box.removeAttribute("aria-busy");
    map.on("zoomend", redraw);
    map.on("moveend", layout);   // after what the parts do then
    cableroute.map = map;
    cableroute.ctx = ctx;
  }

  return {start, unpacked, part: (fn) => { parts.push(fn); }, map: null, ctx: null};
})();
