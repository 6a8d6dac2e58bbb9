/* Places: stations and junctions, their names and the circle within which they lie. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, byId, make} = ctx;
  const circle = L.circle([0, 0], {pane: "accuracy", className: "accuracy", interactive: false});
  ctx.places = data.places.map((item, i) => {
    const label = make("span", "place-name", byId(`label-${i}`).content.cloneNode(true));
    const mark = make("div", "dot", make("i"), label);
    const size = {station: 14, other: 10, junction: 8}[item.kind];
    const marker = L.marker(item.at, {
      icon: L.divIcon({className: `place ${item.kind}`, html: mark, iconSize: [size, size]}),
      zIndexOffset: {station: 200, other: 0, junction: -200}[item.kind],
      riseOnHover: true,
    }).addTo(map);
    marker.getElement().setAttribute("aria-label", byId(`label-${i}`).content.textContent);
    if (item.kind !== "station") {
      const tip = make("span", "", byId(`label-${i}`).content.cloneNode(true));
      marker.bindTooltip(tip, {direction: "top", className: "tip"});
    }
    marker.on("click keypress", (event) => {
      if (event.type === "keypress" && event.originalEvent.key !== "Enter") return;
      ctx.open("place", i, marker.getLatLng());
      circle.setLatLng(marker.getLatLng()).setRadius(item.accuracy_m);
      if (item.accuracy_m) circle.addTo(map);
    });
    ctx.addLabel({latlng: marker.getLatLng(), element: label, dot: true,
                  rank: {station: 2, other: 1, junction: 0}[item.kind]});
    return {latlng: marker.getLatLng(), marker, kind: item.kind};
  });
  map.on("popupclose", () => circle.remove());
});
