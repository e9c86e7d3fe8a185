import { say } from './elements.js';

const SHOWN_MS = 5_000;

/** The buttons that copy a payload, and the one that copies the address of the answer. */
export function bindCopying() {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.id === 'copy-link') {
      void copy(button, location.href, 'Link copied.', 'Copy the link from the address bar.');
    } else if (button?.dataset.copy) {
      const payload = document.getElementById(button.dataset.copy);
      if (payload)
        void copy(button, payload.textContent ?? '', 'Payload copied.', 'Select the payload and copy it.');
    }
  });
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 * @param {string} done
 * @param {string} instead said where the browser does not let a page copy
 */
async function copy(button, text, done, instead) {
  try {
    await navigator.clipboard.writeText(text);
    report(button, done);
  } catch {
    report(button, `This browser does not let the page copy. ${instead}`);
  }
}

/**
 * Says it aloud, and shows it for a while at the button, where the reader looks.
 * @param {HTMLElement} button
 * @param {string} words
 */
function report(button, words) {
  say(words, { aloudOnly: true });
  button.querySelector('.report')?.remove();
  const shown = document.createElement('span');
  shown.className = 'report';
  // Hidden from screen readers, which have heard it: it must not become the name of the button.
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = words;
  button.append(shown);
  setTimeout(() => shown.remove(), SHOWN_MS);
}
