/* The ground: depths in bands, land, lakes, rivers, borders, and the names of places. */
cableroute.part(function (ctx) {
  "use strict";
  const {map, data, box, make} = ctx, {ground} = data;
  const plain = document.documentElement.classList.contains("plain");
  const dark = window.matchMedia("screen and (prefers-color-scheme: dark)");
  const paper = window.matchMedia("print");

  /* ---- land: where the data were cut there is no coast, so coasts are lines of their own */
  const canvas = (pane) => L.svg({pane, padding: 0.3});
  const onLand = canvas("land"), onBorders = canvas("borders");
  const still = {interactive: false, smoothFactor: 0.6};

  function coasts(rings, [easts, norths]) {
    const on = (edges, a, b) => edges.some((edge) =>
      Math.abs(a - edge) < 0.002 && Math.abs(b - edge) < 0.002);
    return rings.flatMap((ring) => {
      const runs = [];
      let run = [ring[0]];
      for (let i = 1; i <= ring.length; i++) {
        const a = ring[i - 1], b = ring[i % ring.length];
        if (on(easts, a.lng, b.lng) || on(norths, a.lat, b.lat)) {
          if (run.length > 1) runs.push(run);
          run = [b];
        } else run.push(b);
      }
      if (run.length > 1) runs.push(run);
      return runs;
    });
  }

  const shapes = (polygons) => polygons.map((rings) => rings.map((ring) => ctx.lines[ring]));
  const tiers = ground.tiers.map((tier) => ({
    ...tier, land: shapes(tier.land), lakes: shapes(tier.lakes),
  }));
  function draw(name, latlngs, group, renderer, area = false) {
    if (latlngs.length) {
      group.addLayer((area ? L.polygon : L.polyline)(latlngs,
        {...still, renderer, className: `ground ${name}`}));
    }
  }
  const waters = L.layerGroup(), edges = L.layerGroup();
  tiers.forEach(({land}) => draw("land", land, map, onLand, true));
  tiers.forEach((tier) => draw("coast", coasts(tier.land.flat(), tier.edges), map, onLand));
  const lines = (name) => tiers.flatMap((tier) => tier[name].map((line) => ctx.lines[line]));
  draw("rivers", lines("rivers"), waters, onLand);
  tiers.forEach(({lakes}) => draw("lake", lakes, waters, onLand, true));
  draw("canals", lines("canals"), waters, onLand);
  draw("borders", lines("borders"), edges, onBorders);
  draw("disputed", lines("disputed"), edges, onBorders);

  /* ---- depths: grids from fine to coarse. A level is a step of the root of depth; between the
     nodes goes a cubic B-spline, so that bands have no corners at any zoom. */
  const NO_SEA = -1, FILLED = 3, LAP = 6;

  function gridOf(spec, octets) {
    const levels = new Float32Array(octets.length);
    for (let row = 0, i = 0; row < spec.rows; row++) {
      for (let column = 0, last = 0; column < spec.columns; column++, i++) {
        if (octets[i] === 255) levels[i] = NO_SEA;
        else levels[i] = last = (last + octets[i]) & 127;
      }
    }
    return {...spec, levels};
  }

  /* Nodes ashore next to the sea take the mean of the sea beside them: bands run on under the
     land, and the coast alone says where they end. */
  function filled({columns, rows, levels}) {
    let now = levels.slice();
    for (let pass = 0; pass < FILLED; pass++) {
      const next = now.slice();
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const i = row * columns + column;
          if (now[i] !== NO_SEA) continue;
          let sum = 0, count = 0;
          for (let r = Math.max(row - 1, 0); r <= Math.min(row + 1, rows - 1); r++) {
            for (let c = Math.max(column - 1, 0); c <= Math.min(column + 1, columns - 1); c++) {
              const level = now[r * columns + c];
              if (level !== NO_SEA) { sum += level; count++; }
            }
          }
          if (count) next[i] = sum / count;
        }
      }
      now = next;
    }
    return now.map((level) => Math.max(level, 0));
  }

  /* The mean of four nodes each, of those that are sea. */
  function halved(grid) {
    const columns = grid.columns >> 1, rows = grid.rows >> 1;
    const levels = new Float32Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const first = 2 * row * grid.columns + 2 * column;
        let sum = 0, count = 0;
        for (const i of [first, first + 1, first + grid.columns, first + grid.columns + 1]) {
          if (grid.levels[i] !== NO_SEA) { sum += grid.levels[i]; count++; }
        }
        levels[row * columns + column] = count ? sum / count : NO_SEA;
      }
    }
    return {west: grid.west + grid.step / 2, south: grid.south + grid.step / 2,
            step: 2 * grid.step, columns, rows, levels};
  }

  /* From fine to coarse; what a height has ashore is worked out when it is first looked at. */
  function pyramid(grid) {
    const heights = [];
    for (let level = grid; ; level = halved(level)) {
      const {west, south, step, columns, rows} = level, raw = level;
      let known = null;
      heights.push({west, south, step, columns, rows, get levels() {
        return known = known || filled(raw);
      }});
      if (Math.min(columns, rows) < 16) return heights;
    }
  }

  /* For places along one axis: which four nodes count, and their weights. */
  function spline(places, count) {
    const nodes = new Int32Array(4 * places.length), weights = new Float32Array(4 * places.length);
    places.forEach((place, i) => {
      const at = Math.min(Math.max(place, 0), count - 1), whole = Math.floor(at), t = at - whole;
      for (let k = 0; k < 4; k++) {
        nodes[4 * i + k] = Math.min(Math.max(whole - 1 + k, 0), count - 1);
      }
      weights[4 * i] = (1 - t) ** 3 / 6;
      weights[4 * i + 1] = (3 * t ** 3 - 6 * t ** 2 + 4) / 6;
      weights[4 * i + 2] = (-3 * t ** 3 + 3 * t ** 2 + 3 * t + 1) / 6;
      weights[4 * i + 3] = t ** 3 / 6;
    });
    return {nodes, weights};
  }

  /* Levels at all crossings of some longitudes with some latitudes. */
  function sampled(grid, lons, lats) {
    const {columns, rows, levels} = grid, width = lons.length;
    const {nodes, weights} = spline(lons.map((lon) => (lon - grid.west) / grid.step), columns);
    const ys = spline(lats.map((lat) => (lat - grid.south) / grid.step), rows);
    const across = new Map();
    function row(r) {
      if (!across.has(r)) {
        const values = new Float32Array(width), start = r * columns;
        for (let x = 0, k = 0; x < width; x++, k += 4) {
          values[x] = weights[k] * levels[start + nodes[k]] +
            weights[k + 1] * levels[start + nodes[k + 1]] +
            weights[k + 2] * levels[start + nodes[k + 2]] +
            weights[k + 3] * levels[start + nodes[k + 3]];
        }
        across.set(r, values);
      }
      return across.get(r);
    }
    const out = new Float32Array(width * lats.length);
    for (let y = 0; y < lats.length; y++) {
      const [a, b, c, d] = [0, 1, 2, 3].map((k) => row(ys.nodes[4 * y + k]));
      const [p, q, r, s] = ys.weights.subarray(4 * y, 4 * y + 4);
      for (let x = 0, i = y * width; x < width; x++, i++) {
        out[i] = p * a[x] + q * b[x] + r * c[x] + s * d[x];
      }
    }
    return out;
  }

  const rgb = (text) => [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16));
  const printing = () =>
    paper.matches || document.documentElement.classList.contains("printing");
  function tints() {
    const {tints: all} = ground.depths;
    return all[printing() ? "print" : plain && dark.matches ? "dark" : "light"].map(rgb);
  }

  /* Paints one tile; between two bands a pixel is mixed of both. */
  function paint(tile, coords, heights) {
    const size = tile.width, unit = 256 * 2 ** coords.z / 360, world = 2 ** coords.z;
    const places = Array.from({length: size}, (_, i) => (i + 0.5) / size);
    const lons = places.map((part) => 360 * (coords.x + part) / world - 180);
    const lats = places.map((part) => Math.atan(Math.sinh(
      Math.PI * (1 - 2 * (coords.y + part) / world))) * 180 / Math.PI);
    let levels = null;
    for (const pile of [...heights].reverse()) {
      const {west, south, step, columns, rows} = pile[0];
      const east = west + step * (columns - 1), north = south + step * (rows - 1);
      if (levels && (lons[0] > east || lons[size - 1] < west ||
                     lats[0] < south || lats[size - 1] > north)) continue;
      const grid = pile.find((level) => level.step * unit >= 1.5) || pile[pile.length - 1];
      const here = sampled(grid, lons, lats);
      if (!levels) { levels = here; continue; }
      const share = (value, low, high) => Math.min(value - low, high - value) / (LAP * step);
      for (let y = 0, i = 0; y < size; y++) {
        const along = share(lats[y], south, north);
        for (let x = 0; x < size; x++, i++) {
          const part = Math.min(along, share(lons[x], west, east), 1);
          if (part > 0) levels[i] += part * (here[i] - levels[i]);
        }
      }
    }
    const {west, south, step, columns, rows} = heights[heights.length - 1][0];
    const known = (value, first, count) =>   // beyond the last nodes nothing is
      value > first - step && value < first + count * step;
    const columnsKnown = lons.map((lon) => known(lon, west, columns));
    const {bands} = ground.depths, colours = tints(), last = bands.length - 1;
    const solid = colours.map(([red, green, blue]) => 255 << 24 | blue << 16 | green << 8 | red);
    const context = tile.getContext("2d"), image = context.createImageData(size, size);
    const pixels = new Int32Array(image.data.buffer);   // little-endian, as all browsers are
    for (let y = 0, i = 0; y < size; y++) {
      if (!known(lats[y], south, rows)) { i += size; continue; }
      for (let x = 0; x < size; x++, i++) {
        if (!columnsKnown[x]) continue;
        const level = levels[i];
        let band = 0;
        while (band < last && level >= bands[band + 1]) band++;
        pixels[i] = solid[band];
        const below = band ? level - bands[band] : Infinity;
        const above = band < last ? bands[band + 1] - level : Infinity;
        const away = Math.min(below, above);
        if (away > 3) continue;
        const part = 0.5 - away / Math.max(Math.abs(level - levels[x ? i - 1 : i + 1]),
          Math.abs(level - levels[y ? i - size : i + size]), 1e-4);
        if (part <= 0) continue;
        const [one, other] = [colours[band], colours[below < above ? band - 1 : band + 1]];
        const mix = (k) => Math.round(one[k] + part * (other[k] - one[k]));
        pixels[i] = 255 << 24 | mix(2) << 16 | mix(1) << 8 | mix(0);
      }
    }
    context.putImageData(image, 0, 0);
  }

  function inside(latlng, polygons) {
    return polygons.some((rings) => rings.reduce((within, ring) => {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const a = ring[i], b = ring[j];
        if ((a.lat > latlng.lat) !== (b.lat > latlng.lat) &&
            latlng.lng < (b.lng - a.lng) * (latlng.lat - a.lat) / (b.lat - a.lat) + a.lng) {
          within = !within;
        }
      }
      return within;
    }, false));
  }

  /* What the grid says about the depth of a place: as coarse as it is, or nothing. */
  function depthAt(grids, place) {
    for (const {west, south, step, columns, rows, levels} of grids) {
      const latlng = L.latLng(place.lat, place.lng + 360 * Math.ceil((west - step / 2 - place.lng) / 360));
      const column = Math.round((latlng.lng - west) / step);
      const row = Math.round((latlng.lat - south) / step);
      if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
      const level = levels[row * columns + column];
      if (level === NO_SEA || tiers.some(({land}) => inside(latlng, land))) return null;
      const {deepest_m: deepest, levels: count} = ground.depths;
      const metres = (value) => deepest * (Math.max(value, 0) / (count - 1)) ** 2;
      const low = metres(level - 0.5), unit = low < 100 ? 1 : 10;
      return {low_m: unit * Math.floor(low / unit), high_m: unit * Math.ceil(metres(level + 0.5) / unit),
              cell_km: Math.round(step * 111.2)};
    }
    return null;
  }

  function drawDepths() {
    let [start] = ground.depths.octets;
    const grids = ground.depths.grids.map((spec) => {
      const end = start + spec.rows * spec.columns;
      const grid = gridOf(spec, ctx.octets.subarray(start, end));
      start = end;
      return grid;
    });
    ctx.depthAt = (latlng) => depthAt(grids, latlng);
    if (!plain) return;
    const heights = grids.map(pyramid);
    const waiting = [];
    function paintSome(ms) {   // a little at a time, so that the map can be moved meanwhile
      const until = performance.now() + ms;
      while (waiting.length && performance.now() < until) {
        const {tile, coords, done} = waiting.shift();
        paint(tile, coords, heights);
        done(null, tile);
      }
      if (waiting.length) setTimeout(() => paintSome(100));
    }
    const Depths = L.GridLayer.extend({
      createTile(coords, done) {
        const tile = make("canvas", "leaflet-tile"), {_whole: whole} = this;
        const fine = Math.min(window.devicePixelRatio || 1, 2) * 2 ** (map.getZoom() - whole);
        tile.width = tile.height = Math.ceil(256 * Math.min(fine, 2));
        if (waiting.push({tile, coords, done}) === 1) queueMicrotask(() => paintSome(printing() ? Infinity : 150));
        return tile;
      },
      _setView(center, zoom, ...rest) {   // tiles of the zoom below: fewer, and as fine as the screen
        this._whole = Math.floor(zoom + 1e-6);
        L.GridLayer.prototype._setView.call(this, center, zoom, ...rest);
      },
      _clampZoom() { return this._whole; },
      repaint() {
        Object.values(this._tiles).forEach(({el, coords}) => paint(el, coords, heights));
      },
    });
    const depths = new Depths({pane: "depths", noWrap: true, bounds: data.window, keepBuffer: 1,
                               updateWhenZooming: false});
    depths.on("load", () => { box.dataset.depths = "drawn"; });
    ctx.addLayer({key: "depths", title: "Depth", parent: "ground", group: depths});
    [dark, paper].forEach((query) => query.addEventListener("change", () => depths.repaint()));
    window.addEventListener("afterprint", () => depths.repaint());
    ctx.paintNow = () => {      // for paper, which does not wait
      paintSome(Infinity);
      depths.repaint();
      Object.values(depths._tiles).forEach(({el}) => { el.style.opacity = 1; });
    };
  }
  if (ground.depths.grids.length) drawDepths();
  if (!plain) return;

  ctx.addLayer({key: "waters", title: "Lakes and rivers", parent: "ground", group: waters});
  ctx.addLayer({key: "borders", title: "Borders", parent: "ground", group: edges});

  /* ---- names: made when the map comes to their zoom and place */
  const ARABIC = document.documentElement.lang === "ar", LEAST = 0.3;
  const pending = new Set(ground.names.map(([kind, english, arabic, lng, lat, zoom]) => ({
    kind, zoom, latlng: L.latLng(lat, lng), text: ARABIC && arabic || english,
  })));
  ground.names.forEach(([kind, english, arabic, lng, lat, zoom]) => ctx.addSearch({
    names: [english, arabic], kind,
    open: () => map.setView([lat, lng], Math.max(zoom + 0.5, 3), {animate: false}),
  }));
  const made = [];
  const ORDER = {ocean: 3, sea: 2, country: 2, gulf: 1, bay: 1, strait: 1, channel: 1};
  const UNTIL = {ocean: 5.5, country: 8};
  let wanted = true;

  function makeNames(zoom) {
    const seen = map.getBounds().pad(0.3);
    pending.forEach((name) => {
      if (zoom + LEAST < name.zoom || !seen.contains(name.latlng)) return;
      pending.delete(name);
      const city = name.kind === "city" || name.kind === "capital";
      const known = city && ctx.places.some(({latlng}) =>
        Math.abs(latlng.lat - name.latlng.lat) < 0.15 && Math.abs(latlng.lng - name.latlng.lng) < 0.15);
      if (known) return;
      const element = make("span", name.kind, name.text);
      if (ARABIC) element.classList.add("ar");
      made.push({...name, label: ctx.addLabel({
        latlng: name.latlng, element, rank: 10 * (10 - name.zoom) + (ORDER[name.kind] || 0),
        beside: city, reach: city ? 0 : name.kind === "ocean" ? 90 : 26,
      })});
    });
    made.forEach(({kind, zoom: from, label}) => {
      label.shown = wanted && zoom + LEAST >= from && zoom < (UNTIL[kind] || 99);
      label.element.classList.toggle("near", zoom >= from + 1.5);
    });
    box.dataset.scale = zoom < 3 ? "world" : zoom < 5 ? "region" : "country";
  }
  ctx.onDraw(makeNames);
  map.on("moveend", () => makeNames(map.getZoom()));
  ctx.addLayer({key: "names", title: "Place names", parent: "ground", group: null,
                show: (yes) => { wanted = yes; }});
});
