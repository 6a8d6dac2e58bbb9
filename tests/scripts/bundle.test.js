/* The bundles that pages are made with are those of the scripts and style sheets beside them. */
import assert from "node:assert/strict";
import test from "node:test";
import {stale} from "./bundle.js";

test("no bundle is older than what it is made of: npm run build", async () => {
  assert.deepEqual((await stale()).map(({path}) => path), []);
});
