/* Elements of the page. Nothing here makes HTML out of data. */

const narrowScreen = window.matchMedia("(max-width: 760px), (max-height: 480px)");

/** Whether the screen is as small as a telephone, upright or on its side. */
export const narrow = () => narrowScreen.matches;

/** @param {() => void} fn  Called when the screen becomes as small, or larger again. */
export const onNarrow = (fn) => narrowScreen.addEventListener("change", fn);

/**
 * @param {string} id  Of an element that the page has.
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * An element inside another, which has to be there.
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function within(parent, selector) {
  const found = /** @type {HTMLElement | null} */ (parent.querySelector(selector));
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * An element with a class, and children that are text or elements; a button sends no form.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [className]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (element instanceof HTMLButtonElement) element.type = "button";
  element.append(...children);
  return element;
}

/**
 * Where an element is on the screen.
 * @param {Element} item
 */
export const boxOf = (item) => item.getBoundingClientRect();

/**
 * Gives an element the focus, and leaves the page where it is.
 * @param {HTMLElement | SVGElement} item
 */
export const focusOn = (item) => item.focus({preventScroll: true});

/**
 * @param {Element} item
 * @param {(event: MouseEvent) => void} act
 */
export const onClick = (item, act) => item.addEventListener("click", /** @type {EventListener} */ (act));

/** Lets the browser show a frame and hear the reader before the work goes on. */
export const pause = () => new Promise((done) => { setTimeout(done); });

/**
 * The brush of a canvas.
 * @param {HTMLCanvasElement} canvas
 * @returns {CanvasRenderingContext2D}
 */
export function brushOf(canvas) {
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("this browser paints on no canvas");
  return brush;
}

/**
 * What Leaflet has and its types do not show.
 * @param {unknown} item
 * @returns {any}
 */
export const inner = (item) => item;

/**
 * Metres on the Earth of a pixel of the map.
 * @param {number} lat
 * @param {number} zoom
 */
export const metresPerPixel = (lat, zoom) =>
  40075016.686 * Math.cos(lat * Math.PI / 180) / (256 * 2 ** zoom);

/**
 * Gives an element attributes.
 * @template {Element} Item
 * @param {Item} item
 * @param {Record<string, unknown>} attributes
 * @returns {Item}
 */
export function give(item, attributes) {
  Object.entries(attributes).forEach(([name, value]) => item.setAttribute(name, String(value)));
  return item;
}

/**
 * Does something as long as an element is pointed at or has the focus.
 * @type {(element: HTMLElement, on: () => void, off: () => void) => void}
 */
export function whilePointed(element, on, off) {
  ["mouseenter", "focus"].forEach((name) => element.addEventListener(name, on));
  ["mouseleave", "blur"].forEach((name) => element.addEventListener(name, off));
}

/**
 * A button with a picture or a sign, which words say.
 * @type {(className: string, sign: Node | string, words: string, act: () => void) => HTMLButtonElement}
 */
export function signButton(className, sign, words, act) {
  const item = give(make("button", className, sign), {title: words, "aria-label": words});
  onClick(item, act);
  return item;
}

/** @type {<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Record<string, unknown>, ...children: (Node | string)[]) => SVGElementTagNameMap[Tag]} */
export function svgOf(tag, attributes, ...children) {
  const item = document.createElementNS("http://www.w3.org/2000/svg", tag);
  item.append(...children);
  return give(item, attributes);
}

/**
 * A picture of one line on a button, in a square of 24.
 * @param {string} line  As the `d` of a path.
 */
export const picture = (line) => svgOf("svg", {viewBox: "0 0 24 24", "aria-hidden": true}, svgOf("path", {d: line}));

/** @param {L.Point[]} points */
export const lengthOf = (points) => points.slice(1).reduce((sum, to, k) => sum + to.distanceTo(points[k]), 0);
