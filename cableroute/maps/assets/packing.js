/* The page's data: unpacked from what packing.py and features.py wrote. */

const MOST_OCTETS = 2 ** 28;      // unpacked, as packing.py has it

/**
 * A table by columns: the values row by row, one value for all rows, or values by their place.
 * @typedef {unknown[] | {all: unknown} | {of: unknown[], at: number[]}} Column
 * @typedef {{rows: number, columns: Record<string, Column>}} Table
 * @typedef {{lists: Record<string, Table>} & Record<string, Table & {facts?: Table, lists?: Table}>} Features
 */

/**
 * @param {string} text
 * @returns {Promise<Uint8Array>}
 */
async function inflated(text) {
  const letters = atob(text), packed = new Uint8Array(letters.length);
  for (let i = 0; i < packed.length; i++) packed[i] = letters.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader(), pieces = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST_OCTETS) throw new RangeError("more data than a page has");
    pieces.push(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/**
 * The data that a text of the page holds, with their lines.
 * @template Vertex
 * @param {string} text
 * @param {(lat: number, lng: number) => Vertex} at  Makes a vertex of a line.
 * @returns {Promise<any>}
 */
export async function unpacked(text, at) {
  const [tree, numbers] = await Promise.all(text.split(" ", 2).map(inflated));
  const lines = linesOf(numbers, at);
  return JSON.parse(new TextDecoder().decode(tree), (_, value) =>
    typeof value === "object" && value !== null && "~" in value ? lines[value["~"]] : value);
}

/**
 * Lines, from the numbers that packing.py wrote.
 * @template Vertex
 * @param {Uint8Array} octets
 * @param {(lat: number, lng: number) => Vertex} at
 */
function linesOf(octets, at) {
  const count = octets.length >> 2;
  let place = 0;
  const next = () => {
    if (place >= count) throw new RangeError("fewer vertices than the lines have");
    const number = octets[place] | octets[place + count] << 8 | octets[place + 2 * count] << 16 |
      octets[place++ + 3 * count] << 24;
    return number >>> 1 ^ -(number & 1);
  };
  const many = next();
  next();
  const heads = Array.from({length: Math.min(many, count)}, () => ({unit: next(), size: next()}));
  let east = 0, north = 0;
  return heads.map(({unit, size}) => {
    /** @type {Vertex[]} */
    const line = [];
    let lng = 0, lat = 0, e = 0, n = 0, eBefore = 0, nBefore = 0;
    for (let k = 0; k < size; k++) {
      const across = next(), up = next();
      if (k) {
        [eBefore, e] = [e, (e + eBefore >> 1) + across];
        [nBefore, n] = [n, (n + nBefore >> 1) + up];
        lng += e;
        lat += n;
      } else {
        lng = east += across;
        lat = north += up;
      }
      line.push(at(lat / unit, lng / unit));
    }
    return line;
  });
}

/**
 * The rows of a table.
 * @param {Table} table
 * @returns {Record<string, unknown>[]}
 */
export function rowsOf({rows, columns}) {
  /** @type {Record<string, unknown>[]} */
  const made = Array.from({length: rows}, () => ({}));
  Object.entries(columns).forEach(([name, values]) => {
    /** @type {(i: number) => unknown} */
    const cell = Array.isArray(values) ? (i) => values[i]
      : "all" in values ? () => values.all : (i) => values.of[values.at[i]];
    made.forEach((row, i) => {
      const value = cell(i);
      if (value !== null) row[name] = value;
    });
  });
  return made;
}

/**
 * A position as the terminal writes it, from five decimals of it.
 * @param {number} lon  Whole turns may be added.
 * @param {number} lat
 */
export function positionText(lon, lat) {
  const degrees = [lon - 360 * Math.round(lon / 360), lat];
  return `${degrees.map((deg) => Number(deg.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`;
}

/**
 * The tables of the page, each row with its facts and its lists.
 * @param {Features} features
 * @returns {any}
 */
export function tablesOf({lists, ...features}) {
  const named = Object.entries(lists).map(([title, table]) => [title, rowsOf(table)]);
  const tables = Object.entries(features).map(([name, table]) => {
    const facts = table.facts && rowsOf(table.facts), found = table.lists && rowsOf(table.lists);
    return [name, rowsOf(table).map((row, i) => {
      const its = facts?.[i];
      if (its?.position === true) its.position = positionText(Number(row.lon), Number(row.lat));
      return {...row, facts: its, lists: found?.[i]};
    })];
  });
  return {lists: Object.fromEntries(named), ...Object.fromEntries(tables)};
}

/**
 * Levels of depth, node by node: a letter is the step from the sea node before it in the row.
 * @param {{columns: number, rows: number, steps: string}} grid
 * @param {number} count  Of levels.
 * @param {number} noSea  What a node is that is no sea.
 * @returns {Float32Array<ArrayBuffer>}
 */
export function levelsOf({columns, rows, steps}, count, noSea) {
  const levels = new Float32Array(columns * rows);
  for (let i = 0, last = 0; i < levels.length; i++) {
    if (i % columns === 0) last = 0;
    if (steps[i] === " ") levels[i] = noSea;
    else levels[i] = last = (last + steps.charCodeAt(i) - 63) % count;
  }
  return levels;
}
