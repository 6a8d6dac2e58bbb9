/* Distances and lines on the WGS 84 ellipsoid: T. Vincenty, Direct and inverse solutions of
   geodesics on the ellipsoid with application of nested equations, Survey Review 23 (1975). */
/** @typedef {{lat: number, lng: number}} Spot  A place, degrees. */

const A = 6378137, F = 1 / 298.257223563, B = A * (1 - F);
const MEAN = 6371008.8;     // of the sphere that is used where Vincenty has no answer
/** @param {number} degrees */
const rad = (degrees) => degrees * Math.PI / 180;
/** @param {number} radians */
const deg = (radians) => radians * 180 / Math.PI;

/** @param {number} cosSqAlpha */
function series(cosSqAlpha) {
  const u = cosSqAlpha * (A * A - B * B) / (B * B);
  return [1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u))),
          u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))];
}

/** @type {(b: number, sinS: number, cosS: number, cos2M: number) => number} */
const correction = (b, sinS, cosS, cos2M) => b * sinS * (cos2M + b / 4 * (
  cosS * (2 * cos2M ** 2 - 1) - b / 6 * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3)));

/** @type {(l: number, cosSqAlpha: number, sinAlpha: number, sigma: number, sinS: number,
 *   cosS: number, cos2M: number) => number} */
function longitude(l, cosSqAlpha, sinAlpha, sigma, sinS, cosS, cos2M) {
  const c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
  return l + (1 - c) * F * sinAlpha * (
    sigma + c * sinS * (cos2M + c * cosS * (2 * cos2M ** 2 - 1)));
}

/**
 * Metres between two places, the bearing at the first, and whether it is to the millimetre:
 * between places that are nearly antipodes it is that of a sphere, good to about 0.5 %.
 * @param {Spot} from
 * @param {Spot} to
 * @returns {{m: number, bearing: number, exact: boolean}}
 */
export function inverse(from, to) {
  const turn = Math.round((to.lng - from.lng) / 360) * 360;
  const l = rad(to.lng - from.lng - turn);
  const u1 = Math.atan((1 - F) * Math.tan(rad(from.lat)));
  const u2 = Math.atan((1 - F) * Math.tan(rad(to.lat)));
  const [s1, c1, s2, c2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = l;
  for (let i = 0; i < 100; i++) {
    const sinL = Math.sin(lambda), cosL = Math.cos(lambda);
    const x = c2 * sinL, y = c1 * s2 - s1 * c2 * cosL;
    const sinS = Math.hypot(x, y), cosS = s1 * s2 + c1 * c2 * cosL;
    if (sinS < 1e-15 && cosS > 0) return {m: 0, bearing: 0, exact: true};
    const sigma = Math.atan2(sinS, cosS), sinAlpha = sinS ? c1 * c2 * sinL / sinS : 0;
    const cosSq = 1 - sinAlpha ** 2, cos2M = cosSq > 1e-12 ? cosS - 2 * s1 * s2 / cosSq : 0;
    const next = longitude(l, cosSq, sinAlpha, sigma, sinS, cosS, cos2M);
    if (Math.abs(next) > Math.PI + 1e-9) break;
    if (Math.abs(next - lambda) < 1e-12) {
      const [a, b] = series(cosSq);
      const m = B * a * (sigma - correction(b, sinS, cosS, cos2M));
      return {m, bearing: (deg(Math.atan2(x, y)) + 360) % 360, exact: true};
    }
    lambda = next;
  }
  const h = Math.sin(rad(to.lat - from.lat) / 2) ** 2 +
    Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.sin(l / 2) ** 2;
  return {m: 2 * MEAN * Math.asin(Math.sqrt(Math.min(h, 1))), exact: false,
          bearing: (deg(Math.atan2(c2 * Math.sin(l), c1 * s2 - s1 * c2 * Math.cos(l))) + 360) % 360};
}

/**
 * The place some metres from another, on a bearing.
 * @param {Spot} from
 * @param {number} bearing
 * @param {number} m
 * @returns {Spot}
 */
export function direct(from, bearing, m) {
  const tanU = (1 - F) * Math.tan(rad(from.lat)), cosU = 1 / Math.hypot(1, tanU), sinU = tanU * cosU;
  const sinA1 = Math.sin(rad(bearing)), cosA1 = Math.cos(rad(bearing));
  const first = Math.atan2(tanU, cosA1), sinAlpha = cosU * sinA1, cosSq = 1 - sinAlpha ** 2;
  const [a, b] = series(cosSq), initial = m / (B * a);
  let sigma = initial;
  for (let i = 0, done = false; i < 100 && !done; i++) {
    const next = initial + correction(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * first + sigma));
    done = Math.abs(next - sigma) < 1e-13;
    sigma = next;
  }
  const sinS = Math.sin(sigma), cosS = Math.cos(sigma), cos2M = Math.cos(2 * first + sigma);
  const z = sinU * sinS - cosU * cosS * cosA1;
  const lat = Math.atan2(sinU * cosS + cosU * sinS * cosA1, (1 - F) * Math.hypot(sinAlpha, z));
  const lambda = Math.atan2(sinS * sinA1, cosU * cosS - sinU * sinS * cosA1);
  const back = longitude(0, cosSq, sinAlpha, sigma, sinS, cosS, cos2M);
  return {lat: deg(lat), lng: from.lng + deg(lambda - back)};
}

/**
 * The shortest line between two places, as points; it runs on over the date line.
 * @param {Spot} from
 * @param {Spot} to
 * @returns {Spot[]}
 */
export function geodesic(from, to) {
  const {m, bearing} = inverse(from, to), n = Math.max(1, Math.min(200, Math.ceil(m / 50000)));
  let last = from.lng;
  return [from, ...Array.from({length: n}, (_, i) => {
    const at = i + 1 < n ? direct(from, bearing, m * (i + 1) / n) : to;
    last = at.lng + 360 * Math.round((last - at.lng) / 360);
    return {lat: at.lat, lng: last};
  })];
}
