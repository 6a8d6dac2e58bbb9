/* What the page's scripts are given, and what they share: types alone, nothing here runs. */

/* ---- what the page is given: drawing.py writes the tree, features.py the tables */
/**
 * @typedef {[[number, number], [number, number]]} Corners  South-west and north-east, latitude first.
 *
 * @typedef {object} View  Where the page starts: it is known before the data are unpacked.
 * @property {Corners} bounds
 * @property {Corners} window
 * @property {L.IconOptions} [icon]
 *
 * @typedef {object} RouteData
 * @property {[number, boolean][]} legs  Number of each, and whether it is used backwards.
 * @property {string[]} standings  "planned", "gone" or "" of each leg; empty where all are there.
 * @property {string[]} systems
 * @property {number | null} since
 * @property {number | null} until
 *
 * @typedef {object} LegData
 * @property {"land" | "sea"} medium
 * @property {boolean} modelled
 * @property {boolean} [schematic]
 * @property {number | null} accuracy_m
 * @property {number} km
 * @property {number[]} routes
 * @property {L.LatLng[]} line
 *
 * @typedef {object} Grid  Depths, node by node from the south-west.
 * @property {number} west
 * @property {number} south
 * @property {number} step  Degrees from node to node.
 * @property {number} columns
 * @property {number} rows
 *
 * @typedef {object} Tier  The base map of a part of the window, as fine as it has to be.
 * @property {[number[], number[]]} edges  Longitudes and latitudes where the data were cut.
 * @property {L.LatLng[][][]} land
 * @property {L.LatLng[][][]} lakes
 * @property {L.LatLng[][]} rivers
 * @property {L.LatLng[][]} canals
 * @property {L.LatLng[][]} borders
 * @property {L.LatLng[][]} disputed
 *
 * @typedef {object} Depths
 * @property {(Grid & {steps: string})[]} grids  From fine to coarse.
 * @property {number} levels
 * @property {number} deepest_m
 * @property {number[]} bands
 * @property {Record<"light" | "dark" | "print", string[]>} tints
 *
 * @typedef {object} Ground
 * @property {Depths} depths
 * @property {Tier[]} tiers  From coarse to fine.
 * @property {[string, string, string, number, number, number][]} names  Kind, English, Arabic,
 * longitude, latitude, zoom.
 *
 * @typedef {object} Pair  What two routes have in common, as words, the lower number first.
 * @property {string[]} common_section  Km, per cent, km on land, km at sea.
 * @property {string[]} same_corridor  The same; empty where it is not known.
 * @property {string} ends_km
 * @property {{km: string, kp: string[], at: [number, number][]} | null} apart
 * @property {[number, number][][]} spans
 * @property {string[][]} passed
 * @property {[string | null, string?, string?][]} more  Likely, low and high; or null, why it is
 * not known, and what is likely.
 *
 * @typedef {object} Comparison
 * @property {number} paired
 * @property {{key: string, title: string}[]} measures
 * @property {Pair[]} pairs
 * @property {[number, number]} best
 * @property {Failures} failures
 *
 * @typedef {object} Failures  What can be crossed out; what each route passes of it.
 * @property {Thing[]} things
 * @property {number[]} order  The routes by the length of their cable, the shortest first.
 *
 * @typedef {object} Thing  What can be crossed out, and the routes that fail without it.
 * @property {string} kind
 * @property {string} id  As the command line and `what_if` take it.
 * @property {string} name
 * @property {number[]} routes
 *
 * @typedef {[string, number, number, string]} Span  Kind, first and last KP, and name.
 *
 * @typedef {object} DiagramPart  A part of a route in its diagram.
 * @property {number} to  KP at which it ends.
 * @property {"land" | "sea"} medium
 * @property {string} name
 * @property {[string, string]} ends
 * @property {string} look  "laid", "planned" or "schematic".
 * @property {string} status
 * @property {[number, string][]} stops
 *
 * @typedef {object} Along  What is along the routes, and along each leg at sea by its number.
 * @property {{stretches: DiagramPart[], spans: Span[]}[]} routes
 * @property {Record<string, {depths: number[][], crosses: [number, number][]}>} legs
 * @property {string[]} systems  Names of the systems that are crossed.
 * @property {[string, string, string] | null} relief  Source, cells in arc minutes and in km.
 *
 * @typedef {object} Cost  What a planned line costs.
 * @property {string} unit
 * @property {string} note
 * @property {{name: string, texts: string[], ends: (number | null)[], whole: boolean}[]} rows
 *
 * @typedef {object} Tree  What is packed in the page, except the base map.
 * @property {RouteData[]} routes
 * @property {LegData[]} legs
 * @property {import("./packing.js").Features} features
 * @property {string[]} [crossed]  Names of the countries that the routes cross, as `Ground` has them.
 * @property {Comparison} [comparison]
 * @property {Story} [story]
 * @property {Along} [along]
 * @property {Cost} [cost]
 *
 * @typedef {object} Story  What the catalogue was year by year: year_story.py.
 * @property {number} first
 * @property {number} last
 * @property {number} data_year
 * @property {string} data_date
 * @property {number | null} retired_at  Years at which a system is taken to retire later on.
 * @property {Record<string, [number, string][]>} systems  By id: from which year it is what.
 * @property {Record<string, number>} published  By id: the least length that a source gives, km.
 * @property {Record<string, number>} cuts  By year.
 * @property {Chapter[]} chapters
 *
 * @typedef {object} Chapter
 * @property {string} key
 * @property {string[]} zones
 * @property {Cut[]} incidents
 * @property {Moment[]} moments
 *
 * @typedef {object} Cut
 * @property {string} id
 * @property {string[]} systems
 * @property {string[]} out  The segments on one or more of which it lay.
 * @property {string} zone
 * @property {[number, number]} [at]
 * @property {number | null} [radius_m]
 * @property {Corners[]} [boxes]  Of its zone, where it has no position.
 *
 * @typedef {object} Moment
 * @property {string} date
 * @property {"cut" | "back" | "not known"} what
 * @property {string[]} systems
 * @property {string} [incident]
 */

/* ---- rows of the tables; what a row does not have is not known or does not apply */
/**
 * @typedef {string | number | (string | number)[]} Cell  A text as the terminal has it; the number
 * of a thing that the page has, in the order of its tables; or parts of both.
 *
 * @typedef {object} Row  A thing: its dossier, and what the map needs of it.
 * @property {string} name
 * @property {string} kind
 * @property {string} [id]
 * @property {string} [name_ar]
 * @property {string} [confidence]
 * @property {Record<string, Cell>} facts  Where "from" and "to" are numbers, they are places.
 * @property {Record<string, number[]>} lists  Rows of the lists of `Known`, by title.
 * @property {string[]} [uncertain]
 * @property {number[]} [sources]
 *
 * @typedef {object} Source
 * @property {string} title
 * @property {string} [url]
 * @property {string} [publisher]
 * @property {string} [date]
 * @property {string} [licence]
 *
 * @typedef {Row & {role: "station" | "junction" | "other", lat: number, lon: number,
 *   accuracy_m?: number}} Place
 * @typedef {Row & {status: string, places?: number[], ready?: string, over?: string}} System
 * @typedef {Row & {line: L.LatLng[], system: number}} Segment
 * @typedef {Row & {line: L.LatLng[]}} Stretch
 * @typedef {Row & {stretches: number[]}} Path
 * @typedef {Row & {contract?: boolean}} Deal
 * @typedef {Row & {start: string, lat?: number, lon?: number, accuracy_m?: number}} Incident
 *
 * @typedef {object} Known  The tables that cards are made from.
 * @property {Source[]} sources
 * @property {Record<string, Record<string, Cell>[]>} lists  Rows of the cards' lists, by title.
 * @property {Place[]} places
 * @property {System[]} systems
 * @property {Segment[]} segments
 * @property {Stretch[]} stretches
 * @property {Path[]} paths
 * @property {Row[]} groups
 * @property {Deal[]} deals
 * @property {Incident[]} incidents
 * @property {Row[]} routes
 * @property {Row[]} legs
 */

/**
 * What every part of the page is given; nothing changes it.
 * @typedef {Readonly<{
 *   map: L.Map,
 *   box: HTMLElement,
 *   panel: HTMLElement,
 *   data: Readonly<View & Omit<Tree, "features">>,
 *   ground: Readonly<Ground>,
 *   features: Readonly<Known>,
 * }>} Given  `box` is the element of the map, `panel` that of the legend.
 */

/* ---- what the parts share */
/**
 * @typedef {"route" | "leg" | "place" | "system" | "segment" | "stretch" | "path" | "group" | "deal"
 *   | "incident"} Kind  Of what has a card.
 *
 * @typedef {object} Layer  A box of the tree of layers.
 * @property {string} key
 * @property {string} title
 * @property {string} parent  The branch it is on.
 * @property {number | null} count
 * @property {(() => HTMLElement) | null} mark
 * @property {boolean} first  Whether it is shown at first.
 * @property {boolean} shown
 * @property {(yes: boolean) => void} set
 *
 * @typedef {object} LayerOptions
 * @property {string} key
 * @property {string} title
 * @property {L.Layer | null} [group]
 * @property {boolean} [shown]
 * @property {string} [parent]
 * @property {number | null} [count]
 * @property {((yes: boolean) => void) | null} [show]
 * @property {(() => HTMLElement) | null} [mark]
 *
 * @typedef {object} Label  A name on the map.
 * @property {L.LatLng} latlng
 * @property {HTMLElement} element
 * @property {number} rank
 * @property {boolean} dot  Whether it is beside a dot.
 * @property {number} reach  How many pixels away it may be.
 * @property {boolean} beside  Whether it starts at its place.
 * @property {Within | null} within  What it has to be inside.
 * @property {boolean} shown
 *
 * @typedef {object} LabelOptions
 * @property {L.LatLng} latlng
 * @property {HTMLElement} element
 * @property {number} rank
 * @property {boolean} [dot]
 * @property {number} [reach]
 * @property {boolean} [beside]
 * @property {Within | null} [within]
 *
 * @typedef {(place: [number, number], box: [number, number, number, number]) => boolean} Within
 * Whether a box (left, top, width, height) is in the same country as a place; the world is 1 wide.
 *
 * @typedef {(x: number, y: number, w: number, h: number) => boolean} BoxTest
 *
 * @typedef {object} Room  Where there is room for a name: pixels from the corner of the map.
 * @property {number} zoom
 * @property {L.Point} origin
 * @property {L.Point} size
 * @property {BoxTest} free
 * @property {(x: number, y: number, w: number, h: number) => void} take
 * @property {BoxTest} inside
 * @property {(x: number, y: number, w: number, h: number, most?: number) => number} crossed  How many
 * points of lines are in a box, counted to so many.
 *
 * @typedef {object} Entry  What the search finds.
 * @property {(string | undefined)[]} names
 * @property {string} [kind]
 * @property {L.LatLngBoundsExpression} [bounds]
 * @property {L.LatLngExpression} [latlng]
 * @property {() => void} [open]
 * @property {boolean} [first]  Whether it is before others that are found as well.
 * @property {boolean} [late]  Whether it is behind others that are found as well.
 * @property {string[]} [also]  What it is called besides.
 * @property {string[]} [owners]
 * @property {string} [why]  What of these the search found it by.
 * @property {[string, number, string][]} [folded]
 *
 * @typedef {L.Point & {km?: number}} Stop  A point of a line, with its KP where that is needed.
 *
 * @typedef {object} Dot  A point of a route as it is drawn: where it is, its direction, how far
 * it is to be moved and how far it is.
 * @property {number} x
 * @property {number} y
 * @property {number} km
 * @property {number} r
 * @property {Part} part
 * @property {number} dx
 * @property {number} dy
 * @property {number} mx
 * @property {number} my
 * @property {number} ox
 * @property {number} oy
 * @property {number[]} users  The routes that are one trunk there.
 * @property {Dot[]} close  Points of these beside it.
 * @property {number} count  How many these are; 0 where it is not in a trunk.
 *
 * @typedef {object} DrawnLeg
 * @property {L.LatLng[]} latlngs
 * @property {{band: L.Polyline, edge: L.Polyline}[]} bands
 * @property {number[]} [metres]  Metres from its start to each of its points.
 *
 * @typedef {object} Part  A leg where a route uses it.
 * @property {LegData & DrawnLeg} leg
 * @property {number} number
 * @property {boolean} backwards
 * @property {string} system
 * @property {number} from_km
 * @property {L.Polyline} casing
 * @property {L.Polyline} line
 * @property {L.Polyline | null} over
 * @property {L.Polyline} hit
 * @property {Stop[]} plain
 * @property {Dot[]} dots
 * @property {L.Point[]} points
 * @property {L.Point[][]} apart  Those pieces of it that are not in a trunk.
 * @property {L.Point[][]} seen  What is drawn of it in its colour, in view.
 * @property {L.Point[][]} complete  All of it in view.
 *
 * @typedef {object} RouteLine
 * @property {Part[]} parts
 * @property {L.Marker} label
 * @property {L.LayerGroup} group
 * @property {L.LatLngBounds} bounds
 * @property {boolean} shown
 * @property {boolean} away  Whether it is not there in the year that is shown.
 * @property {number | null} since
 * @property {number | null} until
 * @property {Dot[]} dots
 * @property {boolean} wanted  Whether its box is ticked.
 *
 * @typedef {{number: number, draw: (look: L.PolylineOptions) => L.Polyline}} SystemLine
 *
 * @typedef {object} TrackPart  A leg, or a segment, of what the profile shows.
 * @property {{latlngs: L.LatLng[], metres?: number[], km: number, medium: "land" | "sea", accuracy_m: number | null}} leg
 * @property {number} number
 * @property {boolean} backwards
 * @property {number} from_km
 * @property {string} system
 *
 * @typedef {object} Track  What the profile shows: a route, or a segment of the catalogue.
 * @property {string} key
 * @property {string} look  Class of its colour.
 * @property {string} name
 * @property {number} km
 * @property {TrackPart[]} parts
 * @property {DiagramPart[]} stretches
 * @property {Span[]} spans
 * @property {[number, string][]} crosses  KP, and the system that is crossed.
 * @property {[number, number, number][][]} depths  KP, and depth from low to high, of each unbroken piece.
 * @property {string[]} source
 *
 * @typedef {{r: number, part: Part}} Near  A route near a point.
 *
 * @typedef {object} Depth
 * @property {number} low_m
 * @property {number} high_m
 * @property {number} cell_km
 *
 * @typedef {object} Link  What a link to the view holds, by key.
 * @property {Map<string, {get: () => string, set: (text: string) => void}>} entries
 * @property {() => void} changed
 * @property {(key: string, get: () => string, set: (text: string) => void) => void} add
 */

/**
 * What map.js does for all parts.
 * @typedef {object} Frame
 * @property {(body: HTMLElement, latlng: L.LatLng | null, gone?: () => void) => HTMLElement} card
 * Shows a card in the place of the legend, and where on the map it was asked for.
 * @property {() => boolean} closeCard  Whether one was open.
 * @property {(bounds: L.LatLngBoundsExpression) => void} frame
 * @property {(move: () => void) => void} visit  Moves the map so that `back` can bring it back.
 * @property {() => void} back  To the view before the last visit, unless the map was moved since.
 * @property {() => void} resized  Measures the map again, as what is beside it came or went.
 * @property {() => void} redraw  And places the names.
 * @property {() => (() => void)[]} drawing  What `redraw` does, in pieces.
 * @property {() => void} layout
 * @property {() => (() => void)[]} placing  What `layout` does, in pieces.
 * @property {(yes: boolean) => void} expand  Opens or closes the legend.
 * @property {(fn: (zoom: number) => void) => void} onDraw  Before the names are placed.
 * @property {(fn: (room: Room) => void) => void} onLayout  After those beside dots.
 * @property {(fn: (zoom: number, origin: L.Point) => {x: number, y: number}[]) => void} addInk
 * Points that names keep off.
 * @property {(options: LabelOptions) => Label} addLabel
 * @property {(options: LayerOptions) => Layer} addLayer
 * @property {(act: () => void) => void} together  Does several changes and draws once.
 * @property {(fn: () => void) => void} onLayers  After a layer came or went.
 * @property {(entry: Entry) => void} addSearch
 * @property {(fn: (year: number | null) => void, dates?: (number | null)[]) => void} onYear
 * `dates` are the years in which something changes.
 */

/**
 * What the page shows now.
 * @typedef {object} State
 * @property {number | null} year
 * @property {number[] | null} only  Routes that are drawn side by side; null where all are.
 * @property {Set<number> | null} affected  Systems of the cut that is shown; null where none is.
 * @property {Set<number>} failed  Routes that fail by what is crossed out.
 * @property {Layer[]} layers
 * @property {Entry[]} entries
 * @property {((year: number | null) => void)[]} years
 * @property {Set<number | null>} dates
 * @property {RouteLine[]} routes
 * @property {(LegData & DrawnLeg)[]} legs
 * @property {{latlng: L.LatLng}[]} places
 * @property {Link} state
 */

/**
 * What a part answers to the others.
 * @typedef {object} Answers
 * @property {(latlng: {lat: number, lng: number}) => Depth | null} depthAt  ground.js
 * @property {() => void} paintNow  ground.js: paints for paper what is painted bit by bit.
 * @property {(latlng: L.LatLng, within?: number) => Near | null} routeNear  lines.js
 * @property {(near: {part: TrackPart}, latlng: L.LatLng) => number} kpAt  lines.js
 * @property {(near: Near, latlng: L.LatLng) => void} pointed  profile_panel.js: where on a route one points.
 * @property {(segment: number, latlng: L.LatLng) => void} pointedSegment  profile_panel.js
 * @property {{there: boolean, toggle: () => void, pick: (r: number) => void, changed: (shown: boolean) => void}} profile
 * profile_panel.js: whether there is a panel, opening and closing it, and which route it shows.
 * @property {(near: Near, latlng: L.LatLng) => HTMLElement} openRoute  lines.js
 * @property {(r: number) => void} highlight  lines.js
 * @property {(why: string, those: number[]) => void} choose  lines.js: keeps routes in their colours.
 * @property {(fn: (zoom: number) => void) => void} onLines  lines.js: after the lines are drawn.
 * @property {(kind: Kind, number: number) => L.LatLng | null} where  catalogue.js
 * @property {(system: number) => SystemLine[]} systemLines  catalogue.js: its segments, to be drawn once more.
 * @property {(year: number | null) => void} setYear  controls.js
 * @property {(kind: Kind | null, number?: number) => void} mark  catalogue.js: shows which it is.
 * @property {(kind: Kind, number: number, latlng: L.LatLng | null, more?: number | null) => HTMLElement} open
 * cards.js; `more` is the leg of a route, or the segment of a system, that was pointed at.
 * @property {(kind: Kind, number: number) => void} show  catalogue.js: frames a thing and opens its card.
 * @property {(latlng: L.LatLng) => string[]} hereLines  controls.js
 * @property {(text: string) => Entry[]} find  controls.js
 */

/**
 * What the parts of the page share.
 * @typedef {Frame & State & Answers} Shared
 */

export {};
