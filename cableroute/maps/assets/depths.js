/* Depths in grids. A level is a step of the root of depth; between the nodes goes a cubic
   B-spline, so that bands have no corners at any zoom. */

/** @typedef {import("./types.js").Grid & {levels: Float32Array<ArrayBuffer>}} Levelled */

export const NO_SEA = -1;
const FILLED = 3;

/**
 * Levels in which nodes ashore next to the sea take the mean of the sea beside them: bands run on
 * under the land, and the coast alone says where they end.
 * @param {Levelled} grid
 */
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

/**
 * The mean of four nodes each, of those that are sea.
 * @param {Levelled} grid
 * @returns {Levelled}
 */
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

/**
 * A grid from fine to coarse; what a height has ashore is worked out when it is first looked at.
 * @param {Levelled} grid
 * @returns {Levelled[]}
 */
export function pyramid(grid) {
  const heights = [];
  for (let level = grid; ; level = halved(level)) {
    const {west, south, step, columns, rows} = level, raw = level;
    /** @type {Levelled["levels"] | null} */
    let known = null;
    heights.push({west, south, step, columns, rows, get levels() {
      return known = known || filled(raw);
    }});
    if (Math.min(columns, rows) < 16) return heights;
  }
}

/**
 * For places along one axis: which four nodes count, and their weights.
 * @param {number[]} places
 * @param {number} count
 */
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

/**
 * Levels at all crossings of some longitudes with some latitudes.
 * @param {Levelled} grid
 * @param {number[]} lons
 * @param {number[]} lats
 */
export function sampled(grid, lons, lats) {
  const {columns, rows, levels} = grid, width = lons.length;
  const {nodes, weights} = spline(lons.map((lon) => (lon - grid.west) / grid.step), columns);
  const ys = spline(lats.map((lat) => (lat - grid.south) / grid.step), rows);
  const across = new Map();
  /** @type {(r: number) => Float32Array} */
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
