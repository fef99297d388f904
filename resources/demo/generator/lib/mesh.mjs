// SPDX-License-Identifier: GPL-3.0-or-later
// A mesh of small Voronoi cells. A labelling of the cells (by area or hazard class) becomes polygons by
// merging the cells of a label. A border is made once and used by both sides, so that neighbours share every vertex.
import { Delaunay } from "d3-delaunay";
import { random } from "./random.mjs";
import { distance, inRings, ringArea } from "./plane.mjs";

/** Points on a grid of `step`, each moved at random by up to 45 % of it, where `accept` is true. */
export function scatter(seed, [west, south, east, north], step, accept = () => true) {
  const next = random(seed);
  const points = [];
  for (let y = south; y < north; y += step) {
    for (let x = west; x < east; x += step) {
      const point = [x + (next() - 0.5) * 0.9 * step, y + (next() - 0.5) * 0.9 * step];
      if (accept(point)) points.push(point);
    }
  }
  return points;
}

export class Mesh {
  constructor(points) {
    this.points = points;
    this.delaunay = Delaunay.from(points);
  }

  /** The areas of the cells within the box. */
  areas(box) {
    const voronoi = this.delaunay.voronoi(box);
    return this.points.map((_, i) => Math.abs(ringArea(voronoi.cellPolygon(i) ?? [])));
  }

  neighbours(i) {
    return this.delaunay.neighbors(i);
  }

  /**
   * The merged outlines: label → list of polygons ([outer, ...holes], outer counter-clockwise, rings closed).
   * `labels[i]` is the label of cell i; null takes no part. Cells on the hull of the mesh must have null.
   */
  outlines(labels) {
    const edges = this.#borders(labels);
    const merged = new Map();
    for (const [label, successors] of edges) merged.set(label, polygons(chain(successors)));
    return merged;
  }

  /** label → (vertex → the line from it to the next vertex of the label's border, the label on its left). */
  #borders(labels) {
    const { halfedges, triangles } = this.delaunay;
    const centres = this.delaunay.voronoi().circumcenters;
    const centre = (t) => [centres[2 * t], centres[2 * t + 1]];
    const borders = new Map();
    const add = (label, from, line, to) => {
      if (label === null) return;
      if (!borders.has(label)) borders.set(label, new Map());
      borders.get(label).set(from, { line, to });
    };
    for (let e = 0; e < halfedges.length; ++e) {
      if (e >= halfedges[e]) continue; // each pair once; the hull's edges (-1) never
      const one = triangles[e];
      const other = triangles[e % 3 === 2 ? e - 2 : e + 1];
      if (labels[one] === labels[other]) continue;
      const from = Math.floor(e / 3);
      const to = Math.floor(halfedges[e] / 3);
      const line = roughen(centre(from), centre(to), `${from} ${to}`);
      const back = [...line].reverse();
      // Delaunator's triangles turn one way, so `one` is always on the same side of the line.
      add(labels[one], from, line, to);
      add(labels[other], to, back, from);
    }
    return borders;
  }
}

/** The line from a to b with three points between, moved sideways a little: borders are not straight. */
function roughen(a, b, seed) {
  const next = random(seed);
  const bend = (p, q) => {
    const shift = (next() - 0.5) * 0.3;
    return [(p[0] + q[0]) / 2 - (q[1] - p[1]) * shift, (p[1] + q[1]) / 2 + (q[0] - p[0]) * shift];
  };
  if (distance(a, b) < 0.4) return [a, b];
  const middle = bend(a, b);
  if (distance(a, b) < 1.2) return [a, middle, b];
  return [a, bend(a, middle), middle, bend(middle, b), b];
}

function chain(successors) {
  const rings = [];
  while (successors.size > 0) {
    const start = successors.keys().next().value;
    const ring = [];
    let vertex = start;
    do {
      const { line, to } = successors.get(vertex);
      successors.delete(vertex);
      ring.push(...line.slice(0, -1));
      vertex = to;
    } while (vertex !== start);
    rings.push([...ring, ring[0]]);
  }
  return rings;
}

/** Puts every hole (clockwise ring) into the smallest outer ring around it. */
function polygons(rings) {
  const outers = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring]);
  outers.sort((a, b) => ringArea(a[0]) - ringArea(b[0]));
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    const home = outers.find(([outer]) => ringArea(outer) > -ringArea(hole) && inRings([outer], hole[0]));
    home?.push(hole);
  }
  return outers;
}
