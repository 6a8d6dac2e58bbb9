/* The routes: lines, accuracy bands, numbers, and their rows in the legend. */
cableroute.part(function (ctx) {
  "use strict";
  const GAP = 5;              // pixels between routes that share a stretch
  const BAND_FROM = 12;       // pixels of accuracy from which its band shows
  const {map, data, box, metresPerPixel} = ctx;

  /* The points of a line, and within some bounds further ones at most so many pixels apart;
     where its points have a KP, those have it too. */
  function samples(points, step, bounds) {
    const found = [points[0]];
    for (let i = 1; i < points.length; i++) {
      const from = points[i - 1], to = points[i];
      const inside = L.LineUtil.clipSegment(from, to, bounds);
      if (inside) {
        const [a, b] = inside, n = Math.max(Math.ceil(a.distanceTo(b) / step), 1);
        const all = from.distanceTo(to) || 1;
        for (let k = 0; k <= n; k++) {
          const p = a.multiplyBy(1 - k / n).add(b.multiplyBy(k / n));
          p.km = from.km + (to.km - from.km) * from.distanceTo(p) / all;
          found.push(p);
        }
      }
      found.push(to);
    }
    return found.filter((p, k) => !k || p.x !== found[k - 1].x || p.y !== found[k - 1].y);
  }

  /* The pieces of a line within some bounds, as points at most so many pixels apart. */
  function pieces(points, step, bounds) {
    const found = [];
    let end = null;
    for (let i = 1; i < points.length; i++) {
      const inside = L.LineUtil.clipSegment(points[i - 1], points[i], bounds);
      if (!inside) continue;
      const [a, b] = inside, n = Math.max(Math.ceil(a.distanceTo(b) / step), 1);
      if (!end || !end.equals(a)) found.push([a]);
      for (let k = 1; k <= n; k++) {
        found[found.length - 1].push(a.multiplyBy(1 - k / n).add(b.multiplyBy(k / n)));
      }
      end = b;
    }
    return found;
  }

  /* ---- routes: each stretch has a casing, a line and a wide invisible line to click on; one
     that is not in service has a stroke over its line that says so */
  const legs = data.legs.map((leg) => ({...leg, latlngs: ctx.lines[leg.line]}));
  const strokes = (part) => [part.casing, part.line, part.over, part.hit].filter(Boolean);
  const routes = data.routes.map((route, r) => {
    const parts = route.legs.map(([number, backwards], i) => {
      const leg = legs[number], standing = route.standings[i] || "";
      const late = r >= 6 ? " late" : "";        // their colours are like those of earlier ones
      const style = `${leg.medium} ${leg.modelled ? "modelled" : "known"}${late} route-${r} ${standing}`.trim();
      const options = {interactive: false, smoothFactor: 0, weight: leg.medium === "land" ? 4 : 2.5};
      const part = {
        leg, number, backwards, system: route.systems[i],
        casing: L.polyline([], {...options, pane: "casings", className: `casing ${style}`}),
        line: L.polyline([], {...options, pane: "lines", className: `line ${style}`}),
        over: standing && L.polyline([], {...options, pane: "lines", className: `over ${style}`}),
        hit: L.polyline([], {pane: "hits", className: `hit ${style}`, weight: 14, smoothFactor: 0,
                             bubblingMouseEvents: false}),
      };
      part.hit.on("click", (event) => {
        ctx.openRoute(ctx.routeNear(event.latlng) || {r, part}, event.latlng);
      });
      part.hit.on("mousemove", (event) => ctx.highlight((ctx.routeNear(event.latlng) || {r}).r));
      part.hit.on("mouseout", () => ctx.highlight(-1));
      return part;
    });
    parts.reduce((km, part) => { part.from_km = km; return km + part.leg.km; }, 0);
    const label = L.marker([0, 0], {
      pane: "numbers", keyboard: false, icon: L.divIcon({
        className: `number on-map route-${r}`, html: String(r + 1),
        iconSize: [20, 20],
      }),
    }).on("click", () => ctx.open("route", r, label.getLatLng()));
    const group = L.layerGroup(parts.flatMap(strokes));
    const bounds = L.latLngBounds(parts.flatMap((part) => part.leg.latlngs));
    return {parts, label, group, bounds, shown: true, since: route.since, until: route.until};
  });
  const usersOf = (leg) => leg.routes.filter((r) => routes[r].shown);
  const stands = (r) => !ctx.only || ctx.only.includes(r);      // the others lie where they are

  /* ---- accuracy bands: true width on the ground, in pieces of at most a degree of latitude */
  legs.forEach((leg) => {
    leg.bands = [];
    for (let i = 0; leg.accuracy_m && i < leg.latlngs.length - 1;) {
      let j = i + 1;
      while (j < leg.latlngs.length - 1 &&
             Math.abs(leg.latlngs[j + 1].lat - leg.latlngs[i].lat) < 1) j++;
      leg.bands.push(L.polyline(leg.latlngs.slice(i, j + 1), {
        pane: "bands", interactive: false, noClip: true, smoothFactor: 1,
        className: leg.routes.length > 1 ? "band shared" : `band route-${leg.routes[0]}`,
      }));
      i = j;
    }
  });

  function drawBands(zoom) {
    legs.forEach((leg) => {
      const middle = leg.latlngs[leg.latlngs.length >> 1].lat;
      const wide = leg.accuracy_m > BAND_FROM * metresPerPixel(middle, zoom);
      leg.bands.forEach((band) => {
        if (wide && usersOf(leg).length) {
          const ends = band.getLatLngs(), lat = (ends[0].lat + ends[ends.length - 1].lat) / 2;
          band.addTo(map).setStyle({weight: 2 * leg.accuracy_m / metresPerPixel(lat, zoom)});
        } else band.remove();
      });
    });
  }

  /* ---- lines: those that share a stretch, or lie too close to tell apart at this zoom, stand
     side by side in the order of their numbers */
  const CLOSE = 5;            // pixels within which two lines would hide one another
  const EASE = 18;            // pixels over which a line moves to its place in a bundle
  const MOST = 40000;         // points beyond which only shared stretches stand apart: no one could read it
  let looked = null;          // the part of the map in which that was looked at closely

  function drawLines(zoom) {
    const shown = routes.map((route, r) => ({route, r})).filter(({route}) => route.shown);
    shown.forEach(({route, r}) => {
      route.parts.forEach((part) => {
        const ways = data.comparison && r < data.comparison.paired ? wayOf(part.leg) : null;
        const points = L.LineUtil.simplify(part.leg.latlngs.map((at, i) => {
          const p = map.project(at, zoom);
          if (ways) p.km = kpOf(part, ways[i]);
          return p;
        }), 0.8);
        part.plain = part.backwards ? points.reverse() : points;
      });
    });
    const view = map.getPixelBounds(), room = view.getSize().multiplyBy(0.7);
    looked = L.bounds(view.min.subtract(room), view.max.add(room));
    const reach = CLOSE + 2, cells = new Map();
    const cellOf = (x, y) => Math.floor(x / reach) * 67108864 + Math.floor(y / reach);
    shown.forEach(({route, r}) => {
      route.dots = route.parts.flatMap((part) =>
        samples(part.plain, 6, looked).map((at) => ({x: at.x, y: at.y, km: at.km, r, part})));
      route.dots.forEach((dot, i) => {
        const a = route.dots[Math.max(i - 1, 0)], b = route.dots[Math.min(i + 1, route.dots.length - 1)];
        const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        dot.dx = (b.x - a.x) / size;
        dot.dy = (b.y - a.y) / size;
        if (!stands(r)) return;
        const cell = cellOf(dot.x, dot.y);
        if (cells.has(cell)) cells.get(cell).push(dot); else cells.set(cell, [dot]);
      });
    });
    const few = shown.reduce((sum, {route}) => sum + route.dots.length, 0) <= MOST;
    shown.forEach(({route, r}) => route.dots.forEach((dot) => {
      dot.mx = dot.my = 0;
      if (!stands(r)) return;
      const near = new Map([[r, dot]]);         // of each route the nearest point alongside
      for (let u = -1; few && u <= 1; u++) for (let v = -1; v <= 1; v++) {
        for (const other of cells.get(cellOf(dot.x + u * reach, dot.y + v * reach)) || []) {
          if (other.r === r) continue;
          const far = Math.hypot(other.x - dot.x, other.y - dot.y), was = near.get(other.r);
          if (far > reach || Math.abs(other.dx * dot.dx + other.dy * dot.dy) < 0.8) continue;
          if (!was || far < Math.hypot(was.x - dot.x, was.y - dot.y)) near.set(other.r, other);
        }
      }
      const leg = usersOf(dot.part.leg).filter(stands);
      const users = [...new Set([...near.keys(), ...leg])].sort((a, b) => a - b);
      if (users.length < 2) return;
      const found = [...near.values()], first = near.get(users[0]) || dot;
      /* the way of the first of them tells all which side is which */
      const sign = leg.includes(users[0]) && !near.has(users[0])
        ? signOf(users[0], dot.part) : 1;
      const gap = Math.min(GAP, Math.max(3.6, 24 / users.length), 80 / users.length) * sign;
      const slot = (users.indexOf(r) - (users.length - 1) / 2) * gap;
      const middle = found.reduce((sum, it) => [sum[0] + it.x / found.length, sum[1] + it.y / found.length], [0, 0]);
      dot.mx = middle[0] - dot.x - first.dy * slot;
      dot.my = middle[1] - dot.y + first.dx * slot;
    }));
    shown.forEach(({route}) => {
      ease(route.dots);
      const at = new Map(route.parts.map((part) => [part, []]));
      route.dots.forEach((dot) => at.get(dot.part).push(dot));
      route.parts.forEach((part) => {
        part.dots = at.get(part);
        part.points = part.dots.map((dot) => L.point(dot.x + dot.ox, dot.y + dot.oy));
      });
      route.parts.forEach((part, i) => {   // close the small steps where the sharing changes
        const next = route.parts[i + 1];
        const points = next ? [...part.points, next.points[0]] : part.points;
        const latlngs = L.LineUtil.simplify(points, 0.4).map((p) => map.unproject(p, zoom));
        strokes(part).forEach((stroke) => stroke.setLatLngs(latlngs));
      });
    });
    watchers.forEach((fn) => fn(zoom));
  }
  const watchers = [];
  ctx.onLines = (fn) => { watchers.push(fn); };      // after the lines are drawn, wherever that is

  /* Whether one route runs along a stretch as another does (1) or against it (-1). */
  function signOf(user, part) {
    const same = routes[user].parts.find((other) => other.number === part.number);
    return same && same.backwards !== part.backwards ? -1 : 1;
  }

  /* A line moves to its place in a bundle and out of it over some pixels, not at once. */
  function ease(dots) {
    const way = [0];
    for (let i = 1; i < dots.length; i++) {
      way.push(way[i - 1] + Math.hypot(dots[i].x - dots[i - 1].x, dots[i].y - dots[i - 1].y));
    }
    for (let i = 0, a = 0, b = 0, x = 0, y = 0; i < dots.length; i++) {
      while (b < dots.length && way[b] <= way[i] + EASE) { x += dots[b].mx; y += dots[b].my; b++; }
      while (way[a] < way[i] - EASE) { x -= dots[a].mx; y -= dots[a].my; a++; }
      dots[i].ox = x / (b - a);
      dots[i].oy = y / (b - a);
    }
  }

  /* The route drawn nearest to a point, with the part of it, within some pixels. */
  ctx.routeNear = (latlng, within = 10) => {
    const at = map.project(latlng, map.getZoom());
    let best = null, least = within;
    routes.forEach((route, r) => {
      if (!route.shown) return;
      route.parts.forEach((part) => {
        for (let i = 1; i < part.points.length; i++) {
          const far = L.LineUtil.pointToSegmentDistance(at, part.points[i - 1], part.points[i]);
          if (far < least) { least = far; best = {r, part}; }
        }
      });
    });
    return best;
  };

  /* ---- numbers, where there is room; names keep off the lines */
  ctx.addInk((zoom, origin) => {
    const view = L.bounds(origin, origin.add(map.getSize()));
    return routes.filter((route) => route.shown).flatMap((route) => route.parts.flatMap((part) => {
      part.seen = pieces(part.points, 6, view).map((piece) => piece.map((p) => p.subtract(origin)));
      return part.seen.flat();
    }));
  });
  const fractions = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
  ctx.onLayout(({zoom, origin, size, free, take}) => {
    routes.forEach((route) => {
      route.label.remove();
      if (!route.shown) return;
      const seen = route.parts.flatMap((part) => part.seen.map((piece) =>
        ({piece, users: piece.length && usersOf(part.leg).length})));
      seen.sort((a, b) => a.users - b.users || b.piece.length - a.piece.length);
      for (const {piece} of seen) for (const fraction of fractions) {
        const spot = piece[Math.floor(fraction * piece.length)];
        const inside = spot.x > 14 && spot.y > 14 && spot.x < size.x - 14 && spot.y < size.y - 14;
        if (inside && free(spot.x - 11, spot.y - 11, 22, 22)) {
          take(spot.x - 11, spot.y - 11, 22, 22);
          route.label.setLatLng(map.unproject(spot.add(origin), zoom)).addTo(map);
          return;
        }
      }
    });
  });

  /* ---- names of the systems along the lines, written from west to east, so that no name
     stands on its head; the lines of a bundle have their names one after another above it */
  const writer = L.svg({pane: "along", padding: 0.2}).addTo(map);
  const measurer = document.createElement("canvas").getContext("2d");
  measurer.font = "600 11px " + getComputedStyle(document.body).fontFamily;
  const widths = new Map();
  const widthOf = (text) => {
    if (!widths.has(text)) widths.set(text, measurer.measureText(text).width + 0.4 * text.length);
    return widths.get(text);
  };
  const APART = 520;          // pixels between two names of one system on one line

  /* The runs of one system along one route; a run that several routes use is named once. */
  function runs() {
    const found = [];
    routes.forEach((route, r) => {
      if (!route.shown) return;
      let last = null;
      route.parts.forEach((part) => {
        const others = usersOf(part.leg).filter((u) => u < r && routes[u].parts.some((other) =>
          other.number === part.number && other.system === part.system));
        if (!part.system || others.length) { last = null; return; }
        if (last && last.name === part.system) last.seen.push(...part.seen);
        else found.push(last = {name: part.system, r, seen: [...part.seen]});
      });
    });
    return found.map((run) => ({...run, seen: joined(run.seen)}));
  }

  /* Pieces of a line, those that meet as one. */
  function joined(seen) {
    const found = [];
    seen.forEach((piece) => {
      const last = found[found.length - 1];
      if (last && last[last.length - 1].distanceTo(piece[0]) < 8) last.push(...piece);
      else found.push([...piece]);
    });
    return found;
  }

  /* Stretches of a line in view on which a text of some width can be read. */
  function* stretches(line, size, width) {
    for (let i = 0; i < line.length; i += 3) {
      let k = i, length = 0;
      while (k + 1 < line.length && length < width + 8) {
        length += line[k + 1].distanceTo(line[k]);
        k++;
      }
      if (length < width + 8) continue;
      const piece = line.slice(i, k + 1);
      if (piece.some((p) => p.x < 8 || p.y < 8 || p.x > size.x - 8 || p.y > size.y - 24)) continue;
      if (piece[0].distanceTo(piece[piece.length - 1]) < 0.96 * length) continue;
      yield [piece, i * 6];
    }
  }

  /* Whether no line runs through the letters. */
  const clear = (line, away, crossed) =>
    line.every((p) => !crossed(p.x + away.x - 2, p.y + away.y - 3, 4, 6));

  function nameLines({origin, size, free, take, crossed}) {
    const group = writer._rootGroup;
    group.querySelectorAll("text, path").forEach((item) => item.remove());
    const corner = map.getPixelOrigin().subtract(origin);
    runs().forEach((run, n) => {
      const width = widthOf(run.name);
      let before = -Infinity;
      let past = 0;
      const found = run.seen.flatMap((line) => {
        const all = [...stretches(line, size, width)].map(([piece, at]) => [piece, past + at]);
        past += 6 * line.length;
        return all;
      });
      for (const [piece, at] of found) {
        if (at - before < APART) continue;
        const turned = piece[piece.length - 1].x < piece[0].x;
        const line = turned ? piece.reverse() : piece;
        const step = line[line.length - 1].subtract(line[0]), far = Math.hypot(step.x, step.y);
        const up = L.point(step.y / far, -step.x / far);      // to the left, that is upwards
        const base = [5, -15].find((away) => clear(line, up.multiplyBy(away + 5), crossed));
        if (base === undefined) continue;
        const boxes = line.filter((_, i) => i % 2 === 0).map((p) => {
          const m = p.add(up.multiplyBy(base + 5));
          return [m.x - 6, m.y - 6, 12, 12];
        });
        if (!boxes.every((b) => free(...b))) continue;
        boxes.forEach((b) => take(...b));
        before = at;
        const id = `along-${n}-${at}`;
        const path = L.SVG.create("path"), text = L.SVG.create("text"), on = L.SVG.create("textPath");
        path.setAttribute("d", "M" + line.map((p) => {
          const q = p.add(up.multiplyBy(base)).subtract(corner);
          return `${q.x.toFixed(1)} ${q.y.toFixed(1)}`;
        }).join("L"));
        path.setAttribute("id", id);
        path.setAttribute("class", "along-path");
        on.setAttribute("href", `#${id}`);
        on.setAttribute("startOffset", "50%");
        on.textContent = run.name;
        text.setAttribute("class", `along route-${run.r}`);
        text.append(on);
        group.append(path, text);
      }
    });
  }
  ctx.onLayout(nameLines);

  /* ---- hovering or reaching a route anywhere on the page shows it everywhere */
  let hot = -1;
  ctx.highlight = (r) => {
    if (r === hot) return;
    hot = r;
    document.documentElement.classList.toggle("has-hot", r >= 0);
    document.querySelectorAll(".hot").forEach((item) => item.classList.remove("hot"));
    if (r >= 0) document.querySelectorAll(`.route-${r}`).forEach((item) => item.classList.add("hot"));
  };
  const routeAt = (target) => {
    if (target instanceof SVGPathElement) return -2;           // the lines tell it themselves
    const item = target instanceof Element && target.closest("[class*=route-], [data-route]");
    const found = item && /(?:^| )route-(\d+)(?: |$)/.exec(item.getAttribute("class") || "");
    return found ? Number(found[1]) : item && item.dataset.route ? Number(item.dataset.route) : -1;
  };
  ["mouseover", "focusin"].forEach((kind) => document.addEventListener(kind, (event) => {
    const r = routeAt(event.target);
    if (r > -2) ctx.highlight(r);
  }));
  document.addEventListener("focusout", () => ctx.highlight(-1));

  /* ---- KP: along the ground from the route's start, on the drawn line */
  function wayOf(leg) {         // metres from the leg's start to each of its points
    if (!leg.way) {
      leg.way = [0];
      leg.latlngs.slice(1).forEach((to, i) => leg.way.push(leg.way[i] + ctx.inverse(leg.latlngs[i], to).m));
    }
    return leg.way;
  }

  function kpOf({leg, from_km, backwards}, metres) {
    const all = leg.way[leg.way.length - 1];
    const km = all ? leg.km * metres / all : 0;      // the line is drawn with fewer points than it has
    return from_km + (backwards ? leg.km - km : km);
  }

  ctx.kpAt = ({r, part}, latlng) => {
    const {leg} = part, at = map.project(latlng, map.getZoom());
    wayOf(leg);
    const points = leg.latlngs.map((p) => map.project(p, map.getZoom()));
    let least = Infinity, along = 0;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]], way = b.subtract(a), size = way.x ** 2 + way.y ** 2;
      const from = at.subtract(a);
      const t = size ? Math.min(Math.max((from.x * way.x + from.y * way.y) / size, 0), 1) : 0;
      const far = at.distanceTo(a.add(way.multiplyBy(t)));
      if (far < least) {
        least = far;
        along = leg.way[i - 1] + t * (leg.way[i] - leg.way[i - 1]);
      }
    }
    return kpOf(part, along);
  };

  ctx.openRoute = (near, latlng) => {
    const popup = ctx.open("route", near.r, latlng, near.part.number), {leg} = near.part;
    const accuracy = leg.accuracy_m === null ? NaN : leg.accuracy_m / 1000;
    const digits = accuracy >= 1 ? 0 : accuracy >= 0.1 ? 1 : 2;
    const kp = ctx.kpAt(near, latlng).toLocaleString("en", {
      minimumFractionDigits: digits, maximumFractionDigits: digits});
    const range = Number.isNaN(accuracy) ? "accuracy not known" : `± ${accuracy} km`;
    const line = ctx.make("p", "kp", ctx.make("b", "", `KP ${kp} km`),
                          ` over ground from the start, ${range}. ${ctx.hereLines(latlng).join(". ")}.`);
    const content = popup.getContent(), spot = content.querySelector(".lead") || content.querySelector("h2");
    if (spot) spot.after(line); else content.prepend(line);
    popup.update();
    return popup;
  };

  /* ---- the legend's rows, and the routes as layers */
  const rowOf = (r) => document.querySelector(`[data-route="${r}"]`);

  function show(route, r) {
    const yes = route.layer.shown && !route.away;
    const row = rowOf(r);
    if (row) {
      const input = row.querySelector("input");
      if (input) input.checked = route.layer.shown;
      row.classList.toggle("off", !yes);
      row.querySelector(".when").textContent = route.away ? ` (not in ${ctx.year})` : "";
    }
    if (route.shown === yes) return;
    route.shown = yes;
    if (yes) route.group.addTo(map); else route.group.remove();
  }
  ctx.routes = routes;
  ctx.legs = legs;
  routes.forEach((route, r) => {
    route.group.addTo(map);
    const row = rowOf(r), go = row && row.querySelector(".go");
    const title = go ? go.textContent : `Route ${r + 1}`;
    route.layer = {shown: true};
    route.layer = ctx.addLayer({
      key: `route-${r}`, title, parent: "routes", show: () => show(route, r),
      mark: () => ctx.make("span", `number route-${r}`, String(r + 1)),
    });
    const look = () => {
      if (ctx.narrow()) ctx.expand(false);
      ctx.frame(route.bounds);
      const part = route.parts.reduce((a, b) => (a.leg.km > b.leg.km ? a : b));
      ctx.open("route", r, part.leg.latlngs[part.leg.latlngs.length >> 1]);
    };
    ctx.addSearch({names: [title], kind: `route ${r + 1}`, open: look});
    if (!row) return;
    const input = row.querySelector("input");
    if (input) input.addEventListener("change", (event) => route.layer.set(event.target.checked));
    go.addEventListener("click", look);
  });
  ctx.onYear((year) => routes.forEach((route, r) => {
    route.away = year !== null && ((route.since !== null && year < route.since) ||
                                   (route.until !== null && year > route.until));
    show(route, r);
  }), routes.flatMap((route) => [route.since, route.until]));

  ctx.onDraw(drawLines);
  map.on("moveend", () => {
    const view = map.getPixelBounds();
    if (looked && !looked.contains(view)) drawLines(map.getZoom());
  });
  ctx.onDraw(drawBands);
});
