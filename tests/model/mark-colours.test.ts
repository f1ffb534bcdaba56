import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { KIND_FAMILIES } from '../../lib/model/kind-family.ts';
import { DEFAULT_MARK_COLOURS } from '../../lib/model/mark-colours.ts';

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** Machado, Oliveira and Fernandes 2009, full severity, for linear sRGB. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times(matrix: Matrix, [x, y, z]: Vector): Vector {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
}

function linear(hex: string): Vector {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** Oklab (Ottosson 2020), in which distances are about what is seen. */
function oklab(colour: Vector): Vector {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map((value) => Math.cbrt(Math.max(0, value)));
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l ?? 0, m ?? 0, s ?? 0],
  );
}

const colours = KIND_FAMILIES.map((family) => linear(DEFAULT_MARK_COLOURS[family]));

describe('the colours of marks', () => {
  it.each(Object.entries(SIGHTS))('are told apart with %s', (_name, sight) => {
    const seen = colours.map((colour) => oklab(times(sight, colour)));
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        // Twice what is just noticed beside each other, 0.02 to 0.04 in Oklab.
        expect(Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))).toBeGreaterThan(
          0.075,
        );
      }
    }
  });

  it('stand out from white and from black', () => {
    for (const [r, g, b] of colours) {
      const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      expect(1.05 / (luminance + 0.05)).toBeGreaterThan(2.6);
      expect((luminance + 0.05) / 0.05).toBeGreaterThan(3);
    }
  });
});

describe('the colours of kinds in our own views', () => {
  it('are those of marks in pages', () => {
    const tokens = readFileSync('components/styles/tokens.css', 'utf8');
    for (const family of KIND_FAMILIES) {
      const [, value = ''] = new RegExp(`--${family}: ([^;]+);`, 'u').exec(tokens) ?? [];
      expect(new Set(value.match(/#[0-9a-f]{6}/gu))).toEqual(
        new Set([DEFAULT_MARK_COLOURS[family]]),
      );
    }
  });
});
