import { describe, expect, it } from 'vitest';
import { readAsset } from '../../../src/platform/web/assets.ts';

const [light = '', dark = ''] = readAsset('base.css').split('prefers-color-scheme: dark');
const PALETTES = { light: colours(light), dark: colours(dark) };
const TEXTS = [
  ['ink', 'ground'],
  ['ink', 'sheet'],
  ['ink', 'chosen'],
  ['soft', 'ground'],
  ['soft', 'sheet'],
  ['accent', 'ground'],
  ['accent', 'sheet'],
  ['on-accent', 'accent'],
  ['soft', 'chosen'],
  ['caution', 'ground'],
] as const;

// WCAG 2.2, 1.4.3 and 1.4.11.
describe.each(Object.entries(PALETTES))('the %s colours', (_, palette) => {
  it.each(TEXTS)('set %s apart from %s', (text, ground) => {
    expect(contrast(palette.get(text), palette.get(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('set the border of a control apart from the page', () => {
    expect(contrast(palette.get('edge'), palette.get('ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.get('edge'), palette.get('sheet'))).toBeGreaterThanOrEqual(3);
  });
});

function colours(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function contrast(one = '', other = ''): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.match(/../g) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
