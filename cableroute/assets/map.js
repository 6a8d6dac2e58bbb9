/* Draws the routes of one page. All text comes from <template> elements that were written
   with escaping; nothing here makes HTML out of data. */
"use strict";

/* folium's own popups ask jQuery for one thing only: the element that some HTML describes. */
window.$ = window.$ || function (html) {
  const holder = document.createElement("template");
  holder.innerHTML = String(html).trim();
  return [holder.content.firstElementChild];
};

const cableroute = (function () {
  const GAP = 5;              // pixels between routes that share a stretch
  const BAND_FROM = 12;       // pixels of accuracy from which its band shows
  const EQUATOR_M = 40075016.686;
  const byId = (id) => document.getElementById(id);
  const narrow = window.matchMedia("(max-width: 760px)");

  function content(id) {
    const box = document.createElement("div");
    box.className = "card";
    box.append(byId(id).content.cloneNode(true));
    return box;
  }

  /* Coordinates come as whole numbers, each the step from the one before. */
  function decode(steps, digits) {
    const unit = 10 ** digits, points = [];
    for (let i = 0, lon = 0, lat = 0; i < steps.length; i += 2) {
      lon += steps[i];
      lat += steps[i + 1];
      points.push(L.latLng(lat / unit, lon / unit));
    }
    return points;
  }

  const metresPerPixel = (lat, zoom) =>
    EQUATOR_M * Math.cos(lat * Math.PI / 180) / (256 * 2 ** zoom);

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

  function start(map) {
    const data = JSON.parse(byId("data").textContent);
    [["land", 150], ["accuracy", 402], ["bands", 403], ["casings", 410], ["lines", 420],
     ["hits", 430], ["numbers", 610]].forEach(([name, z]) => {
      map.createPane(name).style.zIndex = z;
    });
    const box = map.getContainer(), panel = byId("panel"), toggle = byId("panel-toggle");
    let drawn = false;
    box.setAttribute("aria-label", "Map of the routes; the legend lists them as text");
    map.attributionControl.setPrefix(
      '<a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">Leaflet</a>');
    map.attributionControl.addAttribution(byId("credits").innerHTML);
    const scale = L.control.scale({imperial: false, maxWidth: 140}).addTo(map);
    const zoomer = L.control.zoom().addTo(map);
    fitScreen();
    narrow.addEventListener("change", fitScreen);
    frame(data.bounds);
    const icon = L.Icon.Default;
    delete icon.prototype._getIconUrl;
    icon.mergeOptions(data.icon);

    if (data.land.polygons.length) {
      L.polygon(data.land.polygons.map((rings) =>
        rings.map((ring) => decode(ring, data.land.digits))), {
        pane: "land", className: "ground", interactive: false, smoothFactor: 0.6,
      }).addTo(map);
    }

    /* ---- routes: each stretch has a casing, a line and a wide invisible line to click on */
    const legs = data.legs.map((leg) => ({...leg, latlngs: decode(leg.steps, leg.digits)}));
    const strokes = [];
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
        part.hit.on("click", (event) => open(r, number, event.latlng));
        part.hit.on("mouseover", () => highlight(r)).on("mouseout", () => highlight(-1));
        return part;
      });
      const label = L.marker([0, 0], {
        pane: "numbers", keyboard: false, icon: L.divIcon({
          className: `number on-map route-${r}`, html: String(r + 1),
          iconSize: [20, 20],
        }),
      }).on("click", () => open(r, null, label.getLatLng()));
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

    /* ---- numbers and names: put where there is room, in the part of the map on show */
    function place() {
      const zoom = map.getZoom(), origin = map.getPixelBounds().min, size = map.getSize();
      const taken = [], names = [];
      const overlap = (t, x, y, w, h) =>
        x < t.x + t.w && t.x < x + w && y < t.y + t.h && t.y < y + h;
      const free = (x, y, w, h) => !taken.some((t) => overlap(t, x, y, w, h));
      const legend = panel.getBoundingClientRect(), at = box.getBoundingClientRect();
      taken.push({x: legend.left - at.left, y: legend.top - at.top, w: legend.width, h: legend.height});
      const dots = places.map((item) => map.project(item.latlng, zoom).subtract(origin));
      dots.forEach((dot) => taken.push({x: dot.x - 7, y: dot.y - 7, w: 14, h: 14}));
      const labels = places.map((item, i) => ({...item, dot: dots[i]})).sort((a, b) => b.rank - a.rank);
      const inside = (x, y, w, h) => x > 2 && y > 2 && x + w < size.x - 2 && y + h < size.y - 22;
      const ink = routes.filter((route) => route.shown).flatMap((route) =>
        route.parts.flatMap((part) => samples(part.points, 8).map((at) => at.subtract(origin))))
        .filter((at) => inside(at.x, at.y, 0, 0));
      const crossed = (x, y, w, h) => ink.filter((at) =>
        at.x > x - 3 && at.x < x + w + 3 && at.y > y - 1 && at.y < y + h + 1).length;
      labels.forEach(({label, dot, rank}) => {
        const {offsetWidth: w, offsetHeight: h} = label;
        const spots = [["right", dot.x + 9, dot.y - h / 2], ["left", dot.x - 9 - w, dot.y - h / 2],
                       ["above", dot.x - w / 2, dot.y - 9 - h], ["below", dot.x - w / 2, dot.y + 9]];
        const cost = ([, x, y]) => !inside(x, y, w, h) || names.some((t) => overlap(t, x, y, w, h))
          ? Infinity : (free(x, y, w, h) ? 0 : 40) + crossed(x, y, w, h);
        const best = spots.reduce((a, b) => (cost(b) < cost(a) ? b : a));
        const spot = cost(best) < [1, 3, Infinity][rank] ? best : null;
        label.dataset.side = spot ? spot[0] : "none";
        if (spot) [taken, names].forEach((list) => list.push({x: spot[1], y: spot[2], w, h}));
      });
      const fractions = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
      routes.forEach((route, r) => {
        route.label.remove();
        if (!route.shown) return;
        const parts = [...route.parts].sort((a, b) =>
          usersOf(a.leg).length - usersOf(b.leg).length || b.leg.km - a.leg.km);
        for (const part of parts) for (const fraction of fractions) {
          const point = along(part.points, fraction), spot = point.subtract(origin);
          const inside = spot.x > 14 && spot.y > 14 && spot.x < size.x - 14 && spot.y < size.y - 14;
          if (inside && free(spot.x - 11, spot.y - 11, 22, 22)) {
            taken.push({x: spot.x - 11, y: spot.y - 11, w: 22, h: 22});
            route.label.setLatLng(map.unproject(point, zoom)).addTo(map);
            return;
          }
        }
      });
    }

    function redraw() {
      const zoom = map.getZoom();
      drawLines(zoom);
      drawBands(zoom);
      place();
    }

    function highlight(r) {
      box.classList.toggle("has-hot", r >= 0);
      box.querySelectorAll(".hot").forEach((item) => item.classList.remove("hot"));
      if (r >= 0) box.querySelectorAll(`.route-${r}`).forEach((item) => item.classList.add("hot"));
    }

    /* ---- places */
    const circle = L.circle([0, 0], {pane: "accuracy", className: "accuracy", interactive: false});
    const places = data.places.map((item, i) => {
      const mark = document.createElement("div");
      mark.className = "dot";
      const label = document.createElement("span");
      label.className = "place-name";
      label.append(byId(`label-${i}`).content.cloneNode(true));
      mark.append(document.createElement("i"), label);
      const size = {station: 14, other: 10, junction: 8}[item.kind];
      const marker = L.marker(item.at, {
        icon: L.divIcon({className: `place ${item.kind}`, html: mark, iconSize: [size, size]}),
        zIndexOffset: {station: 200, other: 0, junction: -200}[item.kind],
        riseOnHover: true,
      }).addTo(map);
      marker.getElement().setAttribute("aria-label", byId(`label-${i}`).content.textContent);
      if (item.kind !== "station") {
        const tip = document.createElement("span");
        tip.append(byId(`label-${i}`).content.cloneNode(true));
        marker.bindTooltip(tip, {direction: "top", className: "tip"});
      }
      marker.on("click keypress", (event) => {
        if (event.type === "keypress" && event.originalEvent.key !== "Enter") return;
        card(content(`place-${i}`), marker.getLatLng());
        circle.setLatLng(marker.getLatLng()).setRadius(item.accuracy_m);
        if (item.accuracy_m) circle.addTo(map);
      });
      return {latlng: marker.getLatLng(), label, rank: {station: 2, other: 1, junction: 0}[item.kind]};
    });
    map.on("popupclose", () => circle.remove());

    /* ---- popups */
    function insets() {
      const {width, height} = panel.getBoundingClientRect();
      return narrow.matches
        ? {autoPanPaddingTopLeft: [10, height + 20], autoPanPaddingBottomRight: [10, 30]}
        : {autoPanPaddingTopLeft: [20, 20], autoPanPaddingBottomRight: [width + 30, 30]};
    }

    function card(body, latlng) {
      const size = map.getSize();
      return L.popup({
        maxWidth: Math.min(350, size.x - 50), minWidth: Math.min(300, size.x - 70),
        maxHeight: Math.max(180, Math.min(460, size.y - (narrow.matches ? 220 : 110))), ...insets(),
      }).setLatLng(latlng).setContent(body).openOn(map);
    }

    function open(r, leg, latlng) {
      const body = content(`route-${r}`);
      if (leg !== null) body.querySelector(".here").append(byId(`leg-${leg}`).content.cloneNode(true));
      return card(body, latlng);
    }

    box.addEventListener("keydown", (event) => {   // Leaflet's own Escape is for the map alone
      if (event.key === "Escape") map.closePopup();
    });

    /* ---- legend */
    function expand(yes) {
      toggle.setAttribute("aria-expanded", String(yes));
      byId("panel-body").hidden = !yes;
      panel.classList.toggle("closed", !yes);
      if (drawn) place();
    }
    toggle.addEventListener("click", () => expand(toggle.getAttribute("aria-expanded") !== "true"));
    panel.querySelectorAll("[data-route]").forEach((row) => {
      const r = Number(row.dataset.route), route = routes[r];
      row.querySelector("input").addEventListener("change", (event) => {
        route.shown = event.target.checked;
        row.classList.toggle("off", !route.shown);
        if (route.shown) route.group.addTo(map); else route.group.remove();
        redraw();
      });
      const go = row.querySelector(".go");
      go.addEventListener("click", () => {
        if (narrow.matches) expand(false);
        frame(route.bounds);
        const part = route.parts.reduce((a, b) => (a.leg.km > b.leg.km ? a : b));
        const popup = open(r, null, part.leg.latlngs[part.leg.latlngs.length >> 1]);
        const body = popup.getElement().querySelector(".leaflet-popup-content");
        body.tabIndex = -1;
        body.focus({preventScroll: true});
        popup.once("remove", () => go.focus({preventScroll: true}));
      });
      row.addEventListener("mouseenter", () => highlight(r));
      row.addEventListener("mouseleave", () => highlight(-1));
    });

    /* ---- the view: never beyond the land that is drawn, and clear of the legend */
    function margins() {
      const {width, height} = panel.getBoundingClientRect();
      return narrow.matches
        ? {paddingTopLeft: [24, height + 34], paddingBottomRight: [24, 60]}
        : {paddingTopLeft: [60, 50], paddingBottomRight: [width + 60, 50]};
    }

    function frame(bounds) {
      map.fitBounds(bounds, {...margins(), animate: false});
    }

    function limit() {
      if (!data.window) return;
      const {paddingTopLeft: a, paddingBottomRight: b} = margins();
      map.options.minZoom = 0;
      const framed = map.getBoundsZoom(data.bounds, false, L.point(a[0] + b[0], a[1] + b[1]));
      map.setMinZoom(Math.floor(4 * Math.min(map.getBoundsZoom(data.window, true), framed)) / 4);
    }

    function fitScreen() {
      scale.setPosition(narrow.matches ? "bottomright" : "bottomleft");
      zoomer.setPosition(narrow.matches ? "bottomright" : "topleft");
      expand(!narrow.matches);
    }

    if (data.window) map.setMaxBounds(data.window);
    limit();
    map.on("resize", limit);
    routes.forEach((route) => route.group.addTo(map));
    drawn = true;
    redraw();
    map.on("zoomend", redraw);
    map.on("moveend", place);
    cableroute.map = map;
  }

  return {start, map: null};
})();
