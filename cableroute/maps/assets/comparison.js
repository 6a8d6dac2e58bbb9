/* A comparison: the table and the map lead to each other, rows are sorted, two routes picked. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, make, byId} = ctx, told = data.comparison;
  if (!told) return;
  const table = byId("compared"), body = table.tBodies[0], scroller = byId("compared-box");
  const rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
  const count = told.paired, marks = rows.map((row) => row.querySelector("button.pick"));
  const wide = window.matchMedia("(min-width: 1000px) and (min-height: 560px)");
  const root = document.documentElement;
  document.body.classList.add("scripted");

  /* ---- sorting: the first click as the figures rise, the second as they fall; what is not
     known is last both times, and equal figures stay in the order of the routes' numbers */
  let sorted = [0, 1];
  function sort(column, way) {
    sorted = [column, way];
    const valueOf = (row) => {
      if (column === 0) return Number(row.dataset.route);
      const {value} = row.cells[column].dataset;
      return value === undefined ? NaN : Number(value);
    };
    const order = rows.map((row) => ({row, value: valueOf(row)})).sort((a, b) => {
      if (Number.isNaN(a.value) || Number.isNaN(b.value)) return Number.isNaN(a.value) - Number.isNaN(b.value);
      return way * (a.value - b.value);
    });
    const focus = document.activeElement;
    body.append(...order.map(({row}) => row));
    if (focus && body.contains(focus)) focus.focus({preventScroll: true});
    heads.forEach((head, i) => {
      if (head.hasAttribute("aria-sort")) {
        head.setAttribute("aria-sort", i !== column ? "none" : way > 0 ? "ascending" : "descending");
      }
    });
  }
  heads.forEach((head, column) => {
    const button = head.querySelector("button");
    if (button) button.addEventListener("click", () => {
      sort(column, sorted[0] === column ? -sorted[1] : 1);
      ctx.state.changed();
    });
  });
  ctx.state.add("sort", () => (sorted[0] === 0 && sorted[1] > 0 ? "" : `${sorted[1] < 0 ? "-" : ""}${sorted[0]}`), (text) => {
    const found = /^(-?)(\d{1,3})$/.exec(text), column = found ? Number(found[2]) : 0;
    if (heads[column] && heads[column].hasAttribute("aria-sort")) sort(column, found && found[1] ? -1 : 1);
  });

  /* ---- rows and routes: a click on a row frames its route; a route that is reached on the map
     is marked in the table, and brought into sight where the table scrolls by itself */
  rows.forEach((row) => row.addEventListener("click", (event) => {
    if (event.target.closest("button, a") || String(window.getSelection())) return;
    ctx.frame(ctx.routes[Number(row.dataset.route)].bounds);
  }));
  const highlight = ctx.highlight;
  ctx.highlight = (r) => {
    highlight(r);
    const row = r >= 0 && wide.matches && rows[r];
    if (!row || row.matches(":hover") || row.contains(document.activeElement)) return;
    const {top, bottom} = row.getBoundingClientRect(), seen = scroller.getBoundingClientRect();
    const under = table.tHead.getBoundingClientRect().height;
    if (top < seen.top + under) scroller.scrollTop -= seen.top + under - top;
    else if (bottom > seen.bottom) scroller.scrollTop += Math.min(bottom - seen.bottom, top - seen.top - under);
  };
  if (count < 2) return;

  /* ---- picking two: by a row's mark or by the lists */
  const lists = [byId("pick-0"), byId("pick-1")], clear = byId("pick-clear");
  const said = byId("pair-said"), place = byId("pair-body"), hint = said.textContent;
  const nameOf = (r) => rows[r].querySelector(".go").textContent;
  const short = (text) => {
    const letters = [...text];
    return letters.length > 90 ? `${letters.slice(0, 89).join("")}…` : text;
  };
  lists.forEach((list) => list.append(...rows.slice(0, count).map((_, r) => {
    const option = make("option", "", `${r + 1} · \u2068${short(nameOf(r))}\u2069`);
    option.value = String(r);
    return option;
  })));
  const style = make("style");
  document.head.append(style);
  let picked = [null, null];

  /* What is told of two routes, the first told first: the pairs are stored the lower number first. */
  const opposite = (text) => text.replace(/^[+−]/, (sign) => (sign === "+" ? "−" : "+"));
  function pairOf(a, b) {
    const [i, j] = a < b ? [a, b] : [b, a];
    const pair = told.pairs[i * count - i * (i + 1) / 2 + j - i - 1];
    if (a < b) return pair;
    const {apart} = pair;
    return {
      ...pair, spans: [pair.spans[1], pair.spans[0]],
      apart: apart && {...apart, kp: [apart.kp[1], apart.kp[0]], at: [apart.at[1], apart.at[0]]},
      more: pair.more.map(([likely, low, high]) => (
        likely === null ? [null, low, high && opposite(high)]
          : low === undefined ? [opposite(likely)] : [opposite(likely), opposite(high), opposite(low)])),
    };
  }

  /* ---- what they share on the map: marked below their lines where these are drawn */
  map.createPane("shared").style.zIndex = 405;
  const edge = L.polyline([], {pane: "shared", interactive: false, smoothFactor: 0, className: "shared-edge"});
  const inner = L.polyline([], {pane: "shared", interactive: false, smoothFactor: 0, className: "shared-mark"});
  const gap = L.layerGroup();

  /* The points of a route as drawn, from one KP to another. */
  function stretch(r, from, to) {
    const {dots} = ctx.routes[r], found = [];
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

  function marked(zoom) {
    const [a, b] = picked, pair = pairOf(a, b);
    return [a, b].flatMap((r, side) => (ctx.routes[r].shown ? pair.spans[side] : []).map(([from, to]) =>
      stretch(r, from, to).map((p) => map.unproject(p, zoom)))).filter((line) => line.length);
  }

  const isPair = () => picked[0] !== null && picked[1] !== null;
  function drawPair(zoom) {
    const on = isPair();
    [edge, inner].forEach((line) => { if (on) line.addTo(map); else line.remove(); });
    if (!on) return;
    const lines = marked(zoom);
    [edge, inner].forEach((line) => line.setLatLngs(lines));
  }
  ctx.onLines(drawPair);

  function drawGap(apart) {
    gap.clearLayers();
    if (!apart) return;
    const middle = (r) => ctx.routes[r].bounds.getCenter().lng;
    const ends = apart.at.map(([lat, lng], side) =>
      L.latLng(lat, lng + 360 * Math.round((middle(picked[side]) - lng) / 360)));
    [["gap-edge", 6], ["gap", 2.5]].forEach(([className, weight]) =>
      gap.addLayer(L.polyline(ctx.geodesic(...ends), {pane: "shared", interactive: false, className, weight})));
    ends.forEach((at) => gap.addLayer(L.circleMarker(at, {
      pane: "shared", interactive: false, className: "gap-end", radius: 9})));
    gap.addLayer(L.marker([(ends[0].lat + ends[1].lat) / 2, (ends[0].lng + ends[1].lng) / 2], {
      pane: "numbers", interactive: false, keyboard: false,
      icon: L.divIcon({className: "gap-holder", iconSize: [0, 0], html: make("span", "gap-km", `${apart.km} km`)}),
    }));
  }

  /* ---- what is told of them */
  const badge = (r) => make("span", `number route-${r}`, String(r + 1));
  const named = (r) => {
    const item = badge(r);
    item.setAttribute("role", "img");
    item.setAttribute("aria-label", `Route ${r + 1}`);
    return item;
  };
  const button = (text, act) => {
    const item = make("button", "", text);
    item.type = "button";
    item.addEventListener("click", act);
    return item;
  };

  function cellOf(r, key) {
    const cell = [...rows[r].cells].find((item) => item.dataset.column === key);
    return make("td", "", ...[...cell.childNodes].map((node) => node.cloneNode(true)));
  }

  function more([likely, low, high]) {
    if (likely === null) {
      return make("td", "", make("span", "none", "not known"),
                  make("small", "", high ? `${low}; likely ${high}` : low));
    }
    return make("td", "", make("span", "figure", likely),
                ...(low === undefined ? [] : [make("small", "", `${low} to ${high}`)]));
  }

  function tell(a, b) {
    const pair = pairOf(a, b), nothing = pair.spans.every((spans) => !spans.length);
    const fact = (title, ...parts) => make("div", "fact", make("dt", "", title), make("dd", "", ...parts));
    const figure = (text, unit) => make("b", "figure", `${text} ${unit}`);
    const facts = make("dl", "facts",
      fact("Shared ground", figure(pair.shared_km, "km"), ` (${pair.shared_pct} %) `,
           make("small", "", [
             ...(nothing ? [] : [`cannot be told apart, ${pair.same_km} km of it on stretches of both`]),
             ...(pair.ends_km === "0.0" ? [] : [`common ends, ${pair.ends_km} km, left out`]),
           ].join("; "))),
      fact("Least separation", pair.apart ? figure(pair.apart.km, "km") : make("span", "none", "not known"), " ",
           make("small", "", pair.apart ? `at KP ${pair.apart.kp[0]} of ${a + 1} and KP ${pair.apart.kp[1]} of ${b + 1}`
             : "below the accuracy of the lines somewhere")));
    const buttons = make("div", "buttons");
    if (!nothing) buttons.append(button("Show what they share", () => ctx.frame(L.latLngBounds(marked(map.getZoom()).flat()))));
    if (pair.apart) buttons.append(button("Show where they are nearest", () =>
      ctx.frame(L.latLngBounds(gap.getLayers()[0].getLatLngs()).pad(2))));
    const head = make("tr", "", make("th", "", "Measure"), make("th", "", named(a)), make("th", "", named(b)),
                      make("th", "", `How much more ${b + 1} has`));
    [...head.cells].forEach((cell) => { cell.scope = "col"; });
    const differences = make("table", "differences",
      make("caption", "unseen", `Differences between route ${a + 1} and route ${b + 1}`), make("thead", "", head),
      make("tbody", "", ...told.measures.map(({key, title}, n) => {
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
    said.textContent = `Routes ${a + 1} and ${b + 1}: they share ${pair.shared_km} km (${pair.shared_pct} %).`;
    drawGap(pair.apart);
  }

  function pick(a, b) {
    picked = [a, b];
    lists.forEach((list, side) => { list.value = picked[side] === null ? "" : String(picked[side]); });
    marks.forEach((mark, r) => { if (mark) mark.setAttribute("aria-pressed", String(picked.includes(r))); });
    rows.forEach((row, r) => row.classList.toggle("picked", picked.includes(r)));
    const some = picked.filter((r) => r !== null), on = isPair();
    ctx.only = on ? picked : null;
    clear.hidden = !some.length;
    byId("pick-best").hidden = on;
    document.body.classList.toggle("paired", on);
    root.classList.toggle("has-pair", on);
    if (on) {
      const others = (what) => `.has-pair:not(.has-hot) main ${what}:not(.route-${a}, .route-${b})`;
      style.textContent = `${["path.line", "path.over", "path.casing"].map(others).join(",")}{stroke-opacity:.16}` +
        `${["text.along", ".number.on-map"].map(others).join(",")}{opacity:.35}`;
      some.forEach((r) => ctx.routes[r].parts.forEach((part) =>
        [part.casing, part.line, part.over].filter(Boolean).forEach((line) => line.bringToFront())));
      gap.addTo(map);
      tell(a, b);
    } else {
      style.textContent = "";
      gap.remove();
      place.replaceChildren();
      said.textContent = some.length ? `Route ${some[0] + 1} is picked; pick another.` : hint;
    }
    ctx.redraw();
    ctx.state.changed();
  }

  marks.forEach((mark, r) => {
    if (!mark) return;
    mark.addEventListener("click", () => {
      const rest = picked.filter((other) => other !== null && other !== r);
      if (picked.includes(r)) pick(rest.length ? rest[0] : null, null);
      else if (rest.length < 2) pick(...[...rest, r, null].slice(0, 2));
      else pick(rest[1], r);            // a third takes the place of the one picked first
    });
  });
  lists.forEach((list, side) => list.addEventListener("change", () => {
    const next = [...picked], r = list.value === "" ? null : Number(list.value);
    if (r !== null && next[1 - side] === r) next[1 - side] = next[side];      // the two change places
    next[side] = r;
    pick(...next);
  }));
  byId("pick-best").addEventListener("click", () => {
    pick(...told.best);
    lists[0].focus();
  });
  clear.addEventListener("click", () => {
    pick(null, null);
    lists[0].focus();
  });
  ctx.state.add("pair", () => (isPair() ? picked.map((r) => r + 1).join(",") : ""), (text) => {
    const found = /^(\d{1,3}),(\d{1,3})$/.exec(text), two = found ? [found[1], found[2]].map((n) => n - 1) : [];
    const good = found && two[0] !== two[1] && two.every((r) => r >= 0 && r < count);
    if (good) pick(...two); else if (isPair()) pick(null, null);
  });
});
