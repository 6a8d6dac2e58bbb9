/* The controls: search, layers, measure, year, link, full screen, print, and what is where. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, box, make, byId} = ctx;
  const tools = byId("tools");
  const number = (value, digits = 0) => value.toLocaleString("en", {
    minimumFractionDigits: digits, maximumFractionDigits: digits});
  const km = (metres) => number(metres / 1000, metres < 1e4 ? 3 : metres < 1e6 ? 2 : 1);

  /* ---- tools: a button each, and for most a sheet beside it, of which one is open */
  const ICONS = {
    search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",
    layers: "M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 17",
    measure: "M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",
    year: "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",
    link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",
    screen: "M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15",
  };

  function picture(name) {
    const svg = L.SVG.create("svg"), path = L.SVG.create("path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
  }

  function button(text, act, className = "") {
    const item = make("button", className, text);
    item.type = "button";
    item.addEventListener("click", act);
    return item;
  }

  let open = null;

  function tool(name, words, {sheet = null, opened = () => {}, closed = () => {}, act = null}) {
    const item = button(picture(name), () => {
      if (act) act(item); else if (open && open.item === item) shut(); else show();
    }, "tool");
    item.setAttribute("aria-label", words);
    item.title = words;
    tools.append(item);
    if (!sheet) return {item};
    sheet.classList.add("sheet");
    sheet.id = `sheet-${name}`;
    sheet.hidden = true;
    sheet.setAttribute("role", "group");
    sheet.setAttribute("aria-label", words);
    item.setAttribute("aria-expanded", "false");
    item.setAttribute("aria-controls", sheet.id);
    tools.append(sheet);
    function show() {
      if (open) shut();
      if (ctx.narrow()) ctx.expand(false);
      open = {item, sheet, closed};
      sheet.hidden = false;
      item.setAttribute("aria-expanded", "true");
      opened();
    }
    return {item, sheet, show};
  }

  function shut(back = false) {
    if (!open) return;
    const {item, sheet, closed} = open;
    open = null;
    sheet.hidden = true;
    item.setAttribute("aria-expanded", "false");
    closed();
    if (back) item.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      if (open && (tools.contains(event.target) || !box.querySelector(".leaflet-popup"))) shut(true);
      else map.closePopup();
    }
  });

  /* ---- search: case, accents and the ways of writing Arabic are one and the same */
  const SAME = {"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ß": "ss", "ø": "o", "ł": "l",
                "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"};

  function fold(text) {
    return String(text).slice(0, 400).toLowerCase().normalize("NFKD")
      .replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu, "")
      .replace(/[ةىیکٱßøłđıæœðþ]/g, (letter) => SAME[letter])
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0) & 15))
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }
  ctx.fold = fold;

  function find(text) {
    const wanted = fold(text), words = wanted.split(" ");
    if (!wanted) return [];
    return ctx.entries.flatMap((entry) => {
      entry.folded = entry.folded || entry.names.filter(Boolean).map(fold);
      const scores = entry.folded.map((name) => {
        const at = ` ${name}`.indexOf(` ${wanted}`);
        if (name === wanted) return 0;
        if (at === 0) return 1;
        if (at > 0) return 2;
        return words.every((word) => name.includes(word)) ? 3 : 9;
      });
      const score = Math.min(...scores, 9);
      return score < 9 ? [{entry, score, size: Math.min(...entry.folded.map((n) => n.length || 99))}] : [];
    }).sort((a, b) => a.score - b.score || a.size - b.size).slice(0, 12).map((hit) => hit.entry);
  }
  ctx.find = find;

  const isArabic = (text) => /\p{Script=Arabic}/u.test(text);

  (function () {
    const input = make("input"), list = make("ul", "results"), said = make("p", "said");
    input.type = "search";
    input.placeholder = "Station, system, path … or اسم";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.maxLength = 200;
    input.dir = "auto";
    const attributes = {role: "combobox", "aria-label": "Search the map, in English or Arabic",
                        "aria-expanded": "false", "aria-controls": "results", "aria-autocomplete": "list"};
    Object.entries(attributes).forEach(([key, value]) => input.setAttribute(key, value));
    list.id = "results";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Found");
    said.setAttribute("role", "status");
    const search = tool("search", "Search", {sheet: make("div", "search", input, said, list),
                                             opened: () => { input.focus(); input.select(); }});
    let found = [], active = -1;

    function choose(entry) {
      shut();
      search.item.focus();
      if (entry.bounds) ctx.frame(entry.bounds);
      else if (entry.latlng) map.setView(entry.latlng, Math.max(map.getZoom(), 8), {animate: false});
      if (entry.open) entry.open();
    }

    function mark(i) {
      active = i;
      [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === i)));
      if (i < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", list.children[i].id);
        list.children[i].scrollIntoView({block: "nearest"});
      }
    }

    function look() {
      found = find(input.value);
      list.replaceChildren(...found.map((entry, i) => {
        const names = entry.names.filter(Boolean);
        const first = names.find((name) => !isArabic(name)) || names[0] || "";
        const arabic = names.find(isArabic);
        const item = make("li", "", make("bdi", "en", first));
        if (arabic && arabic !== first) {
          const other = make("bdi", "ar", arabic);
          other.lang = "ar";
          item.append(other);
        }
        item.append(make("small", "", entry.kind || ""));
        item.id = `result-${i}`;
        item.setAttribute("role", "option");
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => choose(entry));
        return item;
      }));
      input.setAttribute("aria-expanded", String(found.length > 0));
      said.textContent = !input.value.trim() ? "" : found.length ? `${found.length} found` : "Nothing found";
      mark(found.length ? 0 : -1);
    }

    input.addEventListener("input", look);
    input.addEventListener("keydown", (event) => {
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (step && found.length) mark((active + step + found.length) % found.length);
      else if (event.key === "Enter" && active >= 0) choose(found[active]);
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
  const BRANCHES = {routes: "Routes", stations: "Stations", systems: "Cable systems",
                    paths: "Crossing paths", incidents: "Incidents", ground: "Ground"};
  (function () {
    const list = make("ul", "tree"), branches = new Set();
    let boxes = [];

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
      const parents = [...new Set([...known, ...ctx.layers.map((layer) => layer.parent)])];
      list.replaceChildren(...parents.flatMap((parent) => {
        const layers = ctx.layers.filter((layer) => layer.parent === parent);
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
          ctx.together(() => layers.forEach((layer) => layer.set(yes)));
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
          more.setAttribute("aria-expanded", String(!inner.hidden));
        }, "more");
        more.setAttribute("aria-label", `${title}: each one`);
        more.setAttribute("aria-expanded", String(!inner.hidden));
        more.setAttribute("aria-controls", inner.id);
        head.append(more);
        return [make("li", "", head, inner)];
      }));
      update();
    }
    tool("layers", "Layers", {sheet: make("div", "layers", make("h2", "", "Layers"), list), opened: build});
    ctx.onLayers(() => { if (open && open.sheet.id === "sheet-layers") update(); });
  })();

  /* ---- measure: along geodesics of the ellipsoid */
  const cross = make("div", "cross");
  cross.setAttribute("aria-hidden", "true");
  let measuring = null;
  (function () {
    const points = [], marks = L.layerGroup();
    const steps = make("ol", "steps"), total = make("p", "total");
    total.setAttribute("role", "status");
    const line = L.polyline([], {pane: "measure", className: "measured", interactive: false, smoothFactor: 0});
    const add = (latlng) => { points.push(latlng); draw(); };

    function draw() {
      const legs = points.slice(1).map((to, i) => ctx.inverse(points[i], to));
      line.setLatLngs(points.slice(1).map((to, i) => ctx.geodesic(points[i], to)));
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
    tool("measure", "Measure", {sheet, opened() {
      measuring = add;
      map.closePopup();
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
  const known = [...ctx.dates].filter((year) => Number.isInteger(year)).sort((a, b) => a - b);
  let setYear = () => {};
  if (known.length && known[0] < known[known.length - 1]) {
    const first = known[0], last = known[known.length - 1];
    const input = make("input"), shown = make("output", "", "All years");
    Object.assign(input, {type: "range", min: first, max: last + 1, step: 1, value: last + 1});
    input.setAttribute("aria-label", "Year");
    setYear = (year) => {
      ctx.year = year === null || year > last ? null : Math.max(year, first);
      input.value = ctx.year === null ? last + 1 : ctx.year;
      shown.textContent = ctx.year === null ? "All years" : String(ctx.year);
      input.setAttribute("aria-valuetext", shown.textContent);
      year_.item.classList.toggle("on", ctx.year !== null);
      ctx.together(() => ctx.years.forEach((fn) => fn(ctx.year)));
      ctx.state.changed();
    };
    input.addEventListener("input", () => setYear(Number(input.value)));
    const ends = make("div", "ends", make("span", "", String(first)), make("span", "", "all"));
    const year_ = tool("year", "Year", {sheet: make("div", "year",
      make("h2", "", "Year"), shown, input, ends,
      make("p", "", "Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),
      button("All years", () => setYear(null)))});
    input.setAttribute("aria-valuetext", "All years");
  }

  /* ---- a link that restores the view: where, what is shown, and the year */
  const state = ctx.state;
  state.add("view", () => {
    const {lat, lng} = map.getCenter();
    return `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}`;
  }, (text) => {
    if (!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(text)) return;
    const [lat, lng, zoom] = text.split(",").map(Number);
    map.setView([lat, lng], Math.min(Math.max(zoom, map.getMinZoom()), map.getMaxZoom()), {animate: false});
  });
  state.add("change", () => ctx.layers.filter((layer) => layer.shown !== layer.first)
    .map((layer) => encodeURIComponent(layer.key)).join(","), (text) => {
    const changed = new Set(text.split(",").flatMap((key) => {
      try { return [decodeURIComponent(key)]; } catch { return []; }
    }));
    ctx.layers.forEach((layer) => layer.set(changed.has(layer.key) !== layer.first));
  });
  state.add("year", () => (ctx.year === null ? "" : String(ctx.year)), (text) => {
    setYear(/^\d{4}$/.test(text) ? Number(text) : null);
  });

  function hash() {
    return "#" + [...state.entries].map(([key, {get}]) => [key, get()])
      .filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
  }

  let written = "";
  function restore(fresh) {
    if (location.hash === written) return;
    const found = new Map(location.hash.slice(1, 6000).split("&").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }));
    /* a fresh page keeps what a link without a view does not tell */
    const told = [...state.entries].filter(([key]) => !fresh || found.has("view") || found.has(key));
    if (told.length) ctx.together(() => told.forEach(([key, {set}]) => set(found.get(key) || "")));
  }

  let waiting = null;
  function write() {
    waiting = null;
    try {
      written = hash();
      history.replaceState(null, "", written);
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
    input.setAttribute("aria-label", "Link to this view");
    said.setAttribute("role", "status");
    input.addEventListener("focus", () => input.select());
    tool("link", "Link to this view", {opened() {
      input.value = location.href.split("#")[0] + hash();
      said.textContent = "";
      input.focus();
    }, sheet: make("div", "link", make("h2", "", "Link to this view"), input,
      make("div", "buttons", button("Copy", async () => {
        input.select();
        let done = false;
        try {
          await navigator.clipboard.writeText(input.value);
          done = true;
        } catch { done = document.execCommand("copy"); }
        said.textContent = done ? "Copied" : "Copy it from the field";
      })), said)});
  }

  /* ---- full screen */
  if (document.fullscreenEnabled) {
    const {item} = tool("screen", "Full screen", {act: () => (document.fullscreenElement
      ? document.exitFullscreen() : document.documentElement.requestFullscreen())});
    item.setAttribute("aria-pressed", "false");
    document.addEventListener("fullscreenchange", () => {
      item.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement)));
    });
  }

  /* ---- what is here: position, depth, and the KP of a route nearby */
  function depthText(latlng) {
    const found = ctx.depthAt(latlng);
    if (!found) return "Depth: on land, or not known";
    const about = found.cell_km ? `, from cells of about ${number(found.cell_km)} km` : "";
    return found.m !== undefined ? `Depth: about ${number(found.m)} m${about}`
      : `Depth: ${number(found.low_m)} to ${number(found.high_m)} m${about}`;
  }

  function place(latlng) {
    const lng = latlng.lng - 360 * Math.round(latlng.lng / 360);
    const side = (value, plus, minus) => `${Math.abs(value).toFixed(4)}° ${value < 0 ? minus : plus}`;
    return `${side(latlng.lat, "N", "S")}, ${side(lng, "E", "W")}`;
  }

  ctx.hereLines = (latlng) => [place(latlng), depthText(latlng)];

  function inspect(latlng) {
    const near = ctx.routeNear(latlng);
    if (near) return ctx.openRoute(near, latlng);
    return ctx.card(make("div", "card here", ...ctx.hereLines(latlng).map((text) => make("p", "", text))), latlng);
  }
  map.on("click", (event) => {
    if (measuring) measuring(event.latlng);
    else if (!shutFirst()) inspect(event.latlng);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== box) return;
    if (measuring) measuring(map.getCenter()); else inspect(map.getCenter());
  });

  function shutFirst() {        // a click beside an open card or sheet closes it, and no more
    const was = Boolean(open) || popupWas;
    shut();
    return was;
  }
  let popupWas = false;
  map.on("preclick", () => { popupWas = Boolean(box.querySelector(".leaflet-popup")); });

  /* ---- print: the map as wide as the paper, the legend below it */
  let before = null;
  function printing(yes) {
    if (yes === Boolean(before)) return;
    map.setMaxBounds(null);     // it would pan into them while the sizes change
    if (yes) {
      before = {at: map.getCenter(), zoom: map.getZoom(), open: byId("panel-toggle").getAttribute("aria-expanded") === "true"};
      const view = before.open && !ctx.narrow() ? shownBounds() : map.getBounds();
      document.documentElement.classList.add("printing");
      ctx.expand(true);
      map.invalidateSize({animate: false, pan: false});
      map.fitBounds(view, {paddingBottomRight: [0, map.attributionControl.getContainer().offsetHeight], animate: false});
      ctx.redraw();
      ctx.paintNow();
      /* A canvas drawn for the paper is printed from its strokes, in which what was cleared is
         white; one that holds a picture is printed as that. */
      box.querySelectorAll("canvas:not(.leaflet-tile)").forEach((canvas) => {
        const brush = canvas.getContext("2d"), {width, height} = canvas;
        const still = document.createElement("canvas");
        Object.assign(still, {width, height});
        still.getContext("2d").drawImage(canvas, 0, 0);
        canvas.width = width;
        brush.drawImage(still, 0, 0);
      });
    } else {
      document.documentElement.classList.remove("printing");
      map.invalidateSize({animate: false, pan: false});
      ctx.expand(before.open);
      map.setView(before.at, before.zoom, {animate: false});
      before = null;
      if (data.window) map.setMaxBounds(data.window);
    }
  }
  function shownBounds() {      // the part of the map beside the legend
    const size = map.getSize(), width = ctx.panel.getBoundingClientRect().width + 20;
    return L.latLngBounds(map.containerPointToLatLng([0, size.y]), map.containerPointToLatLng([size.x - width, 0]));
  }
  window.addEventListener("beforeprint", () => printing(true));
  window.addEventListener("afterprint", () => printing(false));
});
