/* Names are found however they are written. */
import assert from "node:assert/strict";
import test from "node:test";
import {fold, found, isArabic} from "../../cableroute/maps/assets/folding.js";

const same = (...names) => assert.equal(new Set(names.map(fold)).size, 1, names.map(fold).join(" | "));

test("case, accents and apostrophes are one and the same", () => {
  same("Zaʿfarāna", "zafarana", "ZAFARANA", "Za’farana");
  same("Tromsø", "tromso");
  same("Málaga", "MALAGA");
  same("Łeba", "leba");
  same("Þorlákshöfn", "thorlakshofn");
  same("Straße", "strasse");
});

test("the spellings of Arabic are one and the same", () => {
  same("الزَّعفرانة", "الزعفرانه");      // vowel signs, teh marbuta
  same("أبو تلات", "ابو تلات", "إبو تلات", "ٱبو تلات");      // alefs
  same("بورسعيد", "بورســعيد");      // tatweel
  same("کراچی", "كراچي");      // Persian kaf and yeh
  same("عيسى", "عيسي");
});

test("digits are the same in all three scripts", () => {
  same("SEA-ME-WE 4", "sea me we ٤", "Sea–Me–We ۴");
});

test("what is no letter parts words, and a name that goes on for ever is cut", () => {
  assert.equal(fold(" Suez  (new) / السويس "), "suez new السويس");
  assert.equal(fold("a".repeat(10_000)).length, 400);
  assert.equal(fold("!?"), "");
});

test("the complete name is found first, then where it begins, then a word, then words anywhere", () => {
  const entries = [["New Suez Road"], ["The road to Suez"], ["Port Said", "Suez Road North"], ["Suez Road"], ["Cairo"], []]
    .map((names) => ({names}));
  assert.deepEqual(found(entries, "suez road").map(({names}) => names.at(-1)),
                   ["Suez Road", "Suez Road North", "New Suez Road", "The road to Suez"]);
  assert.deepEqual(found(entries, "  "), []);
  assert.deepEqual(found(entries, "Karachi"), []);
});

test("a station is before what is also called so, this before what is owned so", () => {
  const system = {names: ["Trunk 1"], also: ["Suez", "TR-1"], owners: ["Suez Telecom"]};
  const owned = {names: ["Trunk 2"], owners: ["Suez"]}, fault = {names: ["TR-1 cut"]};
  const station = {names: ["Suez North", "السويس"], first: true}, town = {names: ["Suez"], late: true};
  const entries = [town, owned, system, fault, station];
  assert.deepEqual(found(entries, "suez"), [station, town, system, owned]);
  assert.equal(owned.why, "owner: Suez");
  assert.equal(system.why, "Suez");
  assert.deepEqual(found(entries, "السويس"), [station]);
  assert.deepEqual(found(entries, "tr-1"), [system, fault]);
});

test("a dozen are found at most, the shortest of equals first", () => {
  const entries = Array.from({length: 30}, (_, i) => ({names: [undefined, `Station ${"x".repeat(30 - i)}`]}));
  const hits = found(entries, "station");
  assert.equal(hits.length, 12);
  assert.equal(hits[0], entries[29]);
});

test("Arabic is distinguished from other letters", () => {
  assert.ok(isArabic("Suez السويس"));
  assert.ok(!isArabic("Zaʿfarāna"));
});
