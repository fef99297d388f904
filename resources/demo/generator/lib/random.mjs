// SPDX-License-Identifier: GPL-3.0-or-later
// Every "random" number comes from a text seed, so that a second run gives the same bytes.

/** FNV-1a, 32 bit. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mulberry32: a function that gives numbers in [0, 1). */
export function random(seed) {
  let a = hash(seed);
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number around 0 with a standard deviation of about 1, never beyond ±3 (sum of uniforms). */
export function bell(next) {
  return next() + next() + next() + next() + next() + next() - 3;
}

export function between(next, low, high) {
  return low + (high - low) * next();
}

export function pick(next, list) {
  return list[Math.floor(next() * list.length)];
}

/** Picks a key of `weights` ({key: weight}). */
export function pickWeighted(next, weights) {
  const entries = Object.entries(weights);
  let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return entries[entries.length - 1][0];
}

/** Smooth noise in the plane, in [-1, 1], with features about `wavelength` wide (same unit as x and y). */
export function noise(seed, wavelength) {
  const corner = (i, j) => random(`${seed} ${i} ${j}`)() * 2 - 1;
  const known = new Map();
  const at = (i, j) => {
    const key = `${i} ${j}`;
    if (!known.has(key)) known.set(key, corner(i, j));
    return known.get(key);
  };
  const ease = (t) => t * t * (3 - 2 * t);
  return (x, y) => {
    const u = x / wavelength;
    const v = y / wavelength;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const s = ease(u - i);
    const t = ease(v - j);
    const low = at(i, j) * (1 - s) + at(i + 1, j) * s;
    const high = at(i, j + 1) * (1 - s) + at(i + 1, j + 1) * s;
    return low * (1 - t) + high * t;
  };
}
