/* Cards: what is known of one feature. They are built from the page's tables, all text as text;
   a card names others by links, and a button leads back. */
import {inner, make, within} from "./dom.js";

/**
 * @typedef {import("./types.js").Kind} Kind
 * @typedef {import("./types.js").Known} Known
 * @typedef {import("./types.js").Piece} Piece
 * @typedef {import("./types.js").Figures} Figures
 * @typedef {import("./types.js").Deal} Deal
 * @typedef {import("./types.js").System} System
 * @typedef {{route: import("./types.js").RouteRow, leg: Piece, place: import("./types.js").Place,
 *   system: System, segment: Piece, stretch: Piece, path: import("./types.js").Path,
 *   group: import("./types.js").Group, deal: Deal, incident: import("./types.js").Incident}} Rows
 * @typedef {Node | string} Item
 * @typedef {Item | Items[]} Items  Of what cards are made; an empty text is nothing.
 *
 * @typedef {object} Card
 * @property {string} kicker  What kind of feature it is.
 * @property {Items[]} body
 * @property {string} [ar]
 * @property {string} [chip]
 * @property {HTMLElement} [mark]
 * @property {HTMLElement} [badge]
 * @property {string} [className]
 */

const MODELLED = ["inferred", "assumed"];
/** @type {Record<Kind, Exclude<keyof Known, "sources">>} */
const KINDS = {
  route: "routes", leg: "legs", place: "places", system: "systems", segment: "segments",
  stretch: "stretches", path: "paths", group: "groups", deal: "deals", incident: "incidents",
};
/** @type {Record<"places" | "paths" | "segments" | "systems", Kind>} */
const KIND_OF = {places: "place", paths: "path", segments: "segment", systems: "system"};

/**
 * @param {Items[]} items
 * @returns {Item[]}
 */
const flat = (items) => inner(items).flat(Infinity);

/**
 * A name set apart, so that its direction changes nothing around it.
 * @param {string} text
 */
const name = (text) => make("bdi", "", text);

/** @param {string} [text] */
function arabic(text) {
  if (!text) return "";
  const item = make("span", "ar", text);
  item.lang = "ar";
  item.dir = "rtl";
  return item;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** @type {(items: Items[], between?: string) => Items[]} */
const list = (items, between = ", ") => items.flatMap((item, i) => (i ? [between, item] : [item]));
/** @type {(className: string, ...children: Items[]) => HTMLElement} */
const para = (className, ...children) => make("p", className, ...flat(children));
/** @type {(...children: Item[]) => HTMLElement} */
const small = (...children) => make("small", "", ...children);
/** @type {(how?: string, what?: string) => Item} */
const surely = (how, what = "") => how ? make("span", `surely ${how}`, what ? `${how} ${what}` : how) : "";
/** @param {string} [status] */
const chip = (status) => status ? make("span", "chip", name(status)) : "";
/** @param {{note?: string}} item */
const note = (item) => item.note ? para("small note", name(item.note)) : "";

/**
 * A button; the map would take a click on what has left the page for one beside the card.
 * @param {string} className
 * @param {Item} text
 * @param {() => void} fn
 */
function button(className, text, fn) {
  const made = make("button", className, text);
  made.type = "button";
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    fn();
  });
  return made;
}

/** @param {...[string, ...Items[]]} pairs */
function facts(...pairs) {
  const body = make("dl", "facts");
  pairs.forEach(([label, ...values]) => {
    const kept = flat(values).filter((item) => item !== "" && item !== null && item !== undefined);
    if (kept.length) body.append(make("dt", "", label), make("dd", "", ...kept));
  });
  return body.children.length ? body : "";
}

/**
 * What names a row, by its number: which, and what else is said of that.
 * @returns {Map<number, any[]>}
 */
const newIndex = () => new Map();
/** @type {(index: Map<number, any[]>, key: number | string | undefined, item: unknown) => void} */
function push(index, key, item) {
  if (typeof key !== "number") return;
  const there = index.get(key);
  if (there) there.push(item); else index.set(key, [item]);
}
/** @type {(index: Map<number, any[]>, key: number) => any[]} */
const those = (index, key) => index.get(key) || [];

/** @type {(title: string, items: Items[], className?: string) => Item} */
function section(title, items, className = "") {
  if (!items.length) return "";
  const body = make("ul", `things ${className}`.trim());
  items.forEach((item) => body.append(make("li", "", ...flat([item]))));
  return make("section", "", make("h3", "", title), body);
}

/* ---- figures and positions */
/** @param {Figures} item */
function figures(item) {
  const head = make("tr", "", make("td", ""), ...["low", "likely", "high"].map((text) => {
    const cell = make("th", "", text);
    cell.scope = "col";
    return cell;
  }));
  /** @type {(label: string, values?: string[]) => HTMLElement} */
  const line = (label, three) => {
    const first = make("th", "", label);
    first.scope = "row";
    if (three) {
      return make("tr", "", first, make("td", "", three[0]), make("td", "", make("b", "", three[1])),
                  make("td", "", three[2]));
    }
    const none = make("td", "none", "none");
    none.colSpan = 3;
    return make("tr", "", first, none);
  };
  const body = make("tbody", "", line("Cable, km", item.cable_km), line("Published, km", item.published_km));
  if (item.rtd_ms) body.append(line("Round-trip delay, ms", item.rtd_ms));
  return make("table", "figures", make("thead", "", head), body);
}

/** @param {{confidence?: string, accuracy_km?: number}} item */
function position(item, what = "Position") {
  if (!item.confidence) return "";
  const modelled = MODELLED.includes(item.confidence);
  const mark = make("span", `mark ${modelled ? "modelled" : "known"}`, modelled ? "modelled" : item.confidence);
  const near = item.accuracy_km ? `within ${item.accuracy_km} km of the line` : "accuracy not known";
  return para("position", mark, ` ${what} ${item.confidence}${modelled ? ", not surveyed" : ""}, ${near}.`);
}

/* ---- deals: an agreement and what does not bind are never alike */
/** @param {Deal} deal */
const badge = (deal) => make("span", `badge ${deal.contract ? "contract" : "intent"}`, name(deal.kind));

/** @param {Deal} deal */
function value(deal) {
  if (!deal.value) return para("value", make("span", "", "value not published"));
  const more = [deal.basis, deal.price_year ? `${deal.price_year} money` : ""].filter(Boolean).join(", ");
  return para("value", deal.value, more ? make("span", "", ` (${more})`) : "");
}

/**
 * @param {import("./types.js").Given} given
 * @param {import("./types.js").Shared} shared
 */
export function makeCards({map, features: known}, shared) {
  /** @type {(kind: Kind, number: number) => any} */
  const row = (kind, number) => known[KINDS[kind]][number];
  /** @type {(kind: Kind, number: number) => string} */
  const titleOf = (kind, number) => row(kind, number).name || row(kind, number).title;

  /**
   * A feature by name: a link to its card if the page has one.
   * @param {Kind} kind
   * @param {number | string} [number]  Its row, or the name of what has none.
   */
  function link(kind, number) {
    if (typeof number !== "number") return name(String(number || "not named here"));
    const made = button("to", name(titleOf(kind, number)), () => go(kind, number));
    made.dataset.to = `${kind}-${number}`;
    return made;
  }

  /** @param {number[]} [numbers] */
  function sources(numbers = []) {
    if (!numbers.length) return "";
    const items = numbers.map((number) => {
      const source = known.sources[number];
      /** @type {HTMLElement} */
      let title = name(source.title);
      if (source.url) {
        const away = make("a", "", title);
        away.href = source.url;               // http or https alone: feature_rows.py
        away.target = "_blank";
        away.rel = "noopener noreferrer";
        title = away;
      }
      const rest = [source.publisher, source.date, source.licence].flatMap((text) => (text ? [", ", name(text)] : []));
      return make("li", "", title, ...rest);
    });
    const box = make("details", "sources", make("summary", "", `Sources (${items.length})`));
    box.append(make("ul", "", ...items));
    return box;
  }

  /** @param {{groups?: number[]}} item */
  function grouped(item) {
    return section("May fail together with what shares", (item.groups || []).map((number) => {
      const group = known.groups[number];
      return [link("group", number), small(" ", name(group.kind)), surely(group.surely)];
    }));
  }

  /** @type {(number: number, how: string, why: string, where?: string) => Items} */
  function dealItem(number, how, why, where = "here") {
    const deal = known.deals[number];
    return [
      para("", badge(deal), " ", surely(how, where)),
      para("", link("deal", number), deal.signed ? `, ${deal.signed}` : "", deal.status ? [" · ", name(deal.status)] : ""),
      value(deal),
      why ? para("small", "Why here: ", name(why)) : "",
    ];
  }
  /** @type {(items: import("./types.js").Deals, where?: string) => Item} */
  const dealSection = (items, where) => section(
    "Deals", items.map(([number, how, why]) => dealItem(number, how, why, where)), "deals");

  /* What else names a feature: worked out once. */
  const back = {
    segments: newIndex(), systemDeals: newIndex(), systemIncidents: newIndex(), systemPaths: newIndex(),
    placeSystems: newIndex(), placeDeals: newIndex(), stretchPaths: newIndex(), groupOf: newIndex(),
  };
  known.segments.forEach((item, i) => push(back.segments, item.system, i));
  known.systems.forEach((item, i) => (item.places || []).forEach((at) => push(back.placeSystems, at, i)));
  known.incidents.forEach((item, i) => (item.systems || []).forEach((at) => push(back.systemIncidents, at, i)));
  known.paths.forEach((item, i) => {
    (item.systems || []).forEach(([at, how, count]) => push(back.systemPaths, at, [i, how, count]));
    (item.stretches || []).forEach((at) => push(back.stretchPaths, at, i));
  });
  known.deals.forEach((deal, i) => {
    const said = new Set();
    (deal.applies || []).forEach(([, table, targets, how, why]) => targets.forEach((at) => {
      if (table === "systems") { said.add(at); push(back.systemDeals, at, [i, how, why]); }
      if (table === "places") push(back.placeDeals, at, [i, "", why]);
    }));
    if (typeof deal.system === "number" && !said.has(deal.system)) push(back.systemDeals, deal.system, [i, "", ""]);
  });
  /** @type {("segment" | "path" | "incident")[]} */
  const grouping = ["segment", "path", "incident"];
  grouping.forEach((kind) => known[KINDS[kind]].forEach((item, i) =>
    (item.groups || []).forEach((at) => push(back.groupOf, at, [kind, i]))));

  /* ---- the cards: each returns what kind of feature it is, its heading and its body */
  /** @type {{[K in Kind]: (item: Rows[K], number: number, more: number | null) => Card}} */
  const cards = {
    route(item, number, more) {
      const here = more !== null ? known.legs[more] : null;
      return {
        kicker: "Route", badge: make("span", "number", String(number + 1)), className: `route-${number}`,
        body: [
          para("lead", make("b", "", `${item.route_km} route km`), ": ",
               `${item.land_km} km by land, ${item.sea_km} km at sea`),
          figures(item), position(item),
          here ? make("section", "leg", make("h3", "", "This leg: ", link("leg", Number(more))),
                      ...flat(legBody(here))) : "",
          item.shared ? para("small", name(item.shared)) : "",
          dealSection(item.deals || []), note(item),
        ],
      };
    },
    leg: (item) => ({kicker: "Leg of a route", body: legBody(item, true)}),
    segment: (item) => ({kicker: "Segment", body: legBody(item, true)}),
    stretch: (item, number) => ({
      kicker: "Section of the land network",
      body: [...legBody(item, true),
             section("Crossing paths along it", those(back.stretchPaths, number).map((i) => link("path", i)))],
    }),
    place(item, number) {
      const at = MODELLED.includes(item.confidence || "") ? "modelled" : "known";
      return {
        kicker: capital(item.kind || "place"), ar: item.name_ar, chip: item.status,
        body: [
          para("lead", ...list([item.operator, item.sea, item.country].flatMap((text) => (text ? [name(text)] : [])), " · ")),
          item.position_of ? para("position", make("span", `mark ${at}`, item.confidence || ""), " Position of: ",
            name(item.position_of), item.accuracy_km ? `, within ${item.accuracy_km} km (the circle on the map).` : ".") : "",
          facts(["Other names", ...list((item.aliases || []).map(name))]),
          section("Cable systems that land here", those(back.placeSystems, number).map((i) => systemItem(i))),
          section("Crossing paths from here", known.paths.flatMap((path, i) =>
            path.start === item.name || path.end === item.name ? [link("path", i)] : [])),
          dealSection(those(back.placeDeals, number)), note(item),
        ],
      };
    },
    system(item, number, more) {
      const here = more !== null ? known.segments[more] : null;
      const length = item.modelled_km
        ? [make("span", "mark modelled", "modelled"),
           ` ${item.modelled_km} route km, ${item.drawn} segment${Number(item.drawn) > 1 ? "s" : ""}: of the lines drawn`]
        : "not drawn";
      return {
        kicker: "Cable system", ar: item.name_ar, chip: item.status,
        body: [
          here ? make("section", "leg", make("h3", "", "Here: ", link("segment", Number(more))), ...flat(legBody(here))) : "",
          facts(
            ["Ready for service", item.ready || "not known"],
            ["Out of service", item.over || ""],
            ["Status seen", item.status_date || ""],
            ["Length published", item.published_km ? `${item.published_km} km` : "none"],
            ["Length modelled", length],
            ["Fibre pairs", item.fibre_pairs || "not known"],
            ["Design capacity", item.capacity_tbps ? `${item.capacity_tbps} Tbps` : "not known"],
            ["Owners", ...list((item.owners || []).map(name))],
            ["Landing parties", ...list((item.landing_parties || []).map(name), "; ")],
            ["Supplier", item.supplier ? name(item.supplier) : ""],
            ["Other names", ...list((item.aliases || []).map(name))],
          ),
          item.confidence ? position(item, "Its lines are") : "",
          section("Lands at", (item.places || []).map((at) => link("place", at))),
          section("Segments", those(back.segments, number).map((i) => segmentItem(i))),
          section("May cross by land over", those(back.systemPaths, number).map(([i, how, count]) => [
            link("path", i), surely("candidate"),
            small(` between these stations: ${how}${count ? `, ${count} paths` : ""}`)])),
          dealSection(those(back.systemDeals, number), "of it"),
          section("Incidents", those(back.systemIncidents, number).map((i) => incidentItem(i))),
          note(item),
        ],
      };
    },
    path(item) {
      return {
        kicker: "Crossing path", ar: item.name_ar,
        body: [
          para("lead", make("b", "", `${item.route_km} route km`), " from ", name(item.start), " to ", name(item.end),
               ": a lower bound"),
          figures({cable_km: item.cable_km}),
          item.published_km ? para("small", `Published: ${item.published_km} km.`) : "",
          position(item),
          section("Right of way", (item.stretches || []).map((i) => {
            const part = known.stretches[i];
            const said = [`${part.route_km} km`, part.right_of_way ? `along ${part.right_of_way}` : "right of way not known",
                          part.since ? `since ${part.since}` : "", part.trench ? `${part.trench} trench` : ""];
            return [link("stretch", i), small(" ", said.filter(Boolean).join(", "))];
          })),
          section("Systems that could use it", (item.systems || []).map(([at, how, count]) => [
            link("system", at), surely("candidate"),
            small(` crosses between these stations: ${how}${count ? `, over ${count} paths` : ""}`)])),
          (item.systems || []).length ? para("small", "No source says which path a system takes.") : "",
          grouped(item), dealSection(item.deals || []), note(item),
        ],
      };
    },
    deal(item) {
      const doubts = [
        item.value ? "" : "The value is not published.",
        item.basis === "estimated" ? "The value is an estimate of the parties." : "",
        item.value ? "It is that of the complete deal: never split over routes, never added to another." : "",
        item.contract ? "" : "It does not bind; nothing is bought yet.",
      ].filter(Boolean);
      return {
        kicker: "Deal", mark: badge(item), className: item.contract ? "contract" : "intent",
        body: [
          value(item),
          facts(
            ["Signed", item.signed || "not known"], ["Status", item.status ? name(item.status) : ""],
            ["Covers", item.covers ? name(item.covers) : ""], ["Bought", item.bought || ""],
            ["Landing", item.landing || ""], ["Paths covered", item.paths_covered || ""],
            ["Term", item.term || "no number of years is given"], ["Recurring", item.recurring || ""],
            ["System", typeof item.system === "number" ? link("system", item.system) : ""],
          ),
          section("Parties", (item.parties || []).map(([who, role]) => [name(who), role ? small(" ", name(role)) : ""])),
          section("Applies to", (item.applies || []).map(([scope, table, targets, how, why]) => [
            ...list(targets.map((at) => link(KIND_OF[table], at)), " – "),
            surely(how), small(` ${scope}`), why ? para("small", name(why)) : ""])),
          section("Other deals", (item.relations || []).map(([how, at]) => [`${how} `, link("deal", at)])),
          ...doubts.map((text) => para("small doubt", text)), note(item),
        ],
      };
    },
    incident(item) {
      return {
        kicker: "Incident", chip: item.unverified ? "not verified" : "",
        body: [
          facts(
            ["Began", item.start], ["Ended", item.end || "not known"], ["Outage", item.outage || "not known"],
            ["Place", name(item.place)], ["Medium", item.medium === "sea" ? "at sea" : "on land"],
            ["Cause", item.cause ? name(item.cause) : "not known", ` (${item.cause_basis || "no source says"})`],
            ["Effect", item.effect ? name(item.effect) : ""],
          ),
          item.position_of ? para("position", make("span", "mark", "position"), " of: ", name(item.position_of),
            item.accuracy_km ? `, within ${item.accuracy_km} km (the circle on the map).` : ".") : "",
          section("Systems that were hit", (item.systems || []).map((at) => {
            const date = (item.back || []).filter(([which]) => which === at).map(([, when]) => when)[0];
            return [link("system", at), small(date ? ` back in service ${date}` : " when it was back is not known")];
          })),
          grouped(item), note(item),
        ],
      };
    },
    group: (item, number) => ({
      kicker: `Shared-risk group: ${item.kind}`,
      body: [
        para("", name(item.description || ""), " ", surely(item.surely)),
        section("What shares it", those(back.groupOf, number).map(([kind, i]) => link(kind, i))),
      ],
    }),
  };

  /**
   * @param {Piece} item
   * @param {boolean} complete  Whether all is shown, or what a reader of a longer route needs.
   * @returns {Items[]}
   */
  function legBody(item, complete = false) {
    const sea = item.medium === "sea";
    const system = typeof item.system === "number" ? known.systems[item.system] : null;
    return [
      para("lead", make("b", "", `${item.route_km} km`), sea ? " at sea" : " by land",
           item.right_of_way && !sea ? `, along ${item.right_of_way}` : "",
           item.status ? [" · ", name(item.status)] : ""),
      system ? para("", "Of the system ", link("system", item.system),
                    system.ready ? `, ready for service ${system.ready}` : ", ready for service: not known") : "",
      figures(item), position(item),
      complete ? facts(
        ["From", name(item.start || "")], ["To", name(item.end || "")],
        ["Order of ends", item.order || ""], ["Part", item.role || ""],
        ["Right of way since", item.since || ""], ["Trench", item.trench || ""],
        ["Ducts", item.ducts ? String(item.ducts) : ""],
      ) : "",
      item.shared_by && item.shared_by.length > 1 ? para("small", `Shared by routes ${item.shared_by.join(", ")}.`) : "",
      item.length_kind ? para("small", "Length: ", name(item.length_kind), ".") : "",
      complete ? grouped(item) : "", note(item),
    ];
  }

  /** @type {(i: number) => Items} */
  const systemItem = (i) => {
    const item = known.systems[i];
    return [link("system", i), small(` ${item.status}${item.ready ? `, ready ${item.ready}` : ""}`)];
  };
  /** @type {(i: number) => Items} */
  const segmentItem = (i) => {
    const item = known.segments[i];
    const published = item.published_km
      ? `published ${item.published_km[0]}${item.published_km[0] === item.published_km[2] ? "" : `–${item.published_km[2]}`} km, ` : "";
    return [link("segment", i), small(` ${published}modelled ${item.route_km} km`)];
  };
  /** @type {(i: number) => Items} */
  const incidentItem = (i) => [link("incident", i), small(` ${known.incidents[i].start}`)];

  /* ---- opening, links from card to card, and back */
  /** @typedef {[Kind, number, number | null]} Step */
  /** @type {Step[]} */
  let trail = [];
  /** @type {L.Popup | null} */
  let popup = null;
  let serial = 0;

  /** @type {(...step: Step) => HTMLElement} */
  function content(kind, number, more) {
    const item = row(kind, number), made = cards[kind](item, number, more);
    const heading = make("h2", "", make("span", "title", ...(made.badge ? [made.badge] : []), make("span", "", name(titleOf(kind, number)))),
                         arabic(made.ar));
    heading.tabIndex = -1;
    heading.id = `card-title-${++serial}`;
    const top = make("p", "kicker", make("span", "", made.kicker), made.mark || chip(made.chip));
    if (trail.length > 1) {
      const [before, which] = trail[trail.length - 2];
      const leave = button("back", "‹ Back", () => { trail.pop(); show(); });
      leave.setAttribute("aria-label", `Back to ${titleOf(before, which)}`.slice(0, 120));
      top.prepend(leave);
    }
    const card = make("article", `card of-${kind} ${made.className || ""}`.trim(), top, heading,
                      ...flat(made.body), sources(item.sources));
    card.setAttribute("aria-labelledby", heading.id);
    card.dataset.card = `${kind}-${number}`;
    return card;
  }

  function show() {
    const step = trail[trail.length - 1], element = popup && popup.getElement();
    if (!popup || !element) return;
    const [kind, number] = step, body = content(...step), at = shared.where(kind, number);
    popup.setContent(body);
    if (at && !map.getBounds().contains(at)) map.panTo(at, {animate: false});
    if (at) popup.setLatLng(at);
    shared.mark(kind, number);
    within(element, ".leaflet-popup-content").scrollTop = 0;
    within(body, "h2").focus({preventScroll: true});
  }

  /** @type {(kind: Kind, number: number) => void} */
  function go(kind, number) {
    trail.push([kind, number, null]);
    show();
  }

  shared.open = (kind, number, latlng, more = null) => {
    trail = [[kind, number, more]];
    const at = latlng || shared.where(kind, number) || map.getCenter();
    const opened = popup = shared.card(content(kind, number, more), at);
    shared.mark(kind, number);
    opened.once("remove", () => shared.mark(null));
    return opened;
  };
}
