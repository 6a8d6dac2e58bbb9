/* Systems beside one another: a colour for each, and where those in one corridor are drawn. */

/**
 * A colour for each system, by number: systems that land at one place get different ones as far
 * as these go; the sixth of the palette is nearly black, so they are five.
 * @param {import("./types.js").System[]} systems
 */
export function coloured(systems) {
  /** @type {Map<number | string, number[]>} */
  const at = new Map();
  /** @type {number[]} */
  const colours = [];
  const used = new Array(5).fill(0);
  systems.forEach((item, i) => (item.places || []).forEach((place) => {
    const there = at.get(place);
    if (there) there.push(i); else at.set(place, [i]);
  }));
  const order = systems.map((_, i) => i).sort((a, b) =>
    (systems[b].places || []).length - (systems[a].places || []).length);
  order.forEach((i) => {
    const met = used.map((count) => count / (4 * systems.length));
    (systems[i].places || []).forEach((place) => (at.get(place) || []).forEach((other) => {
      if (colours[other] !== undefined) met[colours[other]]++;
    }));
    colours[i] = met.indexOf(Math.min(...met));
    used[colours[i]]++;
  });
  return colours;
}

/**
 * @typedef {object} Edge  What two neighbouring vertices of lines have between them.
 * @property {Set<number>} users  The systems that are on it.
 * @property {number} turn
 * @property {[Edge, number][]} next  Those that a line goes on along, and whether in the same sense.
 * @property {number[]} order  The systems from its left to its right.
 * @property {L.Point[]} points  Its ends, in pixels at zoom 0.
 * @property {number} long
 * @property {Edge[]} near  Those that run beside it, so near that one trunk covers them.
 * @property {Set<number>} beside  The systems on it and on those, where they are so for a while.
 * @property {number[]} shown  Those of these that are shown now and have not ended.
 * @property {number} rank  Higher for more systems, and different for each edge.
 * @property {boolean} drawn  Whether the trunk is drawn along it.
 * @property {number} live  How many of these are in service.
 * @property {number} size  How long the trunk is that it is part of, in pixels at zoom 0; 0 if of none.
 *
 * @typedef {object} Drawn  A segment as it is drawn.
 * @property {import("./types.js").Segment} item
 * @property {L.LatLng[]} latlngs
 * @property {L.Polyline & {afresh: () => void}} line
 * @property {number[] | null} slots  How far each vertex is moved aside, where systems are in the same corridor.
 * @property {Edge[]} edges  From each vertex to the next one.
 * @property {string} look  Whether it is drawn as live, planned or gone.
 */
/**
 * Systems in one corridor are drawn apart: each edge knows who is on it, in one order. A line
 * that ends at a place of the page is not moved there.
 * @param {L.Map} map
 * @param {Drawn[]} segments
 * @param {number[]} north  Latitude of each system.
 * @returns {Edge[]}
 */
export function bundle(map, segments, north) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  /** @param {L.LatLng} at */
  const spot = (at) => `${at.lat.toFixed(2)} ${at.lng.toFixed(2)}`;
  const walks = segments.map(({latlngs, item}) => latlngs.slice(1).map((to, k) => {
    const a = spot(latlngs[k]), b = spot(to), key = a < b ? `${a} ${b}` : `${b} ${a}`;
    /** @type {Edge} */
    const edge = edges.get(key) || {points: [latlngs[k], to].map((at) => map.project(at, 0)), long: 0, users: new Set(), turn: 0, next: [], order: [], near: [], beside: new Set(), shown: [], rank: 0, drawn: false, live: 0, size: 0};
    edges.set(key, edge);
    edge.long = edge.points[0].distanceTo(edge.points[1]);
    edge.users.add(item.system);
    return {edge, sense: a < b ? 1 : -1};
  }));
  walks.forEach((steps, i) => {
    segments[i].edges = steps.map(({edge}) => edge);
    steps.slice(1).forEach(({edge, sense}, k) => {
      const before = steps[k];
      before.edge.next.push([edge, sense * before.sense]);
      edge.next.push([before.edge, sense * before.sense]);
    });
  });
  edges.forEach((edge) => {                 // one sense of left and right along each chain
    if (edge.turn) return;
    edge.turn = 1;
    const open = [edge];
    for (let here = open.pop(); here; here = open.pop()) {
      for (const [there, same] of here.next) {
        if (!there.turn) { there.turn = here.turn * same; open.push(there); }
      }
    }
  });
  [...edges.values()].forEach((edge, i) => {
    edge.order = [...edge.users].sort((a, b) => north[b] - north[a] || a - b);
    edge.rank = edge.users.size + i / edges.size;
  });
  segments.forEach((segment, i) => {
    const {facts: {from, to}, system} = segment.item;
    const slots = walks[i].map(({edge: {order, turn}, sense}) =>
      sense * turn * (order.indexOf(system) - (order.length - 1) / 2));
    if (!slots.some((slot) => slot)) return;
    segment.slots = segment.latlngs.map((_, k) =>
      (k === 0 && typeof from === "number") || (k === slots.length && typeof to === "number") ? 0
        : ((slots[k - 1] ?? slots[k]) + (slots[k] ?? slots[k - 1])) / 2);
  });
  return [...edges.values()];
}
