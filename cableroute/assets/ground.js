/* The ground: land. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, decode} = ctx;
  if (data.land.polygons.length) {
    L.polygon(data.land.polygons.map((rings) =>
      rings.map((ring) => decode(ring, data.land.digits))), {
      pane: "land", className: "ground", interactive: false, smoothFactor: 0.6,
    }).addTo(map);
  }
});
