/* The page of a comparison: that of a map, and what compares its routes. */
import {compareRoutes} from "../comparison.js";
import {parts} from "../map.js";

parts.splice(-1, 0, compareRoutes);     // before the controls, which restore what a link holds

export {given, map, shared, start} from "../map.js";
