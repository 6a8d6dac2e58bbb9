/* Accuracy bands: true width on the Earth, in pieces of at most a degree of latitude. One that is
   wider than a third of the view would only tint it: of it the edges are drawn. */
import {inner, metresPerPixel} from "./dom.js";
import {SparingCanvas} from "./shapes.js";

const FROM = 12;            // pixels of accuracy from which a band shows
const EDGE = 1.2;           // pixels of an edge
const PART = 3;             // of the view, beyond which a band has its edges alone

/**
 * A renderer that leaves of its lines their outline: of those that overlap, that of all.
 * @returns {L.Renderer}
 */
function outlines() {
  const {_draw: draw, _fillStroke: stroke} = inner(L.Canvas.prototype);
  /** @type {new (options: L.RendererOptions) => L.Renderer} */
  const Outlines = inner(SparingCanvas).extend({
    /** @this {any} */
    _draw() {
      draw.call(this);
      this._ctx.globalCompositeOperation = "destination-out";
      this._within = true;
      draw.call(this);
      this._within = false;
      this._ctx.globalCompositeOperation = "source-over";
    },
    /** @type {(this: any, pen: CanvasRenderingContext2D, layer: any) => void} */
    _fillStroke(pen, layer) {
      const {options} = layer, {weight} = options;
      if (this._within) options.weight = Math.max(weight - 2 * EDGE, 0);
      stroke.call(this, pen, layer);
      options.weight = weight;
    },
  });
  return new Outlines({pane: "band-edges", padding: 0.1});
}

/**
 * @param {L.Map} map
 * @param {(import("./types.js").LegData & import("./types.js").DrawnLeg)[]} legs
 * @returns {(zoom: number, of: (leg: {routes: number[]}) => number[]) => void}  Draws those of the
 * routes that a leg is said to have.
 */
export function makeBands(map, legs) {
  if (!legs.length) return () => {};
  map.createPane("band-edges").style.zIndex = "403";
  const renderer = outlines();
  legs.forEach((leg) => {
    for (let i = 0; leg.accuracy_m && i < leg.latlngs.length - 1;) {
      let j = i + 1;
      while (j < leg.latlngs.length - 1 &&
             Math.abs(leg.latlngs[j + 1].lat - leg.latlngs[i].lat) < 1) j++;
      const line = leg.latlngs.slice(i, j + 1), still = {interactive: false, noClip: true, smoothFactor: 1};
      leg.bands.push({
        band: L.polyline(line, {...still, pane: "bands", className: leg.routes.length > 1 ? "band shared" : `band route-${leg.routes[0]}`}),
        edge: L.polyline(line, {...still, renderer, opacity: 1}),
      });
      i = j;
    }
  });
  return (zoom, of) => {
    const style = getComputedStyle(document.documentElement), size = map.getSize();
    const most = Math.min(size.x, size.y) / PART;
    legs.forEach((leg) => {
      const middle = leg.latlngs[leg.latlngs.length >> 1].lat, users = of(leg);
      const accuracy = leg.accuracy_m || 0;
      const wide = users.length > 0 && accuracy > FROM * metresPerPixel(middle, zoom);
      const colour = style.getPropertyValue(leg.routes.length > 1 ? "--soft" : `--route-${leg.routes[0] % 14}`).trim();
      leg.bands.forEach(({band, edge}) => {
        const ends = /** @type {L.LatLng[]} */ (band.getLatLngs()), lat = (ends[0].lat + ends[ends.length - 1].lat) / 2;
        const weight = 2 * accuracy / metresPerPixel(lat, zoom), [on, off] = weight > most ? [edge, band] : [band, edge];
        off.remove();
        if (wide) on.addTo(map).setStyle({weight, color: colour}); else on.remove();
      });
    });
  };
}
