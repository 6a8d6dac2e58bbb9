/* Geodesics beside those of GeographicLib (make_cases.py). */
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import test from "node:test";
import {direct, geodesic, inverse} from "../../cableroute/maps/assets/geodesic.js";

const CASES = JSON.parse(await readFile(new URL("geodesics_of_geographiclib.json", import.meta.url), "utf8"));
const pairs = CASES.map(([lat, lng, toLat, toLng, m, bearing]) =>
  ({from: {lat, lng}, to: {lat: toLat, lng: toLng}, m, bearing}));
const turn = (degrees) => Math.abs((degrees + 540) % 360 - 180);

test("distances are to a millimetre, bearings to a ten-thousandth of a degree", () => {
  const exact = pairs.filter(({from, to}) => inverse(from, to).exact);
  assert.ok(exact.length >= pairs.length - 3);
  exact.forEach(({from, to, m, bearing}) => {
    const found = inverse(from, to);
    assert.ok(Math.abs(found.m - m) < 0.001, `${found.m} is not ${m}`);
    if (m > 1) assert.ok(turn(found.bearing - bearing) < 1e-4, `${found.bearing} is not ${bearing}`);
  });
});

test("between places that are nearly antipodes it is about 0.5 %, and says so", () => {
  const rough = pairs.filter(({from, to}) => !inverse(from, to).exact);
  assert.ok(rough.length > 0);
  rough.forEach(({from, to, m}) => {
    const found = inverse(from, to);
    assert.ok(Math.abs(found.m / m - 1) < 0.006, `${found.m} is not about ${m}`);
  });
});

test("the place at a distance on a bearing is the other end", () => {
  pairs.filter(({from, to}) => inverse(from, to).exact).forEach(({from, to}) => {
    const {m, bearing} = inverse(from, to);
    assert.ok(inverse(direct(from, bearing, m), to).m < 0.001);
  });
});

test("no distance, and a turn of the globe, are no distance", () => {
  assert.deepEqual(inverse({lat: 30, lng: 31}, {lat: 30, lng: 31}), {m: 0, bearing: 0, exact: true});
  assert.equal(inverse({lat: 30, lng: 31}, {lat: 30, lng: 391}).m, 0);
});

test("a geodesic runs on over the date line, through places on it", () => {
  const from = {lat: -18, lng: 178}, to = {lat: -14, lng: -172}, line = geodesic(from, to);
  assert.deepEqual(line[0], from);
  assert.deepEqual(line.at(-1), {lat: -14, lng: 188});
  const steps = line.slice(1).map((at, i) => inverse(line[i], at).m);
  assert.ok(Math.max(...steps) <= 50_000.001);
  const sum = steps.reduce((all, m) => all + m, 0);
  assert.ok(Math.abs(sum - inverse(from, to).m) < 0.01);
  assert.ok(line.every((at, i) => i === 0 || at.lng > line[i - 1].lng));
});
