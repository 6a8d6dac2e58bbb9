/* Shapes for Leaflet: what is not in view is not projected, and at a small scale lines have the
   fewer vertices that can be seen there. */
import {inner} from "./dom.js";

/**
 * A canvas that is there as long as something is drawn on it: a browser copies each with every frame.
 * @type {new (options: L.RendererOptions) => L.Canvas}
 */
export const SparingCanvas = inner(L.Canvas).extend({
  /** @type {(this: any, layer: L.Path) => void} */
  _initPath(layer) {
    if (!this._drawFirst) {
      this._container.style.display = "";
      inner(L.Canvas.prototype)._update.call(this);
    }
    inner(L.Canvas.prototype)._initPath.call(this, layer);
  },
  /** @type {(this: any, layer: L.Path) => void} */
  _removePath(layer) {
    inner(L.Canvas.prototype)._removePath.call(this, layer);
    if (!this._drawFirst) this._container.style.display = "none";
  },
  /** @this {any} */
  _update() {
    inner(this._drawFirst ? L.Canvas : L.Renderer).prototype._update.call(this);
  },
});

const COARSE_UNTIL = 4.5;   // the zoom up to which the coarse lines serve
const COARSE = 0.35 / 2 ** COARSE_UNTIL;

/**
 * Leaflet asks a line for its pieces several times for one view: before it is projected again, after,
 * and once the map is there. They are made once.
 * @param {L.Map} map
 * @param {L.Path} shape
 * @param {{project: () => void, clip: (this: any) => void}} how
 * @returns {() => void}  Has them made once more.
 */
function once(map, shape, {project, clip}) {
  let projected = "", made = "";
  const forget = () => { [projected, made] = ["", ""]; };
  const where = () => `${map.getZoom()} ${map.getPixelOrigin()}`;
  Object.assign(inner(shape), {
    /** @this {any} */
    onAdd() {
      forget();
      inner(L.Path.prototype).onAdd.call(this);
    },
    /** @this {any} */
    _project() {
      if (projected === where()) return;
      project();
      this._rings = [];
      [projected, made] = [where(), ""];
    },
    /** @this {any} */
    _update() {
      if (!this._map || projected !== where()) return;
      const {min, max} = this._renderer._bounds, view = `${min} ${max}`;
      if (view === made) return;
      made = view;
      clip.call(this);
      this._updatePath();
    },
  });
  return forget;
}

/**
 * A line without points that are nearer to the last one than one sees.
 * @param {L.Point[]} points
 */
function thinned(points) {
  let last = points[0];
  return points.filter((at, i) => {
    const kept = i === 0 || i === points.length - 1 || Math.abs(at.x - last.x) + Math.abs(at.y - last.y) >= 1;
    if (kept) last = at;
    return kept;
  });
}

/** @typedef {{fine: L.Point[], coarse: L.Point[], bounds: L.Bounds, closed: boolean}} Ring */

/**
 * A ring or line in pixels at zoom 0, fine and coarse.
 * @type {(map: L.Map, latlngs: L.LatLng[], closed: boolean) => Ring}
 */
function ringOf(map, latlngs, closed) {
  const fine = latlngs.map((at) => map.project(at, 0));
  const coarse = fine.length > 8 ? L.LineUtil.simplify(fine, COARSE) : fine;
  return {fine, coarse, bounds: L.bounds(fine), closed};
}

/**
 * Makes a shape project its rings when they come into view.
 * @template {L.Path} Shape
 * @param {L.Map} map
 * @param {Shape} shape
 * @param {L.LatLng[][]} rings
 * @param {boolean} closed
 * @returns {Shape}
 */
export function lazily(map, shape, rings, closed) {
  /** @type {Ring[] | null} */
  let known = null;
  /** @type {Map<Ring, L.Point[]>} */
  let projected = new Map();
  function project() {
    known ||= rings.map((ring) => ringOf(map, ring, closed));
    projected = new Map();
  }
  /** @this {any} */
  function clip() {
    const scale = 2 ** map.getZoom(), origin = map.getPixelOrigin();
    const {min, max} = this._renderer._bounds, bounds = L.bounds(min.subtract([2, 2]), max.add([2, 2]));
    const seen = L.bounds(bounds.getTopLeft().add(origin).divideBy(scale), bounds.getBottomRight().add(origin).divideBy(scale));
    this._parts = [];
    (known || []).forEach((ring) => {
      if (!ring.bounds.intersects(seen)) return;
      let points = projected.get(ring);
      if (!points) {
        const {x, y} = origin, from = map.getZoom() <= COARSE_UNTIL ? ring.coarse : ring.fine;
        points = thinned(from.map((at) => new L.Point(Math.round(at.x * scale) - x, Math.round(at.y * scale) - y)));
        projected.set(ring, points);
      }
      if (closed) {
        const part = L.PolyUtil.clipPolygon(points, bounds, true);
        if (part.length) this._parts.push(part);
        return;
      }
      this._parts.push(...clipped(points, bounds));
    });
  }
  once(map, shape, {project, clip});
  return shape;
}

/**
 * The pieces of a line within some bounds.
 * @param {L.Point[]} points
 * @param {L.Bounds} bounds
 */
function clipped(points, bounds) {
  /** @type {L.Point[][]} */
  const found = [];
  /** @type {L.Point[] | null} */
  let part = null;
  for (let i = 1; i < points.length; i++) {
    const piece = L.LineUtil.clipSegment(points[i - 1], points[i], bounds, i > 1, true);
    if (!piece) { part = null; continue; }
    if (!part) found.push(part = [piece[0]]);
    part.push(piece[1]);
    if (piece[1] !== points[i]) part = null;
  }
  return found;
}

const NOWHERE = -1e7;       // no pixel of any map
const ZOOMS = 4;            // zooms of which a line remembers its points
const REACH = 40;           // pixels that a line may be moved aside

/**
 * Makes a line project itself when it comes into view: moved aside, in the pieces that are drawn at
 * a zoom, and as often as it is seen.
 * @template {L.Path} Shape
 * @param {L.Map} map
 * @param {Shape} shape
 * @param {L.LatLng[]} latlngs
 * @param {number[]} turns  Of the world, by which it is seen again beyond an edge.
 * @param {(zoom: number) => number[] | null} asideAt  Pixels to its left, for each vertex.
 * @param {(k: number, zoom: number) => boolean} [without]  Whether it is not drawn from a vertex to the next.
 * @returns {Shape & {afresh: () => void}}  It forgets what was drawn where.
 */
export function movedAside(map, shape, latlngs, turns, asideAt, without = () => false) {
  /** @type {{points: L.Point[], bounds: L.Bounds} | null} */
  let base = null;
  /** @type {Map<number, L.Point[][]>} */
  const kept = new Map();

  /** @type {(points: L.Point[], zoom: number) => L.Point[][]} */
  function pointsAt(points, zoom) {
    const known = kept.get(zoom);
    if (known) return known;
    const scale = 2 ** zoom, aside = asideAt(zoom);
    const moved = points.map((at, k) => {
      if (!aside || !aside[k]) return new L.Point(at.x * scale, at.y * scale);
      const a = points[Math.max(k - 1, 0)], b = points[Math.min(k + 1, points.length - 1)];
      const dx = b.x - a.x, dy = b.y - a.y, off = aside[k] / (Math.hypot(dx, dy) || 1);
      return new L.Point(at.x * scale - dy * off, at.y * scale + dx * off);
    });
    if (kept.size >= ZOOMS) kept.delete(kept.keys().next().value ?? NaN);
    /** @type {L.Point[][]} */
    const pieces = [];
    moved.forEach((at, k) => {
      if (k && !without(k - 1, zoom)) pieces[pieces.length - 1].push(at); else pieces.push([at]);
    });
    const made = pieces.filter((piece) => piece.length > 1).map((piece) => L.LineUtil.simplify(piece, 0.8));
    kept.set(zoom, made);
    return made;
  }
  function project() {
    if (base) return;
    const points = latlngs.map((at) => map.project(at, 0));
    base = {points, bounds: L.bounds(points)};
  }
  /** @this {any} */
  function clip() {
    if (!base) return;
    const zoom = map.getZoom(), scale = 2 ** zoom, origin = map.getPixelOrigin();
    const {min, max} = this._renderer._bounds, bounds = L.bounds(min, max), found = new L.Bounds();
    const room = L.bounds(min.add(origin).subtract([REACH, REACH]), max.add(origin).add([REACH, REACH]));
    const {points, bounds: own} = base;
    this._parts = [];
    turns.forEach((turn) => {
      const east = turn * 256 * scale;
      const there = L.bounds(L.point(own.getTopLeft()).multiplyBy(scale).add([east, 0]), L.point(own.getBottomRight()).multiplyBy(scale).add([east, 0]));
      if (!there.intersects(room)) return;
      pointsAt(points, zoom).forEach((piece) => this._parts.push(...clipped(
        piece.map(({x, y}) => new L.Point(x + east - origin.x, y - origin.y)), bounds)));
    });
    this._parts.forEach((/** @type {L.Point[]} */ part) => part.forEach((at) => found.extend(at)));
    if (!this._parts.length) found.extend([NOWHERE, NOWHERE]);
    const reach = this._clickTolerance();
    this._pxBounds = L.bounds(found.getTopLeft().subtract([reach, reach]), found.getBottomRight().add([reach, reach]));
  }
  const forget = once(map, shape, {project, clip});
  return Object.assign(shape, {afresh() {
    kept.clear();
    forget();
    shape.redraw();
  }});
}
