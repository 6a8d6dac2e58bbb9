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
      for (let k = 0; k < 4; k++) {
        const level = grid.levels[first + (k & 1) + (k >> 1) * grid.columns];
        if (level !== NO_SEA) { sum += level; count++; }
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
 * @param {Float64Array} places
 * @param {number} first  The place of the first node.
 * @param {number} step
 * @param {number} count
 */
export function spline(places, first, step, count) {
  const nodes = new Int32Array(4 * places.length), weights = new Float32Array(4 * places.length);
  for (let i = 0, k = 0; i < places.length; i++) {
    const at = Math.min(Math.max((places[i] - first) / step, 0), count - 1), whole = Math.floor(at);
    const t = at - whole, u = 1 - t;
    weights[k] = u * u * u / 6;
    weights[k + 1] = (3 * t - 6) * t * t / 6 + 2 / 3;
    weights[k + 2] = (3 * u - 6) * u * u / 6 + 2 / 3;
    weights[k + 3] = t * t * t / 6;
    for (let node = whole - 1; node < whole + 3; node++) nodes[k++] = Math.min(Math.max(node, 0), count - 1);
  }
  return {nodes, weights};
}

/** @typedef {ReturnType<typeof spline>} Spline */

/**
 * Sums of four numbers each with their weights.
 * @param {Float32Array} out
 * @param {number} start  Where these begin in it.
 * @param {Float32Array[]} rows
 * @param {Float32Array} weights
 */
function weighed(out, start, [a, b, c, d], [p, q, r, s]) {
  for (let x = 0; x < a.length; x++) out[start + x] = p * a[x] + q * b[x] + r * c[x] + s * d[x];
}

/**
 * Levels of a grid along one of its rows.
 * @param {Levelled} grid
 * @param {number} row
 * @param {Spline} xs
 */
function along({columns, levels}, row, {nodes, weights}) {
  const out = new Float32Array(nodes.length >> 2), start = row * columns;
  for (let x = 0, k = 0; x < out.length; x++, k += 4) {
    out[x] = weights[k] * levels[start + nodes[k]] + weights[k + 1] * levels[start + nodes[k + 1]] +
      weights[k + 2] * levels[start + nodes[k + 2]] + weights[k + 3] * levels[start + nodes[k + 3]];
  }
  return out;
}

/**
 * Levels at all crossings of some longitudes with some latitudes.
 * @param {{grid: Levelled, xs: Spline, ys: Spline, known: Map<number, Float32Array>}} where  What is
 *     known of rows of the grid is kept.
 * @param {[number, number]} rows  The first latitude, and the one after the last.
 */
export function sampled({grid, xs, ys, known}, [from, to]) {
  const width = xs.nodes.length >> 2, out = new Float32Array(width * (to - from));
  /** @param {number} row */
  function rowOf(row) {
    const found = known.get(row) || along(grid, row, xs);
    known.set(row, found);
    return found;
  }
  for (let y = from; y < to; y++) {
    weighed(out, (y - from) * width, Array.from(ys.nodes.subarray(4 * y, 4 * y + 4), rowOf),
      ys.weights.subarray(4 * y, 4 * y + 4));
  }
  return out;
}
