/* A comparison: the table and the map lead to each other, rows are sorted, two routes picked. */
import {boxOf, byId, focusOn, make, onClick, within} from "./dom.js";
import {crossOut} from "./failures.js";
import {geodesic} from "./geodesic.js";

/**
 * @typedef {import("./types.js").Pair} Pair
 * @typedef {[number | null, number | null]} Picked
 */

/** @param {string} text */
const short = (text) => {
  const letters = [...text];
  return letters.length > 90 ? `${letters.slice(0, 89).join("")}…` : text;
};
/** @param {string} text */
const opposite = (text) => text.replace(/^[+−]/, (sign) => (sign === "+" ? "−" : "+"));
/** @param {number} r */
const badge = (r) => make("span", `number route-${r}`, String(r + 1));
/** @param {number} r */
function named(r) {
  const item = badge(r);
  item.setAttribute("role", "img");
  item.setAttribute("aria-label", `Route ${r + 1}`);
  return item;
}

/** @type {(text: string, act: () => void) => HTMLButtonElement} */
const button = (text, act) => {
  const item = make("button", "", text);
  onClick(item, act);
  return item;
};

/**
 * How much more of a measure the second of two routes has.
 * @param {Pair["more"][number]} more
 */
function more([likely, low, high]) {
  if (likely === null) {
    return make("td", "", make("span", "none", high ? "not sure" : "not known"),
                make("small", "", high ? `${low}; likely ${high}` : String(low)));
  }
  return make("td", "", make("span", "figure", likely),
              ...(low === undefined ? [] : [make("small", "", `${low} to ${high}`)]));
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function compareRoutes({map, data}, shared) {
  if (!data.comparison) return;
  const rows = addTable(shared);
  crossOut(data.comparison.failures, rows, shared);
  if (data.comparison.paired > 1) addTiles(addPairs(map, data.comparison, rows, shared), shared);
}

/**
 * An answer frames its routes; that of two picks them.
 * @param {(next: Picked) => void} pick
 * @param {import("./types.js").Shared} shared
 */
function addTiles(pick, shared) {
  document.querySelectorAll("button.tile").forEach((tile) => {
    if (!(tile instanceof HTMLElement)) return;
    const [first, second] = (tile.dataset.routes || "").split(",").map(Number);
    onClick(tile, () => {
      if (second === undefined) shared.visit(() => shared.frame(shared.routes[first].bounds));
      else pick([first, second]);
    });
    if (second !== undefined) return;
    ["pointerenter", "focus"].forEach((kind) => tile.addEventListener(kind, () => shared.highlight(first)));
    ["pointerleave", "blur"].forEach((kind) => tile.addEventListener(kind, () => shared.highlight(-1)));
  });
}

/**
 * A bar for each range of a column, on one scale from its least to its greatest.
 * @param {HTMLTableCellElement[]} cells
 */
function addBars(cells) {
  const ranged = cells.filter(({dataset}) => dataset.low !== undefined);
  const least = Math.min(...ranged.map(({dataset}) => Number(dataset.low)));
  const width = Math.max(...ranged.map(({dataset}) => Number(dataset.high))) - least;
  if (!(width > 0 && Number.isFinite(width))) return;
  ranged.forEach((cell) => {
    const bar = make("i", "bar");
    ["low", "value", "high"].forEach((end) =>
      bar.style.setProperty(`--${end}`, `${100 * (Number(cell.dataset[end]) - least) / width}%`));
    cell.append(bar);
  });
}

/**
 * The rows of the table in the order of the routes; they are sorted, and lead to the map.
 * @param {import("./types.js").Shared} shared
 */
function addTable(shared) {
  const table = /** @type {HTMLTableElement} */ (byId("compared")), [body] = table.tBodies;
  const top = within(table, "thead"), scroller = byId("compared-box");
  const rows = [...body.rows], heads = [...top.querySelectorAll("th")];
  const wide = window.matchMedia("(min-width: 1000px) and (min-height: 560px)");
  document.body.classList.add("scripted");
  heads.forEach((_, column) => addBars(rows.map((row) => row.cells[column])));

  /* ---- sorting: the first click as the figures rise, the second as they fall; what is not
     known is last both times, and equal figures stay in the order of the routes' numbers */
  let sorted = [0, 1];
  const ends = /** @type {HTMLSelectElement | null} */ (document.getElementById("sort-by"));
  /** @type {(column: number, sense: number) => void} */
  function sort(column, sense) {
    sorted = [column, sense];
    /** @param {HTMLTableRowElement} row */
    const valueOf = (row) => {
      if (column === 0) return Number(row.dataset.route);
      const {value, low, high} = row.cells[column].dataset;
      const end = ends?.value === "low" ? low ?? value : ends?.value === "high" ? high ?? value : value;
      return end === undefined ? NaN : Number(end);
    };
    const order = rows.map((row) => ({row, value: valueOf(row)})).sort((a, b) => {
      if (Number.isNaN(a.value) || Number.isNaN(b.value)) return Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value));
      return sense * (a.value - b.value);
    });
    const focus = /** @type {HTMLElement | null} */ (document.activeElement);
    body.append(...order.map(({row}) => row));
    if (focus && body.contains(focus)) focusOn(focus);
    heads.forEach((head, i) => {
      if (head.hasAttribute("aria-sort")) {
        head.setAttribute("aria-sort", i !== column ? "none" : sense > 0 ? "ascending" : "descending");
      }
    });
  }
  heads.forEach((head, column) => {
    const sorter = head.querySelector("button");
    sorter?.addEventListener("click", () => {
      sort(column, sorted[0] === column ? -sorted[1] : 1);
      shared.state.changed();
    });
  });
  ends?.addEventListener("change", () => {
    sort(sorted[0], sorted[1]);
    shared.state.changed();
  });
  shared.state.add("by", () => (!ends || ends.value === "likely" ? "" : ends.value), (text) => {
    if (ends) ends.value = ["low", "high"].includes(text) ? text : "likely";
  });
  shared.state.add("sort", () => (sorted[0] === 0 && sorted[1] > 0 ? "" : `${sorted[1] < 0 ? "-" : ""}${sorted[0]}`), (text) => {
    const found = /^(-?)(\d{1,3})$/.exec(text), column = found ? Number(found[2]) : 0;
    if (heads[column] && heads[column].hasAttribute("aria-sort")) sort(column, found && found[1] ? -1 : 1);
  });

  /* ---- rows and routes: a click on a row frames its route; a route that is reached on the map
     is marked in the table, and brought into sight where the table scrolls by itself */
  rows.forEach((row) => onClick(row, (event) => {
    if ((event.target instanceof Element && event.target.closest("button, a")) || String(window.getSelection())) return;
    shared.profile.pick(Number(row.dataset.route));
    shared.visit(() => shared.frame(shared.routes[Number(row.dataset.route)].bounds));
  }));
  const highlight = shared.highlight;
  shared.highlight = (r) => {
    highlight(r);
    const row = r >= 0 && wide.matches && rows[r];
    if (!row || row.matches(":hover") || row.contains(document.activeElement)) return;
    const at = boxOf(row), seen = boxOf(scroller);
    const under = seen.top + boxOf(top).height;
    if (at.top < under) scroller.scrollTop -= under - at.top;
    else if (at.bottom > seen.bottom) scroller.scrollTop += Math.min(at.bottom - seen.bottom, at.top - under);
  };
  return rows;
}

/**
 * Two routes are picked by a row's mark or by the lists, and compared.
 * @param {L.Map} map
 * @param {import("./types.js").Comparison} compared
 * @param {HTMLTableRowElement[]} rows
 * @param {import("./types.js").Shared} shared
 * @returns {(next: Picked) => void}
 */
function addPairs(map, compared, rows, shared) {
  const root = document.documentElement, count = compared.paired;
  const marks = rows.map((row) => row.querySelector("button.pick"));
  /* ---- picking two: by a row's mark or by the lists */
  const lists = ["pick-0", "pick-1"].map((id) => /** @type {HTMLSelectElement} */ (byId(id))), clear = byId("pick-clear");
  const said = byId("pair-said"), place = byId("pair-body"), hint = said.textContent || "";
  /** @param {number} r */
  const nameOf = (r) => within(rows[r], ".go").textContent || "";
  lists.forEach((list) => list.append(...rows.slice(0, count).map((_, r) => {
    const option = make("option", "", `${r + 1} · ${short(nameOf(r))}`);
    option.dir = "auto";
    option.value = String(r);
    return option;
  })));
  const style = make("style");
  document.head.append(style);
  /** @type {Picked} */
  let picked = [null, null];

  /**
   * What two routes share, seen from the first: the pairs are stored the lower number first.
   * @param {number} a
   * @param {number} b
   * @returns {Pair}
   */
  function pairOf(a, b) {
    const [i, j] = a < b ? [a, b] : [b, a];
    const pair = compared.pairs[i * count - i * (i + 1) / 2 + j - i - 1];
    if (a < b) return pair;
    const {apart} = pair;
    return {
      ...pair, spans: [pair.spans[1], pair.spans[0]],
      apart: apart && {...apart, kp: [apart.kp[1], apart.kp[0]], at: [apart.at[1], apart.at[0]]},
      more: pair.more.map(([likely, low, high]) => (
        likely === null ? [null, low, high && opposite(high)]
          : low === undefined ? [opposite(likely)] : [opposite(likely), opposite(high || ""), opposite(low)])),
    };
  }

  /* ---- what they share on the map: marked below their lines where these are drawn */
  map.createPane("shared").style.zIndex = "405";
  const edge = L.polyline([], {pane: "shared", interactive: false, smoothFactor: 0, className: "shared-edge"});
  const inner = L.polyline([], {pane: "shared", interactive: false, smoothFactor: 0, className: "shared-mark"});
  const gap = L.layerGroup();
  /** @type {L.LatLngBounds | null} */
  let nearest = null;        // of where the two are

  /**
   * The points of a route as drawn, from one KP to another.
   * @type {(r: number, from: number, to: number) => L.Point[]}
   */
  function between(r, from, to) {
    const {dots} = shared.routes[r];
    /** @type {L.Point[]} */
    const found = [];
    /** @param {import("./types.js").Dot} dot */
    const at = (dot) => L.point(dot.x + dot.ox, dot.y + dot.oy);
    for (let i = 0; i < dots.length; i++) {
      const dot = dots[i], next = dots[i + 1];
      if (dot.km >= from && dot.km <= to) found.push(at(dot));
      if (!next || next.km <= dot.km) continue;
      [from, to].forEach((km) => {
        if (km <= dot.km || km >= next.km) return;
        const part = (km - dot.km) / (next.km - dot.km);
        found.push(at(dot).multiplyBy(1 - part).add(at(next).multiplyBy(part)));
      });
    }
    return found;
  }

  /** @type {(two: [number, number], zoom: number) => L.LatLng[][]} */
  function marked(two, zoom) {
    const pair = pairOf(...two);
    return two.flatMap((r, side) => (shared.routes[r].shown ? pair.spans[side] : []).map(([from, to]) =>
      between(r, from, to).map((p) => map.unproject(p, zoom)))).filter((line) => line.length);
  }

  /** @returns {[number, number] | null} */
  function pairPicked() {
    const [a, b] = picked;
    return a !== null && b !== null ? [a, b] : null;
  }
  /** @param {number} zoom */
  function drawPair(zoom) {
    const two = pairPicked();
    [edge, inner].forEach((line) => { if (two) line.addTo(map); else line.remove(); });
    if (!two) return;
    const lines = marked(two, zoom);
    [edge, inner].forEach((line) => line.setLatLngs(lines));
  }
  shared.onLines(drawPair);

  /** @type {(two: [number, number], apart: Pair["apart"]) => void} */
  function drawGap(two, apart) {
    gap.clearLayers();
    nearest = null;
    if (!apart) return;
    /** @param {number} r */
    const middle = (r) => shared.routes[r].bounds.getCenter().lng;
    const ends = apart.at.map(([lat, lng], side) =>
      L.latLng(lat, lng + 360 * Math.round((middle(two[side]) - lng) / 360)));
    const line = geodesic(ends[0], ends[1]);
    nearest = L.latLngBounds(line);
    gap.addLayer(L.polyline(line, {pane: "shared", interactive: false, className: "gap-edge", weight: 6}));
    gap.addLayer(L.polyline(line, {pane: "shared", interactive: false, className: "gap", weight: 2.5}));
    ends.forEach((at) => gap.addLayer(L.circleMarker(at, {
      pane: "shared", interactive: false, className: "gap-end", radius: 9})));
    gap.addLayer(L.marker([(ends[0].lat + ends[1].lat) / 2, (ends[0].lng + ends[1].lng) / 2], {
      pane: "numbers", interactive: false, keyboard: false,
      icon: L.divIcon({className: "gap-holder", iconSize: [0, 0], html: make("span", "gap-km", `${apart.km} km`)}),
    }));
  }

  /* ---- what is shown of them */
  /** @type {(r: number, key: string) => HTMLElement} */
  function cellOf(r, key) {
    const cell = [...rows[r].cells].find((item) => item.dataset.column === key);
    return make("td", "", ...[...cell ? cell.querySelectorAll(":scope > :not(.bar)") : []].map((node) => node.cloneNode(true)));
  }

  /** @param {[number, number]} two */
  function showPair(two) {
    const [a, b] = two;
    const pair = pairOf(a, b), nothing = pair.spans.every((spans) => !spans.length);
    /** @type {(title: string, ...parts: (Node | string)[]) => HTMLElement} */
    const fact = (title, ...parts) => make("div", "fact", make("dt", "", title), make("dd", "", ...parts));
    /** @type {(text: string, unit: string) => HTMLElement} */
    const figure = (text, unit) => make("b", "figure", `${text} ${unit}`);
    /** @type {(part: string[], meaning: string) => (Node | string)[]} */
    const overlap = ([km, pct, land, sea], meaning) => km === "" ? [make("span", "none", "not known")] : [
      figure(km, "km"), ` (${pct} %) `, make("small", "", km === "0" ? meaning : `land ${land} km, sea ${sea} km; ${meaning}`)];
    const facts = make("dl", "facts",
      fact("Common section", ...overlap(pair.common_section, "the same segment of one system, or the same trench")),
      fact("Same corridor", ...overlap(pair.same_corridor, "lines nearer than their accuracy: not known to be apart")),
      ...(pair.ends_km === "0" ? [] : [fact("Common ends", figure(pair.ends_km, "km"), " ", make("small", "", "left out"))]),
      fact("Least separation", pair.apart ? figure(pair.apart.km, "km") : make("span", "none", "not known"), " ",
           make("small", "", pair.apart ? `at KP ${pair.apart.kp[0]} of ${a + 1} and KP ${pair.apart.kp[1]} of ${b + 1}`
             : "below the accuracy of the lines somewhere")));
    const buttons = make("div", "buttons");
    if (!nothing) buttons.append(button("Show what they share", () => shared.visit(() => shared.frame(L.latLngBounds(marked(two, map.getZoom()).flat())))));
    drawGap(two, pair.apart);
    const there = nearest;
    if (there) buttons.append(button("Show where they are nearest", () => shared.visit(() => shared.frame(there.pad(2)))));
    const head = make("tr", "", make("th", "", "Measure"), make("th", "", named(a)), make("th", "", named(b)),
                      make("th", "", `How much more ${b + 1} has`));
    [...head.cells].forEach((cell) => { cell.scope = "col"; });
    const differences = make("table", "differences",
      make("caption", "unseen", `Differences between route ${a + 1} and route ${b + 1}`), make("thead", "", head),
      make("tbody", "", ...compared.measures.map(({key, title}, n) => {
        const measure = make("th", "", make("bdi", "", title));
        measure.scope = "row";
        const row = make("tr", "", measure, cellOf(a, key), cellOf(b, key), more(pair.more[n]));
        row.dataset.measure = key;
        return row;
      })));
    const passed = ["places", "groups and straits", "countries"].map((what, n) => {
      const names = pair.passed[n].flatMap((name, i) => [...(i ? [", "] : []), make("bdi", "", name)]);
      return make("p", "passed", make("b", "", `Both pass these ${what}: `), ...(names.length ? names : ["none known"]));
    });
    byId("pair-marks").hidden = nothing;
    place.replaceChildren(facts, buttons, differences, ...passed);
    said.textContent = `Routes ${a + 1} and ${b + 1}: common section ${pair.common_section[0]} km, ` +
      `same corridor ${pair.same_corridor[0] ? `${pair.same_corridor[0]} km (${pair.same_corridor[1]} %)` : "not known"}.`;
  }

  /** @type {(next: Picked, framed?: boolean) => void} */
  function pick(next, framed = true) {
    picked = next;
    lists.forEach((list, side) => { list.value = String(picked[side] ?? ""); });
    marks.forEach((mark, r) => { if (mark) mark.setAttribute("aria-pressed", String(picked.includes(r))); });
    rows.forEach((row, r) => row.classList.toggle("picked", picked.includes(r)));
    const some = picked.flatMap((r) => r ?? []), two = pairPicked(), on = Boolean(two);
    shared.only = two;
    shared.choose("pair", some);
    clear.hidden = !some.length;
    byId("pick-best").hidden = on;
    document.body.classList.toggle("paired", on);
    root.classList.toggle("has-pair", on);
    if (two) {
      const [a, b] = two;
      if (framed) shared.closeCard();
      /** @param {string} what */
      const others = (what) => `.has-pair:not(.has-hot) main ${what}:not(.route-${a}, .route-${b})`;
      style.textContent = `${["path.line", "path.over", "path.casing"].map(others).join(",")}{stroke-opacity:.16}` +
        `${["text.along", ".number.on-map"].map(others).join(",")}{opacity:.35}`;
      some.forEach((r) => shared.routes[r].parts.forEach((part) =>
        [part.casing, part.line, part.over].forEach((line) => line?.bringToFront())));
      gap.addTo(map);
      showPair(two);
    } else {
      style.textContent = "";
      gap.remove();
      place.replaceChildren();
      said.textContent = some.length ? `Route ${some[0] + 1} is picked; pick another.` : hint;
    }
    shared.redraw();
    if (two && framed) {
      const [a, b] = two.map((r) => shared.routes[r].bounds);
      shared.visit(() => shared.frame(L.latLngBounds(a.getSouthWest(), a.getNorthEast()).extend(b)));
    }
    shared.state.changed();
  }

  marks.forEach((mark, r) => {
    if (!mark) return;
    onClick(mark, () => {
      const rest = picked.flatMap((other) => (other === r ? [] : other ?? []));
      if (picked.includes(r)) pick([rest[0] ?? null, null]);
      else if (!rest.length) pick([r, null]);
      else pick([rest[rest.length - 1], r]);      // a third takes the place of the one picked first
    });
  });
  lists.forEach((list, side) => list.addEventListener("change", () => {
    /** @type {Picked} */
    const next = [picked[0], picked[1]];
    const r = list.value === "" ? null : Number(list.value);
    if (r !== null && next[1 - side] === r) next[1 - side] = next[side];      // the two change places
    next[side] = r;
    pick(next);
  }));
  onClick(byId("pick-best"), () => {
    pick(compared.best);
    lists[0].focus();
  });
  onClick(clear, () => {
    pick([null, null]);
    lists[0].focus();
  });
  shared.state.add("pair", () => (pairPicked() || []).map((r) => r + 1).join(","), (text) => {
    const [, first, second] = /^(\d{1,3}),(\d{1,3})$/.exec(text) || ["", "0", "0"];
    const a = Number(first) - 1, b = Number(second) - 1;
    if (a !== b && Math.min(a, b) >= 0 && Math.max(a, b) < count) pick([a, b], false);
    else if (pairPicked()) pick([null, null]);
  });
  return pick;
}
