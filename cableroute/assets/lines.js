/* The routes: lines, accuracy bands, numbers, and their rows in the legend. */
cableroute.part(function (ctx) {
  "use strict";
  const GAP = 5;              // pixels between routes that share a stretch
  const BAND_FROM = 12;       // pixels of accuracy from which its band shows
  const {map, data, box, panel, decode, metresPerPixel} = ctx;

  /* The line moved to its right by some pixels, at one zoom. */
  function beside(map, latlngs, pixels, zoom) {
    const points = L.LineUtil.simplify(latlngs.map((at) => map.project(at, zoom)), 0.8);
    if (!pixels || points.length < 2) return points;
    const turns = points.slice(1).map((to, i) => {
      const way = to.subtract(points[i]), size = Math.hypot(way.x, way.y) || 1;
      return L.point(-way.y / size, way.x / size);
    });
    return points.map((at, i) => {
      const a = turns[Math.max(i - 1, 0)], b = turns[Math.min(i, turns.length - 1)];
      const sum = a.add(b), size = Math.hypot(sum.x, sum.y);
      if (size < 0.2) return at.add(b.multiplyBy(pixels));
      const miter = Math.min(2 / size, 2);   // a sharp bend is cut off
      return at.add(sum.multiplyBy(pixels * miter / size));
    });
  }

  /* Points at most so many pixels apart along a line. */
  function samples(points, step) {
    return points.slice(1).flatMap((to, i) => {
      const n = Math.min(Math.ceil(to.distanceTo(points[i]) / step), 500);
      return Array.from({length: n}, (_, k) =>
        points[i].multiplyBy(1 - k / n).add(to.multiplyBy(k / n)));
    });
  }

  function along(points, fraction) {
    const sizes = points.slice(1).map((to, i) => to.distanceTo(points[i]));
    let rest = fraction * sizes.reduce((a, b) => a + b, 0);
    for (let i = 0; i < sizes.length; i++) {
      if (rest <= sizes[i]) {
        const t = sizes[i] ? rest / sizes[i] : 0;
        return points[i].multiplyBy(1 - t).add(points[i + 1].multiplyBy(t));
      }
      rest -= sizes[i];
    }
    return points[points.length - 1];
  }

  /* ---- routes: each stretch has a casing, a line and a wide invisible line to click on */
  const legs = data.legs.map((leg) => ({...leg, latlngs: decode(leg.line, leg.digits)}));
  const routes = data.routes.map((route, r) => {
    const parts = route.legs.map(([number, backwards]) => {
      const leg = legs[number];
      const style = `${leg.medium} ${leg.modelled ? "modelled" : "known"} route-${r}`;
      const options = {interactive: false, smoothFactor: 0, weight: leg.medium === "land" ? 4 : 2.5};
      const part = {
        leg, number, backwards,
        casing: L.polyline([], {...options, pane: "casings", className: `casing ${style}`}),
        line: L.polyline([], {...options, pane: "lines", className: `line ${style}`}),
        hit: L.polyline([], {pane: "hits", className: `hit ${style}`, weight: 14, smoothFactor: 0,
                             bubblingMouseEvents: false}),
      };
      part.hit.on("click", (event) => ctx.open("route", r, event.latlng, number));
      part.hit.on("mouseover", () => ctx.highlight(r)).on("mouseout", () => ctx.highlight(-1));
      return part;
    });
    const label = L.marker([0, 0], {
      pane: "numbers", keyboard: false, icon: L.divIcon({
        className: `number on-map route-${r}`, html: String(r + 1),
        iconSize: [20, 20],
      }),
    }).on("click", () => ctx.open("route", r, label.getLatLng()));
    const group = L.layerGroup(parts.flatMap((part) => [part.casing, part.line, part.hit]));
    const bounds = L.latLngBounds(parts.flatMap((part) => part.leg.latlngs));
    return {parts, label, group, bounds, shown: true};
  });
  const usersOf = (leg) => leg.routes.filter((r) => routes[r].shown);

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

  /* ---- lines: those that share a stretch stand side by side, at every zoom */
  function drawLines(zoom) {
    routes.forEach((route, r) => {
      if (!route.shown) return;
      route.parts.forEach((part) => {
        const users = usersOf(part.leg), slot = users.indexOf(r) - (users.length - 1) / 2;
        part.shared = users.length > 1;
        part.points = beside(map, part.leg.latlngs, slot * GAP, zoom);
      });
      route.parts.forEach((part, i) => {   // close the small steps where the sharing changes
        const next = route.parts[i + 1];
        const points = part.points.slice();
        if (next) {
          const other = next.backwards ? next.points[next.points.length - 1] : next.points[0];
          if (part.backwards) points.unshift(other); else points.push(other);
        }
        const latlngs = points.map((at) => map.unproject(at, zoom));
        [part.casing, part.line, part.hit].forEach((stroke) => stroke.setLatLngs(latlngs));
        part.hit.setStyle({weight: part.shared ? GAP + 1 : 16});
      });
    });
  }

  /* ---- numbers, where there is room; names keep off the lines */
  ctx.addInk((zoom, origin) => routes.filter((route) => route.shown).flatMap((route) =>
    route.parts.flatMap((part) => samples(part.points, 8).map((at) => at.subtract(origin)))));
  const fractions = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
  ctx.onLayout(({zoom, origin, size, free, take}) => {
    routes.forEach((route) => {
      route.label.remove();
      if (!route.shown) return;
      const parts = [...route.parts].sort((a, b) =>
        usersOf(a.leg).length - usersOf(b.leg).length || b.leg.km - a.leg.km);
      for (const part of parts) for (const fraction of fractions) {
        const point = along(part.points, fraction), spot = point.subtract(origin);
        const inside = spot.x > 14 && spot.y > 14 && spot.x < size.x - 14 && spot.y < size.y - 14;
        if (inside && free(spot.x - 11, spot.y - 11, 22, 22)) {
          take(spot.x - 11, spot.y - 11, 22, 22);
          route.label.setLatLng(map.unproject(point, zoom)).addTo(map);
          return;
        }
      }
    });
  });

  ctx.highlight = (r) => {
    box.classList.toggle("has-hot", r >= 0);
    box.querySelectorAll(".hot").forEach((item) => item.classList.remove("hot"));
    if (r >= 0) box.querySelectorAll(`.route-${r}`).forEach((item) => item.classList.add("hot"));
  };

  /* ---- the legend's rows */
  panel.querySelectorAll("[data-route]").forEach((row) => {
    const r = Number(row.dataset.route), route = routes[r];
    row.querySelector("input").addEventListener("change", (event) => {
      route.shown = event.target.checked;
      row.classList.toggle("off", !route.shown);
      if (route.shown) route.group.addTo(map); else route.group.remove();
      ctx.redraw();
    });
    const go = row.querySelector(".go");
    go.addEventListener("click", () => {
      if (ctx.narrow()) ctx.expand(false);
      ctx.frame(route.bounds);
      const part = route.parts.reduce((a, b) => (a.leg.km > b.leg.km ? a : b));
      const popup = ctx.open("route", r, part.leg.latlngs[part.leg.latlngs.length >> 1]);
      const body = popup.getElement().querySelector(".leaflet-popup-content");
      body.tabIndex = -1;
      body.focus({preventScroll: true});
      popup.once("remove", () => go.focus({preventScroll: true}));
    });
    row.addEventListener("mouseenter", () => ctx.highlight(r));
    row.addEventListener("mouseleave", () => ctx.highlight(-1));
  });

  ctx.routes = routes;
  ctx.legs = legs;
  routes.forEach((route) => route.group.addTo(map));
  ctx.onDraw(drawLines);
  ctx.onDraw(drawBands);
});
