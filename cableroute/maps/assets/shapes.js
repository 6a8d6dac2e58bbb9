/* Shapes of the base map for Leaflet: what is not in view is not projected, and at a small scale
   lines have the fewer vertices that can be seen there. */
import {inner} from "./dom.js";

const COARSE_UNTIL = 4.5;   // the zoom up to which the coarse lines serve
const COARSE = 0.35 / 2 ** COARSE_UNTIL;

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
  /** @this {any} */
  function project() {
    known ||= rings.map((ring) => ringOf(map, ring, closed));
    projected = new Map();
    this._rings = [];
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
        points = from.map((at) => new L.Point(Math.round(at.x * scale) - x, Math.round(at.y * scale) - y));
        projected.set(ring, points);
      }
      if (closed) {
        const part = L.PolyUtil.clipPolygon(points, bounds, true);
        if (part.length) this._parts.push(part);
        return;
      }
      /** @type {L.Point[] | null} */
      let part = null;
      for (let i = 1; i < points.length; i++) {
        const piece = L.LineUtil.clipSegment(points[i - 1], points[i], bounds, i > 1, true);
        if (!piece) { part = null; continue; }
        if (!part) this._parts.push(part = [piece[0]]);
        part.push(piece[1]);
        if (piece[1] !== points[i]) part = null;
      }
    });
  }
  Object.assign(inner(shape), {_project: project, _clipPoints: clip});
  return shape;
}
