/* What if something fails: what is crossed out, and what is left of the routes without it. */
import {byId, focusOn, give, make, onClick, within} from "./dom.js";

/**
 * Offers what some route passes. Which routes fail is what the page was given by `what_if`'s rule.
 * @param {import("./types.js").Failures} failures
 * @param {HTMLTableRowElement[]} rows
 * @param {import("./types.js").Shared} shared
 * @param {(fails: (r: number) => Node[]) => void} answer  Answers again, by why each route fails.
 */
export function crossOut({things, order}, rows, shared, answer) {
  if (!things.length) return;
  const list = /** @type {HTMLSelectElement} */ (byId("cross-out"));
  const chips = byId("crossed-out"), said = byId("failing-said"), style = make("style");
  const options = things.map(({name}, at) => {
    const option = make("option", "", name);
    option.dir = "auto";
    option.value = String(at);
    return option;
  });
  new Set(things.map(({kind}) => kind)).forEach((kind) => {
    const group = make("optgroup", "", ...options.filter((_, at) => things[at].kind === kind));
    group.label = kind;
    list.append(group);
  });
  document.head.append(style);
  /** @type {number[]} */
  let crossed = [];

  /** @param {number} r */
  const because = (r) => crossed.filter((at) => things[at].routes.includes(r));

  /** @type {(names: string[]) => (Node | string)[]} */
  const joined = (names) => names.flatMap((name, i) => [...(i ? [", "] : []), make("bdi", "", name)]);

  /** @param {number} r */
  function fails(r) {
    const names = because(r).map((at) => things[at].name);
    return names.length ? [make("small", "fails", make("span", "", "fails:"), " ", ...joined(names))] : [];
  }

  function showRows() {
    rows.forEach((row, r) => {
      const why = fails(r), words = within(row, ".words");
      row.classList.toggle("failed", why.length > 0);
      words.querySelector(".fails")?.remove();
      words.append(...why);
    });
  }

  function showChips() {
    chips.replaceChildren(...crossed.map((at) => {
      const chip = make("button", "crossed", make("bdi", "", things[at].name));
      give(chip, {"aria-label": `Put back ${things[at].name}`});
      onClick(chip, () => {
        cross(crossed.filter((other) => other !== at));
        list.focus();
      });
      return chip;
    }));
  }

  function showLeft() {
    const left = order.filter((r) => !because(r).length), [shortest] = left;
    said.textContent = !crossed.length ? ""
      : left.length ? `${left.length} of ${rows.length} routes are left, route ${shortest + 1} the shortest; a new search may find others.`
        : "No route of the table is left; a new search may find others.";
  }

  /** @param {number[]} next */
  function cross(next) {
    crossed = next;
    list.value = "";
    options.forEach((option, at) => { option.disabled = crossed.includes(at); });
    const failed = rows.map((_, r) => r).filter((r) => because(r).length);
    /** @param {string} what */
    const of = (what) => failed.map((r) => `main ${what}.route-${r}`).join(",");
    style.textContent = failed.length ? `${of("path.line")},${of("path.over")},${of("path.casing")}{stroke-opacity:.14}` +
      `${of("text.along")},${of(".number.on-map")}{opacity:.35}` : "";
    shared.failed = new Set(failed);
    showRows();
    answer(fails);
    showChips();
    showLeft();
    shared.redraw();
    shared.state.changed();
  }

  onClick(byId("to-failing"), () => { // it is below the table on a small screen
    byId("failing").scrollIntoView();
    focusOn(list);
  });
  list.addEventListener("change", () => { if (list.value) cross([...crossed, Number(list.value)]); });
  shared.state.add("without", () => crossed.map((at) => encodeURIComponent(things[at].id)).join(","), (text) => {
    const ids = text.split(",").map((id) => { try { return decodeURIComponent(id); } catch { return ""; } });
    cross(things.map((_, at) => at).filter((at) => ids.includes(things[at].id)));
  });
}
