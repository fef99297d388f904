// SPDX-License-Identifier: GPL-3.0-or-later
// From outlines in kilometres to GeoJSON geometry: rounded, clipped, with the winding order of RFC 7946.
import polygonClipping from "polygon-clipping";
import { distance, ringArea, toDegrees, toPlane } from "./plane.mjs";

/** Smaller pieces are artefacts of clipping, in km². */
const crumb = 0.15;

/** Rounds first, so that both sides of a shared border are clipped as the same numbers. */
function onGrid(polygons) {
  return polygons.map((polygon) => polygon.map((ring) => ring.map((point) => toPlane(toDegrees(point)))));
}

export function intersect(a, b) {
  return polygonClipping.intersection(onGrid(a), onGrid(b)).filter(([outer]) => Math.abs(ringArea(outer)) > crumb);
}

export function subtract(a, b) {
  return polygonClipping.difference(onGrid(a), onGrid(b)).filter(([outer]) => Math.abs(ringArea(outer)) > crumb);
}

/** The area of polygons without their holes, in the square of their unit. */
export function area(polygons) {
  return polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}

/** A Polygon or MultiPolygon in degrees, outer rings counter-clockwise; null where nothing is left. */
export function geometry(polygons) {
  const coordinates = polygons
    .map((polygon) => polygon.map(degrees).filter(Boolean))
    .filter((polygon) => polygon.length > 0);
  if (coordinates.length === 0) return null;
  if (coordinates.length === 1) return { type: "Polygon", coordinates: coordinates[0] };
  return { type: "MultiPolygon", coordinates };
}

function degrees(ring, index) {
  const points = ring.map(toDegrees).filter((p, i, all) => i === 0 || distance(p, all[i - 1]) > 0);
  if (points.length < 4) return null;
  return ringArea(points) > 0 === (index === 0) ? points : points.reverse();
}

export const pointGeometry = (point) => ({ type: "Point", coordinates: toDegrees(point) });
