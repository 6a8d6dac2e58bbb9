/* What page_data.py writes is what the script reads (make_cases.py). */
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import test from "node:test";
import {deflateRawSync} from "node:zlib";
import {levelsOf, positionText, rowsOf, unpacked} from "../../cableroute/maps/assets/packing.js";

const KEPT = JSON.parse(await readFile(new URL("packed.json", import.meta.url), "utf8"));
const deflated = (octets) => deflateRawSync(octets).toString("base64");
const planes = (...numbers) => Buffer.from([0, 8, 16, 24].flatMap((shift) => numbers.map((n) => n >>> shift & 255)));
const packed = (text, ...numbers) => `${deflated(text)} ${deflated(planes(...numbers))}`;
const at = (lat, lng) => [lng, lat];

test("a text is unpacked as it was packed, its lines with the vertices that Python reads", async () => {
  const {lines, ...rest} = await unpacked(KEPT.text, at);
  assert.deepEqual(rest, KEPT.rest);
  assert.deepEqual(lines, KEPT.lines);
});

test("a text that was cut, or is none, is refused", async () => {
  const [tree, numbers] = KEPT.text.split(" ");
  for (const text of [`${tree.slice(0, 16)} ${numbers}`, `${tree} ${numbers.slice(0, 16)}`, tree, "", "no base64!",
                      packed("{", 0, 0), packed("1", 2, 0), packed("1", 2, 0, 20, 2), packed("1", 2, 0, 20, 2 ** 32 - 2),
                      packed("1", 2 ** 32 - 2, 0)]) {
    await assert.rejects(unpacked(text, at), undefined, text.slice(0, 40));
  }
});

test("a small text never becomes gigabytes", async () => {
  const bomb = deflated(Buffer.alloc(2 ** 28 + 2 ** 20, " "));
  await assert.rejects(unpacked(`${bomb} ${deflated(planes(0, 0))}`, at), RangeError);
});

test("rows have the values of their columns, and not what is null", () => {
  const columns = {
    kind: {all: "sea"}, name: ["a", null, "c"], status: {of: [null, "planned"], at: [0, 1, 1]},
  };
  assert.deepEqual(rowsOf({rows: 3, columns}), [
    {kind: "sea", name: "a"}, {kind: "sea", status: "planned"},
    {kind: "sea", name: "c", status: "planned"},
  ]);
  assert.deepEqual(rowsOf({rows: 0, columns: {}}), []);
});

test("a position is written as the terminal writes it, whatever turns are added", async () => {
  const cases = JSON.parse(await readFile(new URL("positions.json", import.meta.url), "utf8"));
  assert(cases.length > 300);
  cases.forEach(([lon, lat, text]) => [lon, lon + 360, lon - 720].forEach((turned) =>
    assert.equal(positionText(Math.round(turned * 1e5) / 1e5, lat), text)));
});

test("levels are steps along a row, over what is no sea; each row begins anew", () => {
  const steps = ["C? @", "  A~"].join("");      // +4 0, no sea, +1; no sea, no sea, +2, +63
  const found = levelsOf({columns: 4, rows: 2, steps}, 64, -1);
  assert.deepEqual([...found], [4, 4, -1, 5, -1, -1, 2, 1]);
});
