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
 * @typedef {object} Drawn  A segment as it is drawn.
 * @property {import("./types.js").Segment} item
 * @property {L.LatLng[]} latlngs
 * @property {L.Polyline} line
 * @property {number[] | null} slots  How far each vertex is moved aside, where systems are in the same corridor.
 * @property {string} look  Whether it is drawn as live, planned or gone.
 */
/**
 * Systems in one corridor are drawn apart: each edge knows who is on it, in one order. A line
 * that ends at a place of the page is not moved there.
 * @param {Drawn[]} segments
 * @param {number[]} north  Latitude of each system.
 */
export function bundle(segments, north) {
  /** @typedef {{users: Set<number>, turn: number, next: [string, number][], order: number[]}} Edge */
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  /** @param {string} key */
  const edgeAt = (key) => {
    const edge = edges.get(key) || {users: new Set(), turn: 0, next: [], order: []};
    edges.set(key, edge);
    return edge;
  };
  /** @param {L.LatLng} at */
  const spot = (at) => `${at.lat.toFixed(2)} ${at.lng.toFixed(2)}`;
  const walks = segments.map(({latlngs}) => latlngs.slice(1).map((to, k) => {
    const a = spot(latlngs[k]), b = spot(to);
    return a < b ? {key: `${a} ${b}`, sense: 1} : {key: `${b} ${a}`, sense: -1};
  }));
  segments.forEach(({item}, i) => walks[i].forEach(({key}) => edgeAt(key).users.add(item.system)));
  walks.forEach((steps) => steps.slice(1).forEach(({key, sense}, k) => {
    const before = steps[k];
    edgeAt(before.key).next.push([key, sense * before.sense]);
    edgeAt(key).next.push([before.key, sense * before.sense]);
  }));
  edges.forEach((edge) => {                 // one sense of left and right along each chain
    if (edge.turn) return;
    edge.turn = 1;
    const open = [edge];
    for (let here = open.pop(); here; here = open.pop()) {
      for (const [key, same] of here.next) {
        const there = edgeAt(key);
        if (!there.turn) { there.turn = here.turn * same; open.push(there); }
      }
    }
  });
  edges.forEach((edge) => {
    edge.order = [...edge.users].sort((a, b) => north[b] - north[a] || a - b);
  });
  segments.forEach((segment, i) => {
    const {facts: {from, to}, system} = segment.item;
    const slots = walks[i].map(({key, sense}) => {
      const {order, turn} = edgeAt(key);
      return sense * turn * (order.indexOf(system) - (order.length - 1) / 2);
    });
    if (!slots.some((slot) => slot)) return;
    segment.slots = segment.latlngs.map((_, k) =>
      (k === 0 && typeof from === "number") || (k === slots.length && typeof to === "number") ? 0
        : ((slots[k - 1] ?? slots[k]) + (slots[k] ?? slots[k - 1])) / 2);
  });
}
