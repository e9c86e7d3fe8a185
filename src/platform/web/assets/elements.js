/**
 * The element with an id, or undefined where this page has none (pages that report a problem have no form).
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new () => E} kind
 * @returns {E | undefined}
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  return found instanceof kind ? found : undefined;
}

/**
 * Says something in the line above the answer, which screen readers announce.
 * @param {string} words
 * @param {{ aloudOnly?: boolean }} [how] `aloudOnly`: the page itself shows it already
 */
export function say(words, { aloudOnly = false } = {}) {
  const status = element('status', HTMLElement);
  if (!status) return;
  status.classList.toggle('aloud-only', aloudOnly);
  status.textContent = words;
}
