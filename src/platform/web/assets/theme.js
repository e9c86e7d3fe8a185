import { element } from './elements.js';

/** The switch between light and dark previews. The page itself follows the system. */
export function bindTheme() {
  const switches = element('themes', HTMLFieldSetElement);
  if (!switches) return;
  const root = document.documentElement;
  for (const option of switches.querySelectorAll('input'))
    option.checked = option.value === root.dataset.theme;
  switches.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    root.dataset.theme = target.value;
    try {
      localStorage.setItem('preview-theme', target.value);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
  });
}
