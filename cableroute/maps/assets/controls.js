/* The controls: search, layers, measure, year, link, full screen, print, and what is where. */
import {boxOf, brushOf, byId, focusOn, give, make, metresPerPixel, narrow, onClick, picture, signButton, within} from "./dom.js";
import {found as foundIn, isArabic} from "./folding.js";
import {geodesic, inverse} from "./geodesic.js";
import {tellYears} from "./year_story.js";

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function addControls(given, shared) {
  const {map, data, box, panel} = given;
  const tools = byId("tools");
  /** @param {number} value */
  const number = (value, digits = 0) => value.toLocaleString("en", {
    minimumFractionDigits: digits, maximumFractionDigits: digits});
  /** @param {number} metres */
  const km = (metres) => number(metres / 1000, metres < 1e4 ? 3 : metres < 1e6 ? 2 : 1);

  /* ---- tools: a button each, and for most a sheet beside it, of which one is open */
  const ICONS = {
    search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",
    layers: "M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 17",
    measure: "M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",
    year: "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",
    link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",
    profile: "M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5 12 19 16 21 16",
    screen: "M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15",
  };

  /** @type {(text: Node | string, act: () => void, className?: string) => HTMLButtonElement} */
  function button(text, act, className = "") {
    const item = make("button", className, text);
    onClick(item, act);
    return item;
  }

  /** @typedef {{item: HTMLButtonElement, sheet: HTMLElement, closed: () => void}} Open */
  /** @type {Open | null} */
  let open = null;

  /** @type {(name: keyof typeof ICONS, words: string, act: () => void) => HTMLButtonElement} */
  function tool(name, words, act) {
    const item = signButton("tool", picture(ICONS[name]), words, act);
    tools.append(item);
    return item;
  }

  /**
   * A tool with a sheet.
   * @param {keyof typeof ICONS} name
   * @param {string} words
   * @param {HTMLElement} sheet
   * @param {{opened?: () => void, closed?: () => void}} [then]
   */
  function sheetTool(name, words, sheet, {opened = () => {}, closed = () => {}} = {}) {
    const item = tool(name, words, () => { if (open && open.item === item) shut(); else show(); });
    sheet.classList.add("sheet");
    sheet.id = `sheet-${name}`;
    sheet.hidden = true;
    give(sheet, {role: "group", "aria-label": words});
    give(item, {"aria-expanded": false, "aria-controls": sheet.id});
    tools.append(sheet);
    function show() {
      if (open) shut();
      if (narrow()) shared.expand(false);
      open = {item, sheet, closed};
      sheet.hidden = false;
      give(item, {"aria-expanded": true});
      opened();
    }
    return {item, show};
  }

  function shut(back = false) {
    if (!open) return;
    const {item, sheet, closed} = open;
    open = null;
    sheet.hidden = true;
    give(item, {"aria-expanded": false});
    closed();
    if (back) item.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      if (open) shut(true);
      else if (box.querySelector(".leaflet-popup")) map.closePopup();      // of a layer that was added
      else {
        shared.closeCard();
        shared.back();
      }
    }
  });

  onClick(within(byId("card"), ".close"), () => {
    shared.closeCard();
    shared.back();
  });

  onClick(byId("skip"), (event) => {      // the address is that of the view
    const to = byId(within(document, "#skip").getAttribute("href")?.slice(1) || "");
    event.preventDefault();
    if (panel.contains(to)) shared.expand(true);
    focusOn(to);
  });

  /* ---- search */
  shared.find = (text) => foundIn(shared.entries, text);

  (function () {
    const input = make("input"), list = make("ul", "results"), said = make("p", "said");
    give(input, {type: "search", placeholder: "Station, system, path … or اسم", autocomplete: "off",
                 spellcheck: false, maxlength: 200, dir: "auto",
                 role: "combobox", "aria-label": "Search the map, in English or Arabic",
                 "aria-expanded": false, "aria-controls": "results", "aria-autocomplete": "list"});
    list.id = "results";
    give(list, {role: "listbox", "aria-label": "Found"});
    give(said, {role: "status"});
    const search = sheetTool("search", "Search", make("div", "search", input, said, list), {
      opened: () => { input.focus(); input.select(); },
    });
    /** @type {import("./types.js").Entry[]} */
    let hits = [];
    let active = -1;

    /** @param {import("./types.js").Entry} entry */
    function choose(entry) {
      shut();
      search.item.focus();
      const {bounds, latlng} = entry;
      if (bounds) shared.visit(() => shared.frame(bounds));
      else if (latlng) shared.visit(() => shared.frame(L.latLng(latlng).toBounds(40000)));
      if (entry.open) entry.open();
    }

    /** @param {number} i */
    function mark(i) {
      active = i;
      [...list.children].forEach((item, k) => give(item, {"aria-selected": k === i}));
      if (i < 0) input.removeAttribute("aria-activedescendant");
      else {
        give(input, {"aria-activedescendant": list.children[i].id});
        list.children[i].scrollIntoView({block: "nearest"});
      }
    }

    function look() {
      hits = shared.find(input.value);
      list.replaceChildren(...hits.map((entry, i) => {
        const names = entry.names.flatMap((name) => name || []);
        const first = names.find((name) => !isArabic(name)) || names[0] || "";
        const arabic = names.find(isArabic);
        const item = make("li", "", make("bdi", "en", first));
        if (arabic && arabic !== first) {
          const other = make("bdi", "ar", arabic);
          other.lang = "ar";
          item.append(other);
        }
        item.append(make("small", "", entry.kind || "", ...(entry.why ? [" · ", make("bdi", "", entry.why)] : [])));
        item.id = `result-${i}`;
        give(item, {role: "option"});
        item.addEventListener("mousedown", (event) => event.preventDefault());
        onClick(item, () => choose(entry));
        return item;
      }));
      give(input, {"aria-expanded": hits.length > 0});
      said.textContent = !input.value.trim() ? "" : hits.length ? `${hits.length} found` : "Nothing found";
      mark(hits.length ? 0 : -1);
    }

    input.addEventListener("input", look);
    input.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step && hits.length) mark((active + step + hits.length) % hits.length);
      else if (event.key === "Enter" && active >= 0) choose(hits[active]);
      else if (event.key === "Escape" && input.value) { input.value = ""; look(); }
      else return;
      event.preventDefault();
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
      if (event.key === "/" && !typing) { event.preventDefault(); search.show(); }
    });
  })();

  /* ---- layers: a tree of boxes; a branch of which some is shown is neither on nor off */
  /** @type {Record<string, string>} */
  const BRANCHES = {routes: "Routes", stations: "Stations", systems: "Cable systems",
                    paths: "Crossing paths", incidents: "Incidents", ground: "Base map"};
  (function () {
    const list = make("ul", "tree"), branches = new Set();
    /** @type {[HTMLInputElement, () => boolean | null][]} */
    let boxes = [];

    /** @type {(title: string, count: number | null, shown: () => boolean | null,
     *   act: (yes: boolean) => void, mark?: (() => HTMLElement) | null) => HTMLElement} */
    function row(title, count, shown, act, mark) {
      const input = make("input"), label = make("label", "", input);
      input.type = "checkbox";
      input.addEventListener("change", () => act(input.checked));
      if (mark) label.append(mark());
      label.append(make("bdi", "", title));
      if (count !== null) label.append(make("small", "", number(count)));
      boxes.push([input, shown]);
      return make("div", "row", label);
    }

    function update() {
      boxes.forEach(([input, shown]) => {
        const state = shown();
        input.checked = state === true;
        input.indeterminate = state === null;
      });
    }

    function build() {
      boxes = [];
      const known = Object.keys(BRANCHES);
      const parents = [...new Set([...known, ...shared.layers.map((layer) => layer.parent)])];
      list.replaceChildren(...parents.flatMap((parent) => {
        const layers = shared.layers.filter((layer) => layer.parent === parent);
        if (!layers.length) return [];
        if (layers.length === 1) {
          const [layer] = layers;
          return [make("li", "", row(layer.title, layer.count, () => layer.shown,
                                     (yes) => { layer.set(yes); update(); }, layer.mark))];
        }
        const all = () => {
          const shown = layers.filter((layer) => layer.shown).length;
          return shown === 0 ? false : shown === layers.length ? true : null;
        };
        const title = BRANCHES[parent] || parent;
        const head = row(title, layers.length, all, (yes) => {
          shared.together(() => layers.forEach((layer) => layer.set(yes)));
          update();
        });
        const inner = make("ul", "", ...layers.map((layer) =>
          make("li", "", row(layer.title, layer.count, () => layer.shown,
                             (yes) => { layer.set(yes); update(); }, layer.mark))));
        inner.hidden = !branches.has(parent);
        inner.id = `branch-${parents.indexOf(parent)}`;
        const more = button(make("span", "chevron"), () => {
          inner.hidden = !inner.hidden;
          if (inner.hidden) branches.delete(parent); else branches.add(parent);
          give(more, {"aria-expanded": !inner.hidden});
        }, "more");
        give(more, {"aria-label": `${title}: each one`, "aria-expanded": !inner.hidden, "aria-controls": inner.id});
        head.append(more);
        return [make("li", "", head, inner)];
      }));
      update();
    }
    sheetTool("layers", "Layers", make("div", "layers", make("h2", "", "Layers"), list), {opened: build});
    shared.onLayers(() => { if (open && open.sheet.id === "sheet-layers") update(); });
  })();

  /* ---- measure: along geodesics of the ellipsoid */
  const cross = make("div", "cross");
  give(cross, {"aria-hidden": true});
  /** @type {((latlng: L.LatLng) => void) | null} */
  let measuring = null;
  (function () {
    /** @type {L.LatLng[]} */
    const points = [];
    const marks = L.layerGroup();
    const steps = make("ol", "steps"), total = make("p", "total");
    give(total, {role: "status"});
    const line = L.polyline([], {pane: "measure", className: "measured", interactive: false, smoothFactor: 0});
    /** @param {L.LatLng} latlng */
    const add = (latlng) => { points.push(latlng); draw(); };

    function draw() {
      const legs = points.slice(1).map((to, i) => inverse(points[i], to));
      line.setLatLngs(points.slice(1).map((to, i) => geodesic(points[i], to)));
      marks.clearLayers();
      points.forEach((at) => marks.addLayer(L.circleMarker(at, {
        pane: "measure", className: "measured-point", radius: 4, interactive: false})));
      steps.replaceChildren(...legs.map((leg) => make("li", "",
        `${leg.exact ? "" : "about "}${km(leg.m)} km`, make("small", "", `bearing ${leg.bearing.toFixed(1)}°`))));
      const sum = legs.reduce((all, leg) => all + leg.m, 0), exact = legs.every((leg) => leg.exact);
      total.textContent = points.length < 2
        ? (points.length ? "One point; add another" : "No point yet")
        : `${exact ? "" : "About "}${km(sum)} km in all`;
      total.dataset.metres = legs.length ? sum.toFixed(4) : "";
      undo.disabled = clear.disabled = !points.length;
    }
    const centre = button("Add the centre of the map", () => add(map.getCenter()));
    const undo = button("Undo", () => { points.pop(); draw(); });
    const clear = button("Clear", () => { points.length = 0; draw(); });
    const sheet = make("div", "measure", make("h2", "", "Measure"),
      make("p", "", "Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),
      make("div", "buttons", centre, undo, clear), steps, total);
    sheetTool("measure", "Measure", sheet, {opened() {
      measuring = add;
      shared.closeCard();
      box.classList.add("measuring");
      box.append(cross);
      map.doubleClickZoom.disable();
      [line, marks].forEach((layer) => layer.addTo(map));
      draw();
    }, closed() {
      measuring = null;
      box.classList.remove("measuring");
      cross.remove();
      map.doubleClickZoom.enable();
      [line, marks].forEach((layer) => layer.remove());
    }});
  })();

  /* ---- year: what was there then */
  const known = [...shared.dates].flatMap((year) => (Number.isInteger(year) ? Number(year) : []))
    .sort((a, b) => a - b);
  /** @type {ReturnType<typeof tellYears> | null} */
  let years = null;
  if (known.length && known[0] < known[known.length - 1]) {
    const first = known[0], last = known[known.length - 1];
    const input = make("input"), shown = make("output", "", "All years");
    Object.assign(input, {type: "range", min: first, max: last + 1, step: 1, value: last + 1});
    give(input, {"aria-label": "Year"});
    shared.setYear = (year) => {
      shared.year = year === null || year > last ? null : Math.max(year, first);
      input.value = String(shared.year ?? last + 1);
      shown.textContent = shared.year === null ? "All years" : String(shared.year);
      give(input, {"aria-valuetext": shown.textContent});
      tool_.classList.toggle("on", shared.year !== null);
      shared.together(() => shared.years.forEach((fn) => fn(shared.year)));
      shared.state.changed();
    };
    input.addEventListener("input", () => shared.setYear(Number(input.value)));
    const ends = make("div", "ends", make("span", "", String(first)), make("span", "", "all"));
    const body = make("div", "year", make("h2", "", "Year"), shown, input, ends);
    const {item: tool_, show} = sheetTool("year", "Year", body, {closed: () => years?.pause()});
    const all = button("All years", () => shared.setYear(null)), {story} = data;
    years = story ? tellYears(given, shared, {story, body, show, all}) : null;
    if (!story) {
      body.append(make("p", "", "Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."), all);
    }
    give(input, {"aria-valuetext": "All years"});
  }

  /* ---- a link that restores the view: where, what is shown, and the year */
  const state = shared.state;
  state.add("view", () => {
    const {lat, lng} = map.getCenter();
    return `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}`;
  }, (text) => {
    if (!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(text)) return;
    const [lat, lng, zoom] = text.split(",").map(Number);
    map.setView([lat, lng], Math.min(Math.max(zoom, map.getMinZoom()), map.getMaxZoom()), {animate: false});
  });
  state.add("change", () => shared.layers.filter((layer) => layer.shown !== layer.first)
    .map((layer) => encodeURIComponent(layer.key)).join(","), (text) => {
    const changed = new Set(text.split(",").flatMap((key) => {
      try { return [decodeURIComponent(key)]; } catch { return []; }
    }));
    shared.layers.forEach((layer) => layer.set(changed.has(layer.key) !== layer.first));
  });
  state.add("year", () => (shared.year === null ? "" : String(shared.year)), (text) => {
    shared.setYear(/^\d{4}$/.test(text) ? Number(text) : null);
  });
  years?.link();

  function hash() {
    return "#" + [...state.entries].map(([key, {get}]) => [key, get()])
      .filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }

  let written = "";
  /** @param {boolean} fresh  Whether the page has just come up. */
  function restore(fresh) {
    if (location.hash === written) return;
    written = location.hash;
    const found = new Map(location.hash.slice(1, 6000).split("&").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }));
    /* a fresh page keeps what a link without a view does not state */
    const stated = [...state.entries].filter(([key]) => !fresh || found.has("view") || found.has(key));
    if (stated.length) shared.together(() => stated.forEach(([key, {set}]) => set(found.get(key) || "")));
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  function write() {
    if (location.hash !== written) return;      // another link, which is restored next
    try {
      history.replaceState(null, "", hash());
      written = location.hash;
    } catch { /* a page within a page has no address of its own */ }
  }
  restore(true);
  window.addEventListener("hashchange", () => restore(false));
  /* the address follows what the reader does, not how the page came up */
  let used = false;
  ["pointerdown", "keydown", "wheel"].forEach((kind) => window.addEventListener(kind, () => {
    used = true;
  }, {capture: true, passive: true}));
  state.changed = () => {
    clearTimeout(waiting);
    if (used) waiting = setTimeout(write, 250);
  };
  map.on("moveend", () => state.changed());

  if (/^(https?|file):$/.test(location.protocol)) {
    const input = make("input"), said = make("p", "said");
    input.readOnly = true;
    give(input, {"aria-label": "Link to this view"});
    give(said, {role: "status"});
    input.addEventListener("focus", () => input.select());
    sheetTool("link", "Link to this view", make("div", "link", make("h2", "", "Link to this view"), input,
      make("div", "buttons", button("Copy", async () => {
        input.select();
        let done;
        try {
          await navigator.clipboard.writeText(input.value);
          done = true;
        } catch { done = document.execCommand("copy"); }
        said.textContent = done ? "Copied" : "Copy it from the field";
      })), said), {opened() {
      input.value = location.href.split("#")[0] + hash();
      said.textContent = "";
      input.focus();
    }});
  }

  /* ---- the line diagram and the depth profile of what is picked */
  if (shared.profile.there) {
    const item = tool("profile", "Line diagram and depth profile", () => shared.profile.toggle());
    give(item, {"aria-controls": "profile"});
    shared.profile.changed = (yes) => give(item, {"aria-expanded": yes});
    shared.profile.changed(false);
  }

  /* ---- full screen */
  if (document.fullscreenEnabled) {
    const item = tool("screen", "Full screen", () => (document.fullscreenElement
      ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
    give(item, {"aria-pressed": false});
    document.addEventListener("fullscreenchange", () => {
      give(item, {"aria-pressed": Boolean(document.fullscreenElement)});
    });
  }

  /* ---- what is here: position, depth, and the KP of a route nearby */
  /** @param {L.LatLng} latlng */
  function depthText(latlng) {
    const depth = shared.depthAt(latlng);
    if (!depth) return "Depth: on land, or not known";
    return `Depth: ${number(depth.low_m)} to ${number(depth.high_m)} m, from cells of about ${number(depth.cell_km)} km`;
  }

  /** @param {L.LatLng} latlng */
  function place(latlng) {
    const lng = latlng.lng - 360 * Math.round(latlng.lng / 360);
    const pixel = metresPerPixel(0, map.getZoom()) / 111320;      // degrees, which no one points finer than
    const digits = Math.min(5, Math.max(1, Math.ceil(-Math.log10(pixel))));
    /** @type {(value: number, plus: string, minus: string) => string} */
    const side = (value, plus, minus) => `${Math.abs(value).toFixed(digits)}° ${value < 0 ? minus : plus}`;
    return `${side(latlng.lat, "N", "S")}, ${side(lng, "E", "W")}`;
  }

  shared.hereLines = (latlng) => [place(latlng), depthText(latlng)];

  /** @param {L.LatLng} latlng */
  function inspect(latlng) {
    const near = shared.routeNear(latlng);
    if (near) return shared.openRoute(near, latlng);
    return shared.card(make("div", "card here", ...shared.hereLines(latlng).map((text) => make("p", "", text))), latlng);
  }
  map.on("click", (event) => {
    if (measuring) measuring(event.latlng);
    else if (!shutFirst()) inspect(event.latlng);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== box) return;
    if (measuring) measuring(map.getCenter()); else inspect(map.getCenter());
  });

  function shutFirst() {        // a click beside an open sheet or popup closes it, and no more
    const was = Boolean(open) || popupWas;
    shut();
    return was;
  }
  let popupWas = false;
  map.on("preclick", () => { popupWas = Boolean(box.querySelector(".leaflet-popup")); });

  /* ---- print: the map as wide as the paper, the legend below it */
  /** @type {{at: L.LatLng, zoom: number, open: boolean} | null} */
  let before = null;
  /** @param {boolean} yes */
  function printing(yes) {
    if (yes === Boolean(before)) return;
    map.setMaxBounds(undefined);     // it would pan into them while the sizes change
    if (yes) {
      before = {at: map.getCenter(), zoom: map.getZoom(), open: byId("panel-toggle").getAttribute("aria-expanded") === "true"};
      const view = before.open && !narrow() ? shownBounds() : map.getBounds();
      document.documentElement.classList.add("printing");
      shared.expand(true);
      map.invalidateSize({animate: false, pan: false});
      map.fitBounds(view, {paddingBottomRight: [0, map.attributionControl.getContainer()?.offsetHeight ?? 0], animate: false});
      shared.redraw();
      shared.paintNow();
      /* A canvas drawn for the paper is printed from its strokes, in which what was cleared is
         white; one that holds a picture is printed as that. */
      box.querySelectorAll("canvas").forEach((canvas) => {
        if (canvas.closest(".leaflet-tile")) return;
        const brush = brushOf(canvas), {width, height} = canvas;
        const still = document.createElement("canvas");
        Object.assign(still, {width, height});
        brushOf(still).drawImage(canvas, 0, 0);
        canvas.width = width;
        brush.drawImage(still, 0, 0);
      });
    } else if (before) {
      document.documentElement.classList.remove("printing");
      map.invalidateSize({animate: false, pan: false});
      shared.expand(before.open);
      map.setView(before.at, before.zoom, {animate: false});
      before = null;
      map.setMaxBounds(data.window);
    }
  }
  function shownBounds() {      // the part of the map beside the legend
    const size = map.getSize(), width = boxOf(panel).width + 20;
    return L.latLngBounds(map.containerPointToLatLng([0, size.y]), map.containerPointToLatLng([size.x - width, 0]));
  }
  window.addEventListener("beforeprint", () => printing(true));
  window.addEventListener("afterprint", () => printing(false));
}
