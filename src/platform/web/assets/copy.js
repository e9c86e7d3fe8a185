import { say } from './elements.js';

/** The buttons that copy a payload, and the one that copies the address of the answer. */
export function bindCopying() {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.id === 'copy-link') {
      void copy(location.href, 'Link copied.', 'Copy the link from the address bar.');
    } else if (button?.dataset.copy) {
      const payload = document.getElementById(button.dataset.copy);
      if (payload) void copy(payload.textContent ?? '', 'Payload copied.', 'Select the payload and copy it.');
    }
  });
}

/**
 * @param {string} text
 * @param {string} done
 * @param {string} instead said where the browser does not let a page copy
 */
async function copy(text, done, instead) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(`This browser does not let the page copy. ${instead}`);
  }
}
