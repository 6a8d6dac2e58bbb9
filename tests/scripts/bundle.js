/* Bundles the scripts and the style sheets of each page, a file of each: cableroute writes these
   into its pages, so that nobody who uses it needs node. */
import {readFile, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const PAGES = ["map.js", "map.css", "comparison.js", "comparison.css"];
const ASSETS = new URL("../../cableroute/maps/assets/", import.meta.url);

/**
 * The bundles as they should be.
 * @returns {Promise<{path: string, text: string}[]>}
 */
export async function bundles() {
  const at = /** @param {string} name */ (name) => fileURLToPath(new URL(name, ASSETS));
  return Promise.all(PAGES.map(async (name) => {
    const {outputFiles: [made]} = await build({
      entryPoints: [at(`pages/${name}`)], bundle: true, minify: true, write: false, charset: "utf8",
      format: "iife", globalName: "cableroute", lineLimit: 320, legalComments: "none",
      target: ["chrome113", "firefox113", "safari16.4"], // the first that unpack a page's data
    });
    return {path: at(`bundles/${name}`), text: made.text};
  }));
}

/** The bundles whose file is not as it should be. */
export async function stale() {
  const made = await bundles();
  const kept = await Promise.all(made.map(({path}) => readFile(path, "utf8").catch(() => "")));
  return made.filter(({text}, i) => text !== kept[i]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all((await stale()).map(({path, text}) => writeFile(path, text)));
}
