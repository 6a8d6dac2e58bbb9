/* What a planned line costs, by component: figures as plan_tables.py has them, with bars. */
import {give, make} from "./dom.js";

/** @param {import("./types.js").Cost} cost */
export function costTable({unit, rows, note}) {
  const title = "Cost by component";
  const most = Math.max(...rows.map(({ends}) => Math.max(...ends.filter((value) => value !== null))), 0);
  /** @type {(text: string, scope: string) => HTMLElement} */
  const head = (text, scope) => {
    const cell = make("th", "", text);
    cell.scope = scope;
    return cell;
  };
  const body = rows.map(({name, texts, ends: [low, likely, high], whole}) => {
    const bar = make("i", "bar");
    const ends = [low ?? likely, likely, high ?? likely];
    ["low", "value", "high"].forEach((end, i) => bar.style.setProperty(`--${end}`, `${most ? 100 * (ends[i] ?? 0) / most : 0}%`));
    const wide = make("td", "", bar), under = make("tr", "bars", wide);
    wide.colSpan = 4;
    give(under, {"aria-hidden": true});
    return [make("tr", whole ? "whole" : "", head(name, "row"), ...texts.map((text, i) =>
      make("td", text ? "" : "none", i === 1 ? make("b", "", text) : text || "–"))), under];
  });
  const table = make("table", "costs", make("caption", "", make("b", "", title), ...(unit ? [" · ", make("span", "", unit)] : [])),
    make("thead", "", make("tr", "", make("td", ""), ...["low", "likely", "high"].map((end) => head(end, "col")))),
    make("tbody", "", ...body.flat()));
  const section = make("section", "cost", ...(rows.length ? [table] : [make("h3", "", title)]), make("p", "small", note));
  section.tabIndex = 0;               // it may have more than there is room for
  give(section, {"aria-label": title});
  return section;
}
