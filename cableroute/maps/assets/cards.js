/* Cards: the dossier of one thing, as the terminal has it. All text is put in as text; a card
   names other things by links, and a button leads back. */
import {focusOn, give, make, onClick, within} from "./dom.js";

/**
 * @typedef {import("./types.js").Kind} Kind
 * @typedef {import("./types.js").Cell} Cell
 * @typedef {import("./types.js").Row} Row
 * @typedef {Node | string} Item
 */

/** The tables, in the order in which features.py numbers what they hold, and their kinds.
 * @type {[Kind, Exclude<keyof import("./types.js").Known, "sources" | "lists">][]} */
const KINDS = [
  ["place", "places"], ["system", "systems"], ["segment", "segments"], ["stretch", "stretches"],
  ["path", "paths"], ["group", "groups"], ["deal", "deals"], ["incident", "incidents"],
  ["leg", "legs"], ["route", "routes"],
];
const SCHEMATIC = "schematic", MODELLED = ["inferred", SCHEMATIC, "assumed"];
/** What is read of a leg or segment on the card of its route or system. */
const BRIEF = ["system", "right of way", "status", "route", "cable", "length published",
               "round-trip delay", "accuracy", "used by routes"];
/** What a card puts before and behind the cells of a column, as it has no head.
 * @type {Record<string, [string, string]>} */
const SAID = {
  "± km": ["± ", " km"], "route km": ["", " km"], "modelled km": ["modelled ", " km"],
  "published km": ["published ", " km"], "km apart": ["", " km apart"], order: ["order ", ""],
  "ready for service": ["ready for service ", ""], since: ["since ", ""], trench: ["trench ", ""],
  ended: ["ended ", ""], cause: ["cause: ", ""],
  crossing: ["between these stations: ", ""], "paths used": ["paths used: ", ""],
  candidates: ["Candidates: ", ""], why: ["Why: ", ""],
};
const EARLY = 16;     // rows of lists that are there at once
/** Columns that a card writes on a line of their own. */
const LONG = ["candidates", "why", "note", "place"];

/**
 * A text set apart, so that its direction changes nothing around it.
 * @param {string} text
 */
const apart = (text) => make("bdi", "", text);

/**
 * A button; the map would take a click on what has left the page for one beside the card.
 * @param {string} className
 * @param {Item} text
 * @param {() => void} fn
 */
function button(className, text, fn) {
  const made = make("button", className, text);
  onClick(made, (event) => {
    event.stopPropagation();
    fn();
  });
  return made;
}

/** @param {string} how */
const surely = (how) => make("span", `surely ${how}`, how);

/**
 * An accuracy with its confidence: what nobody published is called modelled.
 * @param {string} text
 */
function accuracy(text) {
  const how = text.split(", ")[1] || "", modelled = MODELLED.includes(how);
  const mark = make("span", `mark ${modelled ? "modelled" : "known"}`, modelled && how !== SCHEMATIC ? "modelled" : how);
  return how ? [mark, " ", text] : [text];
}

/** @param {Record<string, Cell>[]} rows  Figures with low, likely and high. */
function figures(rows) {
  /** @type {(text: string, scope: string) => HTMLElement} */
  const head = (text, scope) => {
    const cell = make("th", "", text);
    cell.scope = scope;
    return cell;
  };
  const ends = ["low", "likely", "high"];
  const body = rows.map((row) => make("tr", "", head(String(row.figure), "row"), ...ends.map((end) =>
    make("td", "", end === "likely" ? make("b", "", String(row[end])) : String(row[end])))));
  return make("table", "figures",
              make("thead", "", make("tr", "", make("td", ""), ...ends.map((end) => head(end, "col")))),
              make("tbody", "", ...body));
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function makeCards({features: known}, shared) {
  /** @type {[Kind, number][]} */
  const things = KINDS.flatMap(([kind, table]) =>
    known[table].map((_, i) => /** @type {[Kind, number]} */ ([kind, i])));
  const tables = new Map(KINDS);
  /** @type {(kind: Kind, number: number) => Row & {contract?: boolean}} */
  const row = (kind, number) => known[tables.get(kind) || "routes"][number];

  /** @type {(kind: Kind, number: number) => HTMLElement} */
  function link(kind, number) {
    const made = button("to", apart(row(kind, number).name), () => go(kind, number));
    made.dataset.to = `${kind}-${number}`;
    return made;
  }
  /**
   * A cell: text, a link to what it names, or both.
   * @param {Cell} cell
   * @returns {Item[]}
   */
  const shown = (cell) => [cell].flat().map((part) =>
    (typeof part === "number" ? link(...things[part]) : apart(part)));
  /** An agreement and what does not bind are never alike.
   * @type {(deal: {contract?: boolean}, kind: Cell) => HTMLElement} */
  const badge = (deal, kind) => make("span", `badge ${deal.contract ? "contract" : "intent"}`, ...shown(kind));

  /**
   * @param {Record<string, Cell>} all
   * @param {string[] | null} chosen
   */
  function facts(all, chosen = null) {
    const body = make("dl", "facts");
    Object.entries(all).forEach(([label, cell]) => {
      if (chosen ? !chosen.includes(label) : ["note", "status"].includes(label)) return;
      const items = label === "accuracy" ? accuracy(String(cell)) : shown(cell);
      body.append(make("dt", "", label.charAt(0).toUpperCase() + label.slice(1)),
                  make("dd", label === "value" ? "value" : "", ...items));
    });
    return body.children.length ? [body] : [];
  }

  /**
   * A row of a list: what it names, then its cells.
   * @param {Record<string, Cell>} cells
   */
  function item({id, kind, from, to, "attribution confidence": how, ...rest}) {
    const ends = from && to ? {ends: [from, " – ", to].flat()} : {};
    const thing = typeof id === "number" ? things[id] : null, isDeal = thing && thing[0] === "deal";
    const cells = {...(id === undefined ? {} : {id}), ...ends, ...(isDeal || !kind ? {} : {kind}), ...rest};
    const [first, ...others] = Object.entries(cells);
    const made = make("li", "", ...(isDeal ? [badge(row(...thing), kind), " "] : []), ...shown(first[1]));
    if (how) made.append(" ", surely(String(how)));
    const said = make("small", "");
    others.forEach(([name, cell]) => {
      const [before, after] = SAID[name] || ["", ""];
      const unit = /\d$/.test(String(cell)) ? after : "";
      const items = [before, ...shown(cell), unit].filter((part) => part !== "");
      if (LONG.includes(name)) made.append(make("p", "small", ...items));
      else if (name === "value") made.append(make("p", "value", ...items));
      else said.append(...(said.childNodes.length ? [" · "] : []), make("span", "", ...items));
    });
    if (said.childNodes.length) made.insertBefore(said, made.querySelector("p"));
    return made;
  }

  /** @type {(title: string, rows: Record<string, Cell>[]) => HTMLElement} */
  function section(title, rows) {
    if (title === "Figures") return figures(rows);
    return make("section", "", make("h3", "", title), make("ul", "things", ...rows.map(item)));
  }

  /** @param {number[]} [numbers] */
  function sources(numbers = []) {
    if (!numbers.length) return [];
    const items = numbers.map((number) => {
      const source = known.sources[number];
      let title = apart(source.title);
      if (source.url) {
        const away = make("a", "", title);
        away.href = source.url;               // http or https alone: features.py
        away.target = "_blank";
        away.rel = "noopener noreferrer";
        title = away;
      }
      const rest = [source.publisher, source.date, source.licence].flatMap((text) => (text ? [", ", apart(text)] : []));
      return make("li", "", title, ...rest);
    });
    return [make("details", "sources", make("summary", "", `Sources (${items.length})`), make("ul", "", ...items))];
  }

  /* ---- opening, links from card to card, and back */
  /** @typedef {[Kind, number, number | null]} Step */
  /** @type {Step[]} */
  let trail = [];
  /** @type {string} */
  let open = "";            // the kind and number of the card that is open
  let serial = 0;

  /** @type {(kind: Kind, number: number) => HTMLElement} */
  const here = (kind, number) => make("section", "leg",
    make("h3", "", kind === "leg" ? "This leg: " : "Here: ", link(kind, number)),
    ...facts(row(kind, number).facts, BRIEF));

  /** @type {(...step: Step) => HTMLElement} */
  function content(kind, number, more) {
    const it = row(kind, number), {status, note} = it.facts;
    const title = make("span", "title", ...(kind === "route" ? [make("span", "number", String(number + 1))] : []),
                       make("span", "", apart(it.name)));
    const heading = make("h2", "", title);
    heading.tabIndex = -1;
    heading.id = `card-title-${++serial}`;
    if (it.name_ar) {
      const ar = make("span", "ar", it.name_ar);
      ar.lang = "ar";
      ar.dir = "rtl";
      heading.append(ar);
    }
    const top = make("p", "kicker", make("span", "", apart(it.kind.charAt(0).toUpperCase() + it.kind.slice(1))),
                     ...(kind === "deal" ? [badge(it, it.facts.kind)] : []),
                     ...(status ? [make("span", "chip", ...shown(status))] : []));
    if (trail.length > 1) {
      const [before, which] = trail[trail.length - 2];
      const leave = button("back", "‹ Back", () => {
        trail.pop();
        focusOn(within(show(), "h2"));
      });
      give(leave, {"aria-label": `Back to ${row(before, which).name}`.slice(0, 120)});
      top.prepend(leave);
    }
    const look = kind === "deal" ? (it.contract ? "contract" : "intent") : kind === "route" ? `route-${number}` : "";
    const card = make(
      "article", `card of-${kind} ${look}`.trim(), top, heading,
      ...(more === null ? [] : [here(kind === "route" ? "leg" : "segment", more)]),
      ...facts(it.facts),
    );
    const lists = Object.entries(it.lists);
    let count = 0;
    const early = lists.filter(([, rows]) => (count += rows.length) <= EARLY).length;
    const fill = (/** @type {typeof lists} */ those) =>
      card.append(...those.map(([name, rows]) => section(name, rows.map((i) => known.lists[name][i]))));
    const finish = () => card.append(
      ...(it.uncertain ? [make("section", "", make("h3", "", "Uncertain"),
        ...it.uncertain.map((text) => make("p", "small doubt", apart(text))))] : []),
      ...(note ? [make("p", "small note", ...shown(note))] : []),
      ...sources(it.sources),
    );
    fill(lists.slice(0, early));
    if (early === lists.length) finish();
    else {
      setTimeout(() => {      // the browser lays out a long card in two tasks
        fill(lists.slice(early));
        finish();
      });
    }
    if (shared.where(kind, number)) {
      top.append(button("go-there", "Show on the map", () => shared.show(kind, number)));
    }
    give(card, {"aria-labelledby": heading.id});
    card.dataset.card = `${kind}-${number}`;
    return card;
  }

  /** @param {L.LatLng | null} latlng  Where it was pointed at. */
  function show(latlng = null) {
    const step = trail[trail.length - 1], [kind, number] = step, body = content(...step);
    const spot = latlng || (["place", "incident"].includes(kind) ? shared.where(kind, number) : null);
    shared.card(body, spot, () => {
      open = "";
      shared.mark(null);
      shared.state.changed();
    });
    open = `${kind}-${number}`;
    shared.mark(kind, number);
    shared.state.changed();
    return body;
  }

  /** @type {(kind: Kind, number: number) => void} */
  function go(kind, number) {
    trail.push([kind, number, null]);
    focusOn(within(show(), "h2"));
  }

  shared.open = (kind, number, latlng, more = null) => {
    trail = [[kind, number, more]];
    return show(latlng);
  };
  shared.state.add("card", () => open, (text) => {
    const [, kind, number] = /^([a-z]{3,8})-(\d{1,5})$/.exec(text) || [];
    const table = KINDS.find(([name]) => name === kind);
    if (!table || Number(number) >= known[table[1]].length) shared.closeCard();
    else if (open !== text) shared.open(table[0], Number(number), null);
  });
}
