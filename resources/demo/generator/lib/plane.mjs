// SPDX-License-Identifier: GPL-3.0-or-later
// The plane the outlines are made in: kilometres east and north of 98.75° E on the equator. North Sumatra lies within
// 5° of the equator, so one scale per axis is good to 0.3 %.

const originLon = 98.75;
const kmPerLon = 111.25;
const kmPerLat = 110.6;

export const toPlane = ([lon, lat]) => [(lon - originLon) * kmPerLon, lat * kmPerLat];
export const toDegrees = ([x, y]) => [round5(x / kmPerLon + originLon), round5(y / kmPerLat)];
/** Five decimals: about a metre. */
export const round5 = (value) => Math.round(value * 1e5) / 1e5;

export const distance = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

/** The signed area of a ring, counter-clockwise positive, in the ring's unit². */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return sum / 2;
}

/** Even-odd rule; `rings` is a polygon (outer ring, holes) or the rings of several that do not overlap. */
export function inRings(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** The distance of a point to the segment from a to b. */
export function segmentDistance(point, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2;
  const s = Math.min(1, Math.max(0, t));
  return distance(point, [a[0] + s * dx, a[1] + s * dy]);
}

/** The box [west, south, east, north] of a list of points. */
export function boxOf(points) {
  return points.reduce(
    ([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
