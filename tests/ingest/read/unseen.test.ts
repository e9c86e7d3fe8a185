import { describe, expect, it } from 'vitest';
import { isUnseen } from '../../../src/ingest/read/unseen.ts';

describe('what readers of a page do not see', () => {
  it.each([
    { hidden: '' },
    { 'aria-hidden': 'true' },
    { class: 'hidden' },
    { class: 'note d-none' },
    { class: 'sr-only' },
    { style: 'display: none' },
    { style: 'position: absolute; left: -5000px' },
    { style: 'text-indent:-9999em' },
    { style: 'color: white; background-color: #FFF' },
    { style: 'background:#000;color:rgb(0, 0, 0)' },
    { style: 'color: transparent' },
    { style: 'height:0;overflow:hidden' },
    { style: 'clip: rect(0 0 0 0)' },
  ])('is %j', (attributes) => {
    expect(isUnseen(attributes as Record<string, string>)).toBe(true);
  });

  it.each([
    { class: 'hidden md:block' },
    { class: 'd-none d-md-block' },
    { class: 'unhidden hide-and-seek' },
    { style: 'color: #fff; background: #123' },
    { style: 'color: #333' },
    { style: 'margin-left: -15px' },
    { style: 'border-left: -400px; overflow: hidden' },
    { style: 'height: 100%; overflow: hidden' },
    { style: 'opacity: 0.8' },
  ])('is not %j', (attributes) => {
    expect(isUnseen(attributes as Record<string, string>)).toBe(false);
  });
});
