/* What stands beside the routes: places, other systems, crossing paths, incidents. Much of it
   may be there, so it is drawn on one canvas, and names are written where there is room. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, box, make, features: known} = ctx;
  const alone = !data.routes.length;          // the catalogue is the map's subject
  const APART_KM = 11, APART = 3.2;           // between systems on one ground, at most so many pixels
  const BUNDLED = 60000;                      // vertices up to which they are drawn apart
  const GONE = ["out of service", "retired", "cancelled"];
  const standing = (status) =>
    status === "in service" ? "live" : GONE.includes(status) ? "gone" : "plan";
  const MODELLED = ["inferred", "assumed"];

  map.createPane("catalogue-hot").style.zIndex = 395;
  map.createPane("catalogue-names").style.zIndex = 605;
  ["catalogue-hot", "catalogue-names"].forEach((pane) => {
    map.getPane(pane).style.pointerEvents = "none";
  });
  const canvas = L.canvas({pane: "catalogue", padding: 0.25, tolerance: 4});
  const above = L.canvas({pane: "catalogue-hot", padding: 0.25});
  const circle = L.circle([0, 0], {pane: "accuracy", className: "accuracy", interactive: false});

  /* ---- colours, from the style sheet: a canvas does not read it */
  let ink = {};
  function readInk() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(`--${name}`).trim();
    ink = {soft: read("soft"), ink: read("ink"), halo: read("halo"), land: read("land"),
           routes: Array.from({length: 7}, (_, i) => read(`route-${i}`))};
  }
  readInk();

  /* Systems that land at one place get different colours as far as these go. */
  function paint() {
    const at = new Map(), colours = [], used = new Array(5).fill(0);   // the sixth is nearly black
    known.systems.forEach((item, i) => (item.places || []).forEach((place) => {
      if (!at.has(place)) at.set(place, []);
      at.get(place).push(i);
    }));
    const order = known.systems.map((_, i) => i).sort((a, b) =>
      (known.systems[b].places || []).length - (known.systems[a].places || []).length);
    order.forEach((i) => {
      const met = used.map((count) => count / (4 * known.systems.length));
      (known.systems[i].places || []).forEach((place) => at.get(place).forEach((other) => {
        if (colours[other] !== undefined) met[colours[other]]++;
      }));
      colours[i] = met.indexOf(Math.min(...met));
      used[colours[i]]++;
    });
    return colours;
  }
  const colours = alone ? paint() : [];
  const colourOf = (system) => {
    const status = standing(known.systems[system].status);
    return !alone || status === "gone" ? ink.soft : ink.routes[colours[system]];
  };
  function styleOf(item) {
    const status = standing(known.systems[item.system].status);
    const modelled = MODELLED.includes(item.confidence);
    return {
      color: colourOf(item.system), weight: status === "gone" ? 1.2 : modelled ? 1.5 : 2.2,
      opacity: alone ? 0.95 : 0.75, lineCap: status === "plan" ? "round" : "butt",
      dashArray: status === "plan" ? "0.1 4" : status === "gone" ? "2 4" : modelled ? "9 2.5" : null,
    };
  }

  /* ---- segments */
  const window_ = data.window;
  const copies = (latlngs) => {               // beyond an edge of the world it comes in again
    if (!window_) return [latlngs];
    const lngs = latlngs.map((at) => at.lng), found = [latlngs];
    const low = lngs.reduce((a, b) => Math.min(a, b)), high = lngs.reduce((a, b) => Math.max(a, b));
    if (low < window_[0][1]) found.push(latlngs.map((at) => L.latLng(at.lat, at.lng + 360)));
    if (high > window_[1][1]) found.push(latlngs.map((at) => L.latLng(at.lat, at.lng - 360)));
    return found;
  };
  const segments = known.segments.map((item, i) => {
    const latlngs = ctx.lines[item.line], lines = copies(latlngs);
    const line = L.polyline(lines, {
      renderer: canvas, pane: "catalogue", smoothFactor: 1, bubblingMouseEvents: false, ...styleOf(item),
    });
    line.on("mouseover", (event) => hover(item.system, event.latlng));
    line.on("mouseout", () => hover(null));
    line.on("click", (event) => ctx.open("system", item.system, event.latlng, i));
    line.system = known.systems[item.system].name;
    return {item, latlngs, lines, line, i, slots: null};
  });
  const ofSystem = known.systems.map(() => []);
  segments.forEach((segment) => ofSystem[segment.item.system].push(segment));

  /* Systems on one ground are drawn apart: each edge knows who lies on it, in one order. */
  (function bundle() {
    const count = segments.reduce((sum, {latlngs}) => sum + latlngs.length, 0);
    if (count > BUNDLED) return;
    const north = known.systems.map((_, s) => {
      const lats = ofSystem[s].flatMap(({latlngs}) => latlngs.map((at) => at.lat));
      return lats.reduce((a, b) => a + b, 0) / (lats.length || 1);
    });
    const edges = new Map(), lands = new Set(known.places.map((item) => item.name));
    const spot = (at) => `${at.lat.toFixed(2)} ${at.lng.toFixed(2)}`;
    const walk = (segment) => segment.latlngs.slice(1).map((to, k) => {
      const a = spot(segment.latlngs[k]), b = spot(to);
      return a < b ? [`${a} ${b}`, 1] : [`${b} ${a}`, -1];
    });
    segments.forEach((segment) => {
      segment.walk = walk(segment);
      segment.walk.forEach(([key]) => {
        if (!edges.has(key)) edges.set(key, {users: new Set(), turn: 0, next: []});
        edges.get(key).users.add(segment.item.system);
      });
    });
    segments.forEach(({walk: steps}) => steps.slice(1).forEach(([key, way], k) => {
      const [before, other] = steps[k];
      edges.get(before).next.push([key, way * other]);
      edges.get(key).next.push([before, way * other]);
    }));
    edges.forEach((edge) => {                 // one sense of left and right along each chain
      if (edge.turn) return;
      edge.turn = 1;
      const open = [edge];
      while (open.length) {
        const here = open.pop();
        here.next.forEach(([key, same]) => {
          const there = edges.get(key);
          if (!there.turn) { there.turn = here.turn * same; open.push(there); }
        });
      }
    });
    edges.forEach((edge) => {
      edge.order = [...edge.users].sort((a, b) => north[b] - north[a] || a - b);
    });
    segments.forEach((segment) => {
      const slots = segment.walk.map(([key, way]) => {
        const {order, turn} = edges.get(key);
        return way * turn * (order.indexOf(segment.item.system) - (order.length - 1) / 2);
      });
      if (slots.some((slot) => slot)) {
        const ashore = {0: lands.has(segment.item.start), [slots.length]: lands.has(segment.item.end)};
        segment.slots = segment.latlngs.map((_, k) => ashore[k] ? 0
          : ((slots[k - 1] ?? slots[k]) + (slots[k] ?? slots[k - 1])) / 2);
      }
      delete segment.walk;
    });
  })();

  function spread(zoom) {
    const kmPerPixel = ctx.metresPerPixel(20, zoom) / 1000;
    const gap = Math.min(APART, APART_KM / kmPerPixel);
    segments.forEach((segment) => {
      if (!segment.slots || !wanted(segment)) return;
      const points = segment.latlngs.map((at) => map.project(at, zoom));
      const moved = points.map((at, k) => {
        const a = points[Math.max(k - 1, 0)], b = points[Math.min(k + 1, points.length - 1)];
        const way = b.subtract(a), size = Math.hypot(way.x, way.y) || 1, off = segment.slots[k] * gap;
        return map.unproject([at.x - way.y / size * off, at.y + way.x / size * off], zoom);
      });
      segment.drawn = moved;
      segment.line.setLatLngs(copies(moved));
    });
    if (hot !== null) heat(hot);
  }

  /* ---- which are on show: by the tree of layers and by the year */
  const on = {live: false, plan: false, gone: false}, group = L.layerGroup();
  let year = null;
  const yearOf = (date) => Number(String(date || "").slice(0, 4)) || null;
  const inYear = (system) => {                // a date that is not known hides nothing
    const {ready, over} = known.systems[system];
    return year === null || ((yearOf(ready) || 0) <= year && (yearOf(over) || Infinity) >= year);
  };
  const wanted = ({item}) => on[standing(known.systems[item.system].status)] && inYear(item.system);
  function refresh() {
    segments.forEach((segment) => {
      const yes = wanted(segment);
      if (yes !== group.hasLayer(segment.line)) {
        if (yes) group.addLayer(segment.line); else group.removeLayer(segment.line);
      }
    });
  }
  group.addTo(map);
  ctx.onYear((value) => {
    year = value;
    refresh();
    showIncidents();
  }, [...known.systems.flatMap((item) => [yearOf(item.ready), yearOf(item.over)]),
      ...known.incidents.map((item) => (item.lat === undefined ? null : yearOf(item.start)))].filter(Boolean));

  /* ---- hovering shows a whole system; its card keeps it shown */
  let hot = null, kept = null;
  const lines = L.layerGroup().addTo(map);
  const tip = L.tooltip({direction: "top", className: "tip", offset: [0, -6]});
  function heat(system) {
    hot = system;
    lines.clearLayers();
    box.classList.toggle("has-hot-system", system !== null);
    document.querySelectorAll(".systems .hot").forEach((item) => item.classList.remove("hot"));
    if (system === null) return;
    const row = document.querySelector(`.systems [data-system="${system}"]`);
    if (row) row.classList.add("hot");
    ofSystem[system].forEach((segment) => {
      const style = styleOf(segment.item), at = copies(segment.drawn || segment.latlngs);
      const colour = alone ? style.color : ink.ink;
      [{color: ink.halo, weight: style.weight + 5}, {...style, color: colour, weight: style.weight + 1.5, opacity: 1}]
        .forEach((look) => L.polyline(at, {
          renderer: above, pane: "catalogue-hot", interactive: false, smoothFactor: 1, ...look,
        }).addTo(lines));
    });
  }
  function hover(system, at) {
    heat(system === null ? kept : system);
    if (system === null || !at) { tip.remove(); return; }
    tip.setLatLng(at).setContent(make("bdi", "clip", known.systems[system].name)).addTo(map);
  }

  /* ---- places: those of the routes as marks one can reach by keyboard, the others on the canvas */
  const nameOf = (item) => {
    const found = [make("bdi", "en clip", item.name)];
    if (item.name_ar) {
      const ar = make("span", "ar clip", item.name_ar);
      ar.lang = "ar";
      ar.dir = "rtl";
      found.push(" ", ar);
    }
    return found;
  };
  const mark = (kind, number) => {
    const item = known[{place: "places", incident: "incidents"}[kind]];
    const row = item && item[number];
    circle.remove();
    if (row && row.accuracy_m && row.lat !== undefined) {
      circle.setLatLng([row.lat, row.lon]).setRadius(row.accuracy_m).addTo(map);
    }
  };
  const openPlace = (i) => ctx.open("place", i, places[i].latlng);
  const landings = known.places.map(() => 0);
  known.systems.forEach((system) => (system.places || []).forEach((at) => {
    if (typeof at === "number") landings[at]++;
  }));
  const others = L.layerGroup(), named = [];
  const ends = new Set((ctx.data.routes || []).flatMap(({legs}) => [[legs[0], false], [legs[legs.length - 1], true]])
    .map(([[leg, turned], last]) => known.legs[leg][turned === last ? "start" : "end"]));
  const places = known.places.map((item, i) => {
    const latlng = L.latLng(item.lat, item.lon);
    if (item.role === "other") {
      const dot = L.circleMarker(latlng, {
        renderer: canvas, pane: "catalogue", radius: alone ? 3.2 : 4, weight: 1.3, fillOpacity: 1,
        color: ink.ink, fillColor: ink.land, bubblingMouseEvents: false,
      });
      dot.on("click", () => openPlace(i));
      dot.on("mouseover", () => {
        tip.setLatLng(latlng).setContent(make("span", "", ...nameOf(item))).addTo(map);
      }).on("mouseout", () => tip.remove());
      others.addLayer(dot);
      named.push({latlng, text: item.name, ar: item.name_ar, rank: landings[i], className: "of-place"});
      return {latlng, marker: dot, kind: item.role};
    }
    const label = make("span", "place-name", ...nameOf(item));
    const size = {station: 14, junction: 8}[item.role];
    const marker = L.marker(latlng, {
      icon: L.divIcon({className: `place ${item.role}`, html: make("div", "dot", make("i"), label), iconSize: [size, size]}),
      zIndexOffset: {station: 200, junction: -200}[item.role], riseOnHover: true,
    }).addTo(map);
    marker.getElement().setAttribute("aria-label", [item.name, item.name_ar].filter(Boolean).join(" "));
    if (item.role !== "station") {
      marker.bindTooltip(make("span", "", ...nameOf(item)), {direction: "top", className: "tip"});
    }
    marker.on("click keypress", (event) => {
      if (event.type === "keypress" && event.originalEvent.key !== "Enter") return;
      openPlace(i);
    });
    ctx.addLabel({latlng, element: label, dot: true, rank: {station: ends.has(item.name) ? 3 : 2, junction: 0}[item.role]});
    return {latlng, marker, kind: item.role};
  });
  ctx.places = places;

  /* ---- crossing paths: each stretch once */
  const stretches = known.stretches.map((item, i) => {
    const latlngs = ctx.lines[item.line];
    const line = L.polyline(latlngs, {
      renderer: canvas, pane: "catalogue", smoothFactor: 1, bubblingMouseEvents: false,
      color: ink.ink, weight: 1.6, opacity: 0.7, dashArray: MODELLED.includes(item.confidence) ? "5 3" : null,
    });
    line.on("click", (event) => ctx.open("stretch", i, event.latlng));
    line.on("mouseover", (event) => {
      tip.setLatLng(event.latlng).setContent(make("bdi", "clip", item.name)).addTo(map);
    }).on("mouseout", () => tip.remove());
    return {item, latlngs, line};
  });
  const paths = L.layerGroup(stretches.map(({line}) => line));

  /* ---- incidents: a lozenge with its date */
  const Lozenge = L.CircleMarker.extend({
    _updatePath() {
      const renderer = this._renderer, at = this._point, r = this._radius, pen = renderer._ctx;
      if (!renderer._drawing || this._empty()) return;
      pen.beginPath();
      pen.moveTo(at.x, at.y - r);
      pen.lineTo(at.x + r, at.y);
      pen.lineTo(at.x, at.y + r);
      pen.lineTo(at.x - r, at.y);
      pen.closePath();
      renderer._fillStroke(pen, this);
    },
  });
  const faults = L.layerGroup(), dated = [];
  known.incidents.forEach((item, i) => {
    if (item.lat === undefined) return;
    const latlng = L.latLng(item.lat, item.lon);
    const lozenge = new Lozenge(latlng, {
      renderer: canvas, pane: "catalogue", radius: 6.5, weight: 1.5, fillOpacity: 1,
      color: ink.halo, fillColor: ink.ink, bubblingMouseEvents: false,
    });
    lozenge.on("click", () => ctx.open("incident", i, latlng));
    lozenge.on("mouseover", () => {
      tip.setLatLng(latlng).setContent(make("bdi", "clip", `${item.start}: ${item.name}`)).addTo(map);
    }).on("mouseout", () => tip.remove());
    dated.push({latlng, lozenge, text: String(item.start).slice(0, 7), rank: 1000, className: "of-incident",
                year: yearOf(item.start), hidden: true});
  });
  function showIncidents() {
    dated.forEach((item) => {
      const yes = year === null || item.year === null || item.year === year;
      item.off = !yes;
      if (yes) faults.addLayer(item.lozenge); else faults.removeLayer(item.lozenge);
    });
  }
  showIncidents();

  /* ---- layers of the tree */
  const counts = {live: 0, plan: 0, gone: 0};
  known.systems.forEach((system) => { counts[standing(system.status)]++; });
  [["live", "In service"], ["plan", "Planned or not verified"], ["gone", "Out of service or cancelled"]]
    .filter(([key]) => counts[key]).forEach(([key, title]) => ctx.addLayer({
      key: `systems-${key}`, title, parent: "systems", count: counts[key],
      shown: alone && key !== "gone",
      show: (yes) => { on[key] = yes; refresh(); },
    }));
  if (named.length) {
    ctx.addLayer({key: "stations", parent: "stations", title: alone ? "Landing stations" : "Other landing stations", group: others, count: named.length,
                  shown: true, show: (yes) => { named.forEach((item) => { item.off = !yes; }); }});
  }
  if (stretches.length) {
    ctx.addLayer({key: "paths", parent: "paths", title: "Crossing paths", group: paths, count: known.paths.length, shown: alone});
  }
  if (dated.length) {
    ctx.addLayer({key: "incidents", parent: "incidents", title: "Incidents", group: faults, count: dated.length, shown: alone,
                  show: (yes) => { dated.forEach((item) => { item.hidden = !yes; }); }});
  }

  /* ---- names: written where there is room, the most important first */
  const pane = map.getPane("catalogue-names"), pen = document.createElement("canvas").getContext("2d");
  const FONT = '500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const cut = (text) => text.length > 32 ? `${text.slice(0, 30)}…` : text;
  const widths = new Map();
  function widthOf(text) {
    if (!widths.has(text)) {
      pen.font = FONT;
      widths.set(text, pen.measureText(text).width);
    }
    return widths.get(text);
  }
  const most = (zoom) => Math.round((ctx.narrow() ? 0.4 : 1) * (zoom < 3 ? 24 : zoom < 5 ? 70 : 130));

  /* What lines there are on the canvas: names keep off them. */
  ctx.addInk((zoom, origin) => {
    const found = [], corner = map.getPixelOrigin().subtract(origin);
    if (!alone) return found;
    for (const {line} of segments) {
      if (!group.hasLayer(line)) continue;
      for (const part of line._parts || []) for (let k = 1; k < part.length; k++) {
        const a = part[k - 1], b = part[k], n = Math.ceil(a.distanceTo(b) / 8);
        for (let i = 0; i < n; i++) {
          found.push({x: a.x + (b.x - a.x) * i / n + corner.x, y: a.y + (b.y - a.y) * i / n + corner.y});
        }
        if (found.length > 40000) return found;
      }
    }
    return found;
  });

  ctx.onLayout(({origin, size, free, take, inside, crossed, zoom}) => {
    const written = [];
    const corner = map.containerPointToLayerPoint([0, 0]);
    const write = (text, className, x, y, turn = 0) => {
      const item = make("span", `catalogue-name ${className}`, make("bdi", "", text));
      item.style.transform = `translate(${(x + corner.x).toFixed(1)}px, ${(y + corner.y).toFixed(1)}px)` +
        (turn ? ` rotate(${turn.toFixed(3)}rad)` : "");
      written.push(item);
      return item;
    };
    const seen = [...dated.filter((item) => !item.hidden), ...named].filter((item) => !item.off)
      .map((item) => ({...item, at: map.project(item.latlng, zoom).subtract(origin)}))
      .filter(({at}) => at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y)
      .sort((a, b) => b.rank - a.rank);
    seen.forEach(({at}) => take(at.x - 4, at.y - 4, 8, 8));
    if (alone) nameSystems(write, {size, free, take});
    for (const item of seen) {
      if (written.length >= most(zoom)) break;
      const text = cut(item.text), w = widthOf(text) + 2, h = 13, {x, y} = item.at;
      const spots = [[x + 7, y - h / 2], [x - 7 - w, y - h / 2], [x - w / 2, y - 7 - h], [x - w / 2, y + 7]];
      const fit = spots.filter(([u, v]) => inside(u, v, w, h) && free(u, v, w, h))
        .map(([u, v]) => [u, v, crossed(u, v, w, h)]);
      const spot = fit.length ? fit.reduce((a, b) => (b[2] < a[2] ? b : a)) : null;
      if (!spot || spot[2] > (item.rank >= 1000 ? 9 : 2)) continue;
      take(spot[0], spot[1], w, h);
      write(text, item.className, spot[0], spot[1]);
    }
    pane.replaceChildren(...written);
  });

  /* A system's name along a straight piece of its line, read from the left. */
  function nameSystems(write, {size, free, take}) {
    const length = (points) => points.slice(1).reduce((sum, to, k) => sum + to.distanceTo(points[k]), 0);
    const order = known.systems.map((_, s) => s).filter((s) => ofSystem[s].some((item) => group.hasLayer(item.line)));
    const pieces = order.map((s) => {
      const parts = ofSystem[s].flatMap(({line}) => line._parts || [])
        .map((part) => part.map((at) => map.layerPointToContainerPoint(at)));
      return {s, parts, length: parts.reduce((sum, part) => sum + length(part), 0)};
    }).sort((a, b) => b.length - a.length).slice(0, ctx.narrow() ? 12 : 60);
    pieces.forEach(({s, parts}) => {
      const text = cut(known.systems[s].name), w = widthOf(text) + 4;
      const tries = [];
      parts.forEach((part) => {
        for (let k = 0; k + 1 < part.length; k++) {
          let j = k + 1;
          while (j + 1 < part.length && part[k].distanceTo(part[j]) < w) j++;
          const a = part[k], b = part[j], straight = a.distanceTo(b);
          if (straight < w) continue;
          if (straight < 0.985 * length(part.slice(k, j + 1))) continue;
          tries.push([a, b, straight]);
        }
      });
      const step = Math.max(1, Math.floor(tries.length / 24));
      for (let n = 0; n < tries.length; n += step) {
        let [a, b] = tries[(n + (s * 7) * step) % tries.length];
        if (b.x < a.x) [a, b] = [b, a];
        const middle = a.add(b).divideBy(2), way = b.subtract(a), far = Math.hypot(way.x, way.y);
        const along = L.point(way.x / far, way.y / far), up = L.point(along.y, -along.x);
        const boxes = [-2, -1, 0, 1, 2].map((k) => {
          const at = middle.add(along.multiplyBy(k * w / 5));
          return [at.x - w / 10 - 3, at.y - 7, w / 5 + 6, 14];
        });
        if (!boxes.every(([x, y]) => x > 4 && y > 4 && x < size.x - 60 && y < size.y - 30)) continue;
        if (!boxes.every((item) => free(...item))) continue;
        boxes.forEach((item) => take(...item));
        const start = middle.subtract(along.multiplyBy(w / 2 - 2)).add(up.multiplyBy(6.5));
        const item = write(text, "of-system", start.x, start.y, Math.atan2(way.y, way.x));
        item.style.color = colourOf(s);
        break;
      }
    });
  }

  /* ---- search, and where things are */
  const latlngOf = (lines) => {
    const longest = lines.reduce((a, b) => (b.length > a.length ? b : a));
    return longest[longest.length >> 1];
  };
  const linesOf = {
    system: (i) => ofSystem[i].map((item) => item.drawn || item.latlngs),
    segment: (i) => [segments[i].latlngs],
    stretch: (i) => [stretches[i].latlngs],
    path: (i) => known.paths[i].stretches.map((at) => stretches[at].latlngs),
    leg: (i) => [ctx.legs[i].latlngs],
  };
  ctx.where = (kind, i) => {
    if (kind === "place") return places[i].latlng;
    if (kind === "incident") {
      const item = known.incidents[i];
      return item.lat === undefined ? null : L.latLng(item.lat, item.lon);
    }
    const found = linesOf[kind] ? linesOf[kind](i) : [];
    return found.length ? latlngOf(found) : null;
  };
  const boundsOf = (kind, i) => {
    const found = linesOf[kind](i);
    return found.length ? L.latLngBounds(found.flat()) : null;
  };
  ctx.mark = (kind, i) => {
    mark(kind, i);
    kept = kind === "system" ? i : kind === "segment" ? known.segments[i].system : null;
    heat(kept);
  };
  function show(kind, i) {                    // from a list or the search: shown and opened
    const bounds = ["system", "segment", "path"].includes(kind) ? boundsOf(kind, i) : null;
    if (bounds) ctx.frame(bounds);
    else if (ctx.where(kind, i)) map.setView(ctx.where(kind, i), Math.max(map.getZoom(), 8), {animate: false});
    return ctx.open(kind, i, null);
  }
  const entry = (kind, title, table, names) => known[table].forEach((item, i) => ctx.addSearch({
    names: names(item).flat().filter(Boolean), kind: title, open: () => show(kind, i),
  }));
  entry("place", "Place", "places", (item) => [item.name, item.name_ar, item.id, item.aliases || []]);
  entry("system", "Cable system", "systems", (item) => [item.name, item.name_ar, item.id, item.aliases || []]);
  entry("path", "Crossing path", "paths", (item) => [item.name, item.name_ar, item.id]);
  entry("incident", "Incident", "incidents", (item) => [item.name, item.start]);
  entry("deal", "Deal", "deals", (item) => [item.title]);

  /* ---- the key tells only what there is */
  const lookOf = (item) => {
    const status = standing(known.systems[item.system].status);
    return status !== "live" ? status : MODELLED.includes(item.confidence) ? "modelled" : "known";
  };
  const there = new Set([...known.segments.map(lookOf), ...(stretches.length ? ["path"] : []),
                         ...(dated.length ? ["incident"] : [])]);
  ctx.panel.querySelectorAll("[data-key]").forEach((item) => {
    item.hidden = !there.has(item.dataset.key);
  });

  /* ---- the list of systems, where they are what the map is about */
  const legend = ctx.byId("systems");
  if (legend) {
    const look = (i) => {
      const swatch = L.SVG.create("svg"), line = L.SVG.create("path"), item = known.systems[i];
      swatch.setAttribute("width", 26);
      swatch.setAttribute("height", 8);
      swatch.setAttribute("aria-hidden", "true");
      line.setAttribute("d", "M1 4H25");
      const status = standing(item.status);
      line.setAttribute("class", status === "live" ? (MODELLED.includes(item.confidence) ? "modelled" : "known") : status);
      swatch.setAttribute("class", "system");
      swatch.style.setProperty("--system", status === "gone" ? "var(--soft)" : `var(--route-${colours[i]})`);
      swatch.append(line);
      return swatch;
    };
    known.systems.map((item, i) => [item, i]).sort(([a], [b]) => a.name.localeCompare(b.name, "en"))
      .forEach(([item, i]) => {
        const said = [item.ready || "date not known", item.status === "in service" ? "" : item.status,
                      ofSystem[i].length ? "" : "not drawn"].filter(Boolean).join(", ");
        const button = make("button", "", ofSystem[i].length ? look(i) : make("span", "no-line"),
                            make("bdi", "clip", item.name), make("small", "", said));
        button.type = "button";
        button.dataset.system = i;
        button.addEventListener("click", () => {
          if (ctx.narrow()) ctx.expand(false);
          show("system", i);
        });
        button.addEventListener("mouseenter", () => hover(i));
        button.addEventListener("mouseleave", () => hover(null));
        button.addEventListener("focus", () => hover(i));
        button.addEventListener("blur", () => hover(null));
        legend.append(make("li", "", button));
      });
  }

  ctx.onDraw((zoom) => {
    spread(zoom);
    const radius = Math.max(1.8, Math.min(4, zoom * 0.62));
    others.eachLayer((dot) => dot.setRadius(radius));
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readInk();
    segments.forEach((segment) => segment.line.setStyle(styleOf(segment.item)));
    stretches.forEach(({line}) => line.setStyle({color: ink.ink}));
    others.eachLayer((dot) => dot.setStyle({color: ink.ink, fillColor: ink.land}));
    dated.forEach(({lozenge}) => lozenge.setStyle({color: ink.halo, fillColor: ink.ink}));
    heat(hot);
    ctx.layout();
  });
});
