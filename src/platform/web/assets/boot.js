// Runs before the first paint, so that the previews do not change colour before the reader's eyes.
(() => {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  let chosen = null;
  try {
    chosen = localStorage.getItem('preview-theme');
  } catch {
    // Storage is blocked: the choice then lasts as long as the page.
  }
  root.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  root.classList.add('scripted');
})();
