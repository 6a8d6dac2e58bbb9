/* The app's own script: what is typed twice without it. Every view works without it, but for the
   map to choose on. */
"use strict";

/**
 * An element by its id.
 * @param {string} id
 */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=range]"))) {
  const output = /** @type {HTMLOutputElement} */ (input.parentElement?.querySelector("output"));
  input.addEventListener("input", () => { output.value = input.value; });
}

/* An address has only what is set; a second press while an answer is worked out asks nothing. */
for (const form of document.forms) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button[type=submit]"));
  const words = button.textContent;
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      const input = /** @type {HTMLInputElement} */ (field);
      if (input.name && (input.value === "" || (input.type === "range" && input.value === "0"))) input.disabled = true;
    }
    button.disabled = true;
    button.textContent = button.dataset.busy ?? words;
  });
  addEventListener("pageshow", () => { // also when the reader comes back to it
    for (const field of form.elements) /** @type {HTMLInputElement} */ (field).disabled = false;
    button.textContent = words;
  });
}

for (const frame of document.querySelectorAll("iframe")) {
  frame.addEventListener("load", () => frame.parentElement?.querySelector(".waiting")?.remove());
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("button.copy"))) {
  if (!navigator.clipboard) continue; // a page without it is selected by hand
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(byId(button.dataset.from ?? "").textContent ?? "");
    const words = button.firstChild;
    if (!words) return;
    words.textContent = "Copied";
    setTimeout(() => { words.textContent = "Copy"; }, 2000);
  });
}

/* A file that is chosen or dropped is kept by the app, and the question names it. */
for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".drop"))) {
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input[type=file]"));
  const said = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  /** @param {FileList} files */
  const take = async (files) => {
    said.textContent = "";
    for (const file of files) {
      const answer = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {method: "POST", body: file});
      const text = await answer.text();
      if (!answer.ok) { said.textContent = text; continue; }
      const mark = document.createElement("label"), tick = document.createElement("input"), name = document.createElement("span");
      mark.className = "mark";
      Object.assign(tick, {type: "checkbox", name: input.dataset.field, value: text, checked: true});
      name.textContent = file.name;
      mark.append(tick, name);
      box.querySelector(".marks")?.append(mark);
    }
    input.value = "";
  };
  input.addEventListener("change", () => { if (input.files) void take(input.files); });
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer) void take(event.dataTransfer.files);
  });
}

/**
 * A place to choose: name, longitude, latitude, country.
 * @typedef {[string, number, number, string]} Place
 */

/**
 * What a file of the app holds.
 * @param {string} name
 */
const read = async (name) => (await fetch(`/files/${name}`)).json();

/** Make the map to choose on. */
async function chooser() {
  const [land, places] = /** @type {[number[][][], Place[]]} */ (
    await Promise.all([read("land.json"), read("places.json")]));
  const map = L.map("choose-map", {crs: L.CRS.EPSG4326, minZoom: 0, maxZoom: 9, zoomSnap: .5, attributionControl: false});
  const turned = land.map((ring) => ring.map(([lon, lat]) => /** @type {[number, number]} */ ([lat, lon])));
  L.polygon(turned.map((ring) => [ring]), {className: "land", interactive: false, smoothFactor: .5}).addTo(map);
  const fields = ["a", "b"].map((id) => /** @type {HTMLInputElement} */ (byId(id)));
  const ends = places.filter(([name]) => fields.some(({value}) => value === name));
  if (ends.length > 1) map.fitBounds(L.latLngBounds(ends.map(([, lon, lat]) => [lat, lon])).pad(.4), {maxZoom: 5});
  else map.fitBounds([[-36, -20], [56, 125]]);
  const marks = places.map(([name, lon, lat, country]) => {
    const mark = L.circleMarker([lat, lon], {radius: 6, className: "place"}).addTo(map);
    const label = document.createElement("span"); // a text would be read as HTML
    label.textContent = name;
    mark.bindTooltip(label, {direction: "top"});
    mark.bindPopup(() => card(name, country), {minWidth: 190});
    mark.getElement()?.setAttribute("tabindex", "-1"); // the keyboard takes the one in the middle
    return {name, mark};
  });

  /** Mark the places that are the ends. */
  function shown() {
    for (const {name, mark} of marks) {
      mark.getElement()?.classList.toggle("end", fields.some(({value}) => value === name));
    }
  }

  /**
   * What is asked of a place: which end it is.
   * @param {string} name
   * @param {string} country
   */
  function card(name, country) {
    const box = document.createElement("div"), title = document.createElement("p");
    title.textContent = `${name}, ${country}`;
    box.append(title, ...["From here", "To here"].map((words, end) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.addEventListener("click", () => {
        fields[end].value = name;
        byId("chosen").textContent = `${end ? "To" : "From"}: ${name}`;
        map.closePopup();
        map.getContainer().focus();
        shown();
      });
      return button;
    }));
    return box;
  }

  map.on("popupopen", ({popup}) => popup.getElement()?.querySelector("button")?.focus());
  map.getContainer().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== map.getContainer()) return;
    event.preventDefault(); // or the form would be sent
    const middle = map.getCenter();
    const nearest = marks.reduce((best, one) => (
      map.distance(middle, one.mark.getLatLng()) < map.distance(middle, best.mark.getLatLng()) ? one : best));
    nearest.mark.openPopup();
  });
  shown();
}

const choose = /** @type {HTMLButtonElement | null} */ (document.getElementById("choose"));
if (choose) {
  let made = false;
  const turn = async () => {
    const box = byId("chooser");
    box.hidden = !box.hidden;
    choose.setAttribute("aria-expanded", String(!box.hidden));
    if (made || box.hidden) return;
    made = true;
    await chooser();
  };
  choose.addEventListener("click", turn);
  // where there is room for it beside the form it is open
  if (document.querySelector(".ask.first") && matchMedia("(min-width: 1100px)").matches) void turn();
  else choose.hidden = false;
}
