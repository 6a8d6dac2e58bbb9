/* The routes: lines, accuracy bands, numbers, and their rows in the legend. */
import {makeBands} from "./bands.js";
import {make, onClick, within} from "./dom.js";
import {inverse} from "./geodesic.js";
import {nameLines} from "./line_names.js";
import {OPENS, countTrunks, makeTrunks} from "./trunks.js";

/**
 * @typedef {import("./types.js").Dot} Dot
 * @typedef {import("./types.js").Near} Near
 * @typedef {import("./types.js").Part} Part
 * @typedef {import("./types.js").RouteLine} RouteLine
 * @typedef {import("./types.js").Stop} Stop
 */

const GAP = 5;              // pixels between routes that share a leg
const CLOSE = 5;            // pixels within which two lines would hide one another
const EASE = 18;            // pixels over which a line moves to its place in a bundle
const MOST = 40000;         // points beyond which only shared legs are drawn apart: no one could read it

/** @param {Stop} stop */
const kmOf = (stop) => stop.km ?? NaN;

/**
 * The points of a line, and within some bounds further ones at most so many pixels apart; where
 * its points have a KP, those have it too.
 * @param {Stop[]} points
 * @param {number} step
 * @param {L.Bounds} bounds
 */
function samples(points, step, bounds) {
  const found = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1], to = points[i];
    const inside = L.LineUtil.clipSegment(from, to, bounds);
    if (inside) {
      const [a, b] = inside, n = Math.max(Math.ceil(a.distanceTo(b) / step), 1);
      const all = from.distanceTo(to) || 1;
      for (let k = 0; k <= n; k++) {
        /** @type {Stop} */
        const p = a.multiplyBy(1 - k / n).add(b.multiplyBy(k / n));
        p.km = kmOf(from) + (kmOf(to) - kmOf(from)) * from.distanceTo(p) / all;
        found.push(p);
      }
    }
    found.push(to);
  }
  return found.filter((p, k) => !k || p.x !== found[k - 1].x || p.y !== found[k - 1].y);
}

/**
 * The pieces of a line within some bounds, as points at most so many pixels apart.
 * @param {L.Point[]} points
 * @param {number} step
 * @param {L.Bounds} bounds
 */
function pieces(points, step, bounds) {
  /** @type {L.Point[][]} */
  const found = [];
  /** @type {L.Point | null} */
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

/**
 * A line moves to its place in a bundle and out of it over some pixels, not at once.
 * @param {Dot[]} dots
 */
function ease(dots) {
  const along = [0];
  for (let i = 1; i < dots.length; i++) {
    along.push(along[i - 1] + Math.hypot(dots[i].x - dots[i - 1].x, dots[i].y - dots[i - 1].y));
  }
  for (let i = 0, a = 0, b = 0, x = 0, y = 0; i < dots.length; i++) {
    while (b < dots.length && along[b] <= along[i] + EASE) { x += dots[b].mx; y += dots[b].my; b++; }
    while (along[a] < along[i] - EASE) { x -= dots[a].mx; y -= dots[a].my; a++; }
    dots[i].ox = x / (b - a);
    dots[i].oy = y / (b - a);
  }
}

/**
 * Metres from the start of a leg to each of its points.
 * @param {{latlngs: L.LatLng[], metres?: number[]}} leg
 */
export function metresOf(leg) {
  if (!leg.metres) {
    const metres = leg.metres = [0];
    leg.latlngs.slice(1).forEach((to, i) => metres.push(metres[i] + inverse(leg.latlngs[i], to).m));
  }
  return leg.metres;
}

/**
 * The KP of a route some metres from the start of one of its legs.
 * @param {import("./types.js").TrackPart} part
 * @param {number} metres
 */
function kpOf({leg, from_km, backwards}, metres) {
  const along = metresOf(leg), all = along[along.length - 1];
  const km = all ? leg.km * metres / all : 0;      // the line is drawn with fewer points than it has
  return from_km + (backwards ? leg.km - km : km);
}

/**
 * A KP with two digits of the width of its range, as every figure has.
 * @param {number} km
 * @param {number | null} accuracy_m
 */
export function kpText(km, accuracy_m) {
  const accuracy = accuracy_m === null ? NaN : accuracy_m / 1000;
  const digits = accuracy > 0 ? Math.min(2, 1 - Math.floor(Math.log10(2 * accuracy))) : 2;
  const unit = 10 ** -digits, shown = Math.max(0, digits);
  return (Math.round(km / unit) * unit).toLocaleString("en", {
    minimumFractionDigits: shown, maximumFractionDigits: shown});
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function drawRoutes({map, data}, shared) {

  /* ---- routes: each leg has a casing, a line and a wide invisible line to click on; one that is
     gone has a stroke over its line that crosses it out */
  const legs = data.legs.map((leg) => ({
    ...leg, latlngs: leg.line, bands: [],
  }));
  /** @param {Part} part */
  const strokes = (part) => [part.casing, part.line, part.over, part.hit].flatMap((line) => line || []);
  const routes = data.routes.map((route, r) => {
    let km = 0;
    const parts = route.legs.map(([number, backwards], i) => {
      const leg = legs[number], standing = route.standings[i] || "";
      const how = leg.schematic ? "schematic" : leg.modelled ? "modelled" : "known";
      const style = `${leg.medium} ${how} route-${r} ${standing}`.trim();
      const options = {interactive: false, smoothFactor: 0, weight: leg.medium === "land" ? 4 : 2.5};
      /** @type {Part} */
      const part = {
        leg, number, backwards, system: route.systems[i], from_km: km,
        plain: [], dots: [], points: [], apart: [], seen: [], complete: [],
        casing: L.polyline([], {...options, pane: "casings", className: `casing ${style}`}),
        line: L.polyline([], {...options, pane: "lines", className: `line ${style}`}),
        over: standing === "gone" ? L.polyline([], {...options, pane: "lines", className: `over ${style}`}) : null,
        hit: L.polyline([], {pane: "hits", className: `hit ${style}`, weight: 14, smoothFactor: 0,
                             bubblingMouseEvents: false}),
      };
      km += leg.km;
      part.hit.on("click", (event) => {
        shared.openRoute(shared.routeNear(event.latlng) || {r, part}, event.latlng);
      });
      part.hit.on("mousemove", (event) => {
        const near = shared.routeNear(event.latlng) || {r, part};
        shared.highlight(near.r);
        shared.pointed(near, event.latlng);
      });
      part.hit.on("mouseout", () => shared.highlight(-1));
      return part;
    });
    /** @type {L.Marker} */
    const label = L.marker([0, 0], {
      pane: "numbers", keyboard: false, icon: L.divIcon({
        className: `number on-map route-${r}`, html: String(r + 1),
        iconSize: [20, 20],
      }),
    }).on("click", () => shared.open("route", r, label.getLatLng()));
    const group = L.layerGroup(parts.flatMap(strokes));
    const bounds = L.latLngBounds(parts.flatMap((part) => part.leg.latlngs));
    /** @type {RouteLine} */
    const made = {parts, label, group, bounds, shown: true, away: false, since: route.since,
                  until: route.until, dots: [], wanted: true};
    return made;
  });
  /** @param {{routes: number[]}} leg */
  const usersOf = (leg) => leg.routes.filter((r) => routes[r].shown);
  /** @param {number} r */
  const isMoved = (r) => !shared.only || shared.only.includes(r);      // the others stay where they are

  /** @type {Map<string, number[]>} */
  const choices = new Map();
  /** @type {Set<number>} */
  let chosen = new Set();     // what is picked, or has its card open

  /* ---- accuracy bands: of what is picked, or of what is left, only those of these */
  const showBands = makeBands(map, legs);
  /** @param {number} zoom */
  function drawBands(zoom) {
    showBands(zoom, (leg) => usersOf(leg).filter((r) =>
      (chosen.size ? chosen.has(r) : isMoved(r)) && !shared.failed.has(r)));
  }

  /* ---- lines: those that share a leg, or are too close to distinguish at this zoom, are drawn
     side by side in the order of their numbers */
  /** @type {L.Bounds | null} */
  let looked = null;          // the part of the map in which that was looked at closely

  /** @typedef {{route: RouteLine, r: number}} Shown */
  /**
   * The points of the routes that are shown, closer together in view, with their directions.
   * @param {Shown[]} shown
   * @param {number} zoom
   */
  function placeDots(shown, zoom) {
    shown.forEach(({route, r}) => route.parts.forEach((part) => {
      const metres = data.comparison && r < data.comparison.paired ? metresOf(part.leg) : null;
      const points = L.LineUtil.simplify(part.leg.latlngs.map((at, i) => {
        /** @type {Stop} */
        const p = map.project(at, zoom);
        if (metres) p.km = kpOf(part, metres[i]);
        return p;
      }), 0.8);
      part.plain = part.backwards ? points.reverse() : points;
    }));
    const view = map.getPixelBounds(), room = view.getSize().multiplyBy(0.7);
    const near = L.bounds(view.getTopLeft().subtract(room), view.getBottomRight().add(room));
    looked = near;
    shown.forEach(({route, r}) => {
      const dots = route.dots = route.parts.flatMap((part) => samples(part.plain, 6, near).map(
        (at) => ({x: at.x, y: at.y, km: kmOf(at), r, part, dx: 0, dy: 0, mx: 0, my: 0, ox: 0, oy: 0,
                  users: [r], close: [], count: 0})));
      dots.forEach((dot, i) => {
        const a = dots[Math.max(i - 1, 0)], b = dots[Math.min(i + 1, dots.length - 1)];
        const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        dot.dx = (b.x - a.x) / size;
        dot.dy = (b.y - a.y) / size;
      });
    });
  }

  /**
   * Where each point of the routes goes: those in one corridor are side by side, or one trunk, on
   * which only what is chosen is apart.
   * @param {Shown[]} shown
   * @param {boolean} joined  Whether they are one trunk.
   */
  function bundle(shown, joined) {
    const reach = CLOSE + 2;
    /** @type {Map<number, Dot[]>} */
    const cells = new Map();
    /** @type {(x: number, y: number) => number} */
    const cellOf = (x, y) => Math.floor(x / reach) * 67108864 + Math.floor(y / reach);
    /** @param {number} r */
    const isIn = (r) => (joined ? !shared.failed.has(r) : isMoved(r));
    const moved = shown.filter(({r}) => isIn(r));
    moved.forEach(({route}) => route.dots.forEach((dot) => {
      const cell = cellOf(dot.x, dot.y), those = cells.get(cell);
      if (those) those.push(dot); else cells.set(cell, [dot]);
    }));
    const few = shown.reduce((sum, {route}) => sum + route.dots.length, 0) <= MOST;
    moved.forEach(({route, r}) => route.dots.forEach((dot) => {
      const near = new Map([[r, dot]]);         // of each route the nearest point alongside
      for (let n = 0; few && n < 9; n++) {
        const x = dot.x + (Math.floor(n / 3) - 1) * reach, y = dot.y + (n % 3 - 1) * reach;
        for (const other of cells.get(cellOf(x, y)) || []) {
          if (other.r === r) continue;
          const far = Math.hypot(other.x - dot.x, other.y - dot.y), was = near.get(other.r);
          if (far > reach || Math.abs(other.dx * dot.dx + other.dy * dot.dy) < 0.8) continue;
          if (!was || far < Math.hypot(was.x - dot.x, was.y - dot.y)) near.set(other.r, other);
        }
      }
      const leg = usersOf(dot.part.leg).filter(isIn);
      const users = [...new Set([...near.keys(), ...leg])].sort((a, b) => a - b);
      if (users.length < 2) return;
      const found = [...near.values()], first = near.get(users[0]) || dot;
      if (joined) Object.assign(dot, {users, close: found});
      const apart = joined ? users.filter((user) => chosen.has(user)) : users;
      /* the direction of the first of them decides for all which side is which */
      const sign = leg.includes(users[0]) && !near.has(users[0])
        ? signOf(users[0], dot.part) : 1;
      const gap = Math.min(GAP, Math.max(3.6, 24 / apart.length), 80 / apart.length) * sign;
      const slot = apart.includes(r) ? (apart.indexOf(r) - (apart.length - 1) / 2) * gap : 0;
      const middle = found.reduce((sum, it) => [sum[0] + it.x / found.length, sum[1] + it.y / found.length], [0, 0]);
      dot.mx = middle[0] - dot.x - first.dy * slot;
      dot.my = middle[1] - dot.y + first.dx * slot;
    }));
    if (joined) countTrunks(moved.map(({route}) => route.dots));
  }

  /* ---- what is chosen stays in its colour where it is in a trunk, and so does what is pointed at */
  shared.choose = (why, those) => {
    const before = [...chosen].join();
    choices.set(why, those);
    chosen = new Set([...choices.values()].flat().sort((a, b) => a - b));
    if (before === [...chosen].join()) return;
    if (map.getZoom() < OPENS) shared.redraw();
    else drawBands(map.getZoom());
  };
  let hot = -1;

  /**
   * Gives a route its lines: all of them, or what is not in a trunk.
   * @param {number} r
   */
  function dress(r) {
    const zoom = map.getZoom(), all = hot === r || chosen.has(r);
    routes[r].parts.forEach((part) => {
      const lines = (all ? [part.points] : part.apart).map((points) =>
        L.LineUtil.simplify(points, 0.4).map((p) => map.unproject(p, zoom)));
      strokes(part).forEach((stroke) => stroke.setLatLngs(lines));
    });
  }

  const trunks = makeTrunks({map, routes}, shared);

  /** @param {number} zoom */
  function drawLines(zoom) {
    const shown = routes.map((route, r) => ({route, r})).filter(({route}) => route.shown);
    placeDots(shown, zoom);
    bundle(shown, zoom < OPENS);
    shown.forEach(({route, r}) => {
      ease(route.dots);
      route.parts.forEach((part) => { part.dots = []; });
      route.dots.forEach((dot) => dot.part.dots.push(dot));
      route.parts.forEach((part, i) => {   // close the small steps where the sharing changes
        const next = route.parts[i + 1];
        const dots = next ? [...part.dots, next.dots[0]] : part.dots;
        part.points = dots.map((dot) => L.point(dot.x + dot.ox, dot.y + dot.oy));
        part.apart = [[]];
        dots.forEach((dot, k) => {
          const piece = part.apart[part.apart.length - 1];
          if (!dot.count || (k && !dots[k - 1].count)) piece.push(part.points[k]);
          else if (piece.length) part.apart.push([]);
        });
        part.apart = part.apart.filter((piece) => piece.length > 1);
      });
      dress(r);
    });
    trunks.draw(zoom);
    watchers.forEach((fn) => fn(zoom));
  }
  /** @type {((zoom: number) => void)[]} */
  const watchers = [];
  shared.onLines = (fn) => { watchers.push(fn); };      // after the lines are drawn, wherever that is

  /**
   * Whether one route runs along a leg as another does (1) or against it (-1).
   * @param {number} user
   * @param {Part} part
   */
  function signOf(user, part) {
    const same = routes[user].parts.find((other) => other.number === part.number);
    return same && same.backwards !== part.backwards ? -1 : 1;
  }

  /* The route drawn nearest to a point, with the part of it, within some pixels. */
  shared.routeNear = (latlng, pixels = 10) => {
    const at = map.project(latlng, map.getZoom());
    /** @type {Near | null} */
    let best = null;
    let least = pixels;
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
  shared.addInk((_zoom, origin) => {
    const view = L.bounds(origin, origin.add(map.getSize()));
    /** @param {L.Point[]} points */
    const inView = (points) => pieces(points, 6, view).map((piece) => piece.map((p) => p.subtract(origin)));
    return routes.flatMap((route, r) => (!route.shown ? [] : route.parts.flatMap((part) => {
      part.complete = inView(part.points);
      part.seen = chosen.has(r) ? part.complete : part.apart.flatMap(inView);
      return part.seen.flat();
    })));
  });
  const fractions = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
  shared.onLayout(({zoom, origin, size, free, take}) => {
    routes.forEach((route, r) => {
      route.label.remove();
      if (!route.shown) return;
      const seen = route.parts.flatMap((part) => part.seen.map((piece) =>
        ({piece, users: piece.length ? usersOf(part.leg).length : 0})));
      seen.sort((a, b) => a.users - b.users || b.piece.length - a.piece.length);
      const spots = seen.flatMap(({piece}) => fractions.map((part) => piece[Math.floor(part * piece.length)]));
      const spot = spots.find(({x, y}) => x > 14 && y > 14 && x < size.x - 14 && y < size.y - 14 &&
        free(x - 11, y - 11, 22, 22));
      if (!spot) return;
      take(spot.x - 11, spot.y - 11, 22, 22);
      route.label.setLatLng(map.unproject(spot.add(origin), zoom)).addTo(map);
      route.label.getElement()?.classList.toggle("hot", r === hot);     // it is another element now
    });
  });

  const nameOne = nameLines({map, routes, usersOf}, shared);

  /* ---- hovering or reaching a route anywhere on the page shows it everywhere */
  shared.highlight = (r) => {
    if (r === hot) return;
    const before = hot;
    hot = r;
    if (map.getZoom() < OPENS) [before, r].forEach((which) => { if (routes[which]?.shown) dress(which); });
    document.documentElement.classList.toggle("has-hot", r >= 0);
    document.querySelectorAll(".hot").forEach((item) => item.classList.remove("hot"));
    nameOne(r);
    if (r >= 0) document.querySelectorAll(`.route-${r}`).forEach((item) => item.classList.add("hot"));
  };
  /** @param {EventTarget | null} target */
  const routeAt = (target) => {
    if (target instanceof SVGPathElement) return -2;           // the lines report it themselves
    const item = target instanceof Element && target.closest("[class*=route-], [data-route]");
    if (!item) return -1;
    const found = /(?:^| )route-(\d+)(?: |$)/.exec(item.getAttribute("class") || "");
    return Number(found ? found[1] : item.getAttribute("data-route") || -1);
  };
  ["mouseover", "focusin"].forEach((kind) => document.addEventListener(kind, (event) => {
    const r = routeAt(event.target);
    if (r > -2) shared.highlight(r);
  }));
  document.addEventListener("focusout", () => shared.highlight(-1));

  /* ---- KP (kilometre point): route km from the route's start, on the drawn line */
  shared.kpAt = ({part}, latlng) => {
    const {leg} = part, metres = metresOf(leg), at = map.project(latlng, map.getZoom());
    const points = leg.latlngs.map((p) => map.project(p, map.getZoom()));
    let least = Infinity, along = 0;
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]], step = b.subtract(a), size = step.x ** 2 + step.y ** 2;
      const from = at.subtract(a);
      const t = size ? Math.min(Math.max((from.x * step.x + from.y * step.y) / size, 0), 1) : 0;
      const far = at.distanceTo(a.add(step.multiplyBy(t)));
      if (far < least) {
        least = far;
        along = metres[i - 1] + t * (metres[i] - metres[i - 1]);
      }
    }
    return kpOf(part, along);
  };

  shared.openRoute = (near, latlng) => {
    const card = shared.open("route", near.r, latlng, near.part.number), {leg} = near.part;
    const accuracy = leg.accuracy_m === null ? NaN : leg.accuracy_m / 1000;
    const kp = kpText(shared.kpAt(near, latlng), leg.accuracy_m);
    const range = Number.isNaN(accuracy) ? "accuracy not known" : `± ${accuracy} km`;
    const line = make("p", "kp", make("b", "", `KP ${kp} km`),
                          ` along the route from its start, ${range}. ${shared.hereLines(latlng).join(". ")}.`);
    within(card, "h2").after(line);
    return card;
  };

  /* ---- the legend's rows, and the routes as layers */
  /** @param {number} r */
  const rowOf = (r) => document.querySelector(`[data-route="${r}"]`);

  /**
   * Shows a route that is wanted and in service in the year shown.
   * @param {RouteLine} route
   * @param {number} r
   */
  function show(route, r) {
    const yes = route.wanted && !route.away;
    const row = rowOf(r);
    if (row) {
      const input = row.querySelector("input");
      if (input) input.checked = route.wanted;
      row.classList.toggle("off", !yes);
      within(row, ".when").textContent = route.away ? ` (not in ${shared.year})` : "";
    }
    if (route.shown === yes) return;
    route.shown = yes;
    if (yes) route.group.addTo(map); else route.group.remove();
  }
  shared.routes = routes;
  shared.legs = legs;
  routes.forEach((route, r) => {
    route.group.addTo(map);
    const row = rowOf(r), go = row && within(row, ".go");
    const title = go?.textContent ?? `Route ${r + 1}`;
    const layer = shared.addLayer({
      key: `route-${r}`, title, parent: "routes", show: (yes) => { route.wanted = yes; show(route, r); },
      mark: () => make("span", `number route-${r}`, String(r + 1)),
    });
    const look = () => {
      shared.open("route", r, null);
      shared.visit(() => shared.frame(route.bounds));
    };
    shared.addSearch({names: [title, go?.title], kind: `route ${r + 1}`, open: look});
    const input = row && row.querySelector("input");
    if (input) input.addEventListener("change", () => layer.set(input.checked));
    if (go) onClick(go, look);
  });
  shared.onYear((year) => routes.forEach((route, r) => {
    route.away = year !== null && ((route.since !== null && year < route.since) ||
                                   (route.until !== null && year > route.until));
    show(route, r);
  }), routes.flatMap((route) => [route.since, route.until]));

  shared.onDraw(drawLines);
  map.on("moveend", () => {
    const view = map.getPixelBounds();
    if (looked && !looked.contains(view)) drawLines(map.getZoom());
  });
  shared.onDraw(drawBands);
}
