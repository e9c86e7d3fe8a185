import type { APIButtonComponent } from 'discord.js';
import { type Component, KIND, type Row } from './components.ts';

/**
 * Drops each button whose `custom_id` another one has already, which asks the same: Discord refuses a message
 * with two. `taken` are the ids of buttons elsewhere in the message.
 */
export function withoutRepeats(blocks: readonly Component[], taken: readonly string[]): Component[] {
  const seen = new Set(taken);
  const isNew = (component: object): boolean => {
    const [id] = idsOf(component);
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
  return blocks.flatMap((block): Component[] => {
    if (block.type === KIND.row) {
      const components = block.components.filter(isNew);
      return components.length === 0 ? [] : [{ ...block, components }];
    }
    if (block.type === KIND.section && !isNew(block.accessory)) return block.components;
    return [block];
  });
}

/** The `custom_id`s of a button, or of every button in a component. */
export function idsOf(component: Row | APIButtonComponent | object): string[] {
  if ('components' in component && Array.isArray(component.components)) {
    const accessory = 'accessory' in component ? component.accessory : undefined;
    const own = typeof accessory === 'object' && accessory !== null ? idsOf(accessory) : [];
    return [...component.components.flatMap((each) => idsOf(each)), ...own];
  }
  return 'custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : [];
}
