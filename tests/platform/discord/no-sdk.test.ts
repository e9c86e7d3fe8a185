import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('rendering for Discord', () => {
  it('does not load the SDK', () => {
    const script = `
      import { createRequire } from 'node:module';
      await import('./src/platform/discord/render.ts');
      await import('./src/platform/discord/preview.ts');
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(loaded.filter((file) => /node_modules.(discord|@discordjs)/.test(file)).length);`;
    const arguments_ = ['--import', 'tsx', '--input-type=module', '--eval', script];
    expect(execFileSync(process.execPath, arguments_, { encoding: 'utf8' }).trim()).toBe('0');
  });
});
