/* The page of a map. */
export {given, map, shared, start} from "../map.js";
