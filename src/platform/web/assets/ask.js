import { element, say } from './elements.js';
import { addressOf } from './place.js';

const GONE = [
  'Dragoman does not answer',
  'It may have been stopped. Start it again with "npm start" where it runs, then ask again.',
];
const TOO_LONG = ['This cannot be asked', 'The question is too long. Ask it in 10,000 characters or fewer.'];

const SLOW_MS = 300;

/** @type {AbortController | undefined} */
let underWay;

/**
 * Asks the server and shows what it says. A newer question takes the place of one still under way.
 * @param {import('./place.js').Place} place
 * @param {{ focus: boolean }} then whether to take the reader to the answer
 */
export async function ask(place, then) {
  const workbench = element('workbench', HTMLElement);
  const answer = element('answer', HTMLElement);
  if (!workbench || !answer) return;
  underWay?.abort();
  const mine = new AbortController();
  underWay = mine;
  workbench.hidden = false;
  workbench.setAttribute('aria-busy', 'true');
  // Most answers come sooner than a word about waiting could be read.
  const slow = setTimeout(() => say('Asking…'), SLOW_MS);
  const fragment = await fetched(place, mine.signal);
  clearTimeout(slow);
  if (mine.signal.aborted) return;
  workbench.removeAttribute('aria-busy');
  show(answer, fragment);
  const title = document.getElementById('understood');
  say(title?.dataset.title ? `Answer: ${title.dataset.title}` : '', { aloudOnly: true });
  if (then.focus) title?.focus();
}

/** Forgets the answer: the page as it was before the first question. */
export function clear() {
  underWay?.abort();
  const workbench = element('workbench', HTMLElement);
  workbench?.removeAttribute('aria-busy');
  if (workbench) workbench.hidden = true;
  element('answer', HTMLElement)?.replaceChildren();
  say('');
}

/**
 * The answer as the server has rendered and escaped it, or a notice in its place.
 * @param {import('./place.js').Place} place
 * @param {AbortSignal} signal
 * @returns {Promise<string | Node>}
 */
async function fetched(place, signal) {
  try {
    const response = await fetch(addressOf('/answer', place), { signal, redirect: 'error' });
    if (response.status === 431) return notice(TOO_LONG);
    // Only this console's own pages carry this header, so nothing else is ever shown as HTML.
    const rendered = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    return rendered ? await response.text() : notice(GONE);
  } catch {
    return notice(GONE);
  }
}

/**
 * @param {HTMLElement} answer
 * @param {string | Node} fragment
 */
function show(answer, fragment) {
  const chosen = [...answer.querySelectorAll('input:checked')].map(({ id }) => id);
  if (typeof fragment === 'string') answer.innerHTML = fragment;
  else answer.replaceChildren(fragment);
  // Who looks at the payload goes on looking at payloads.
  for (const id of chosen) {
    const tab = element(id, HTMLInputElement);
    if (tab) tab.checked = true;
  }
}

/** @param {string[]} lines */
function notice([heading = '', advice = '']) {
  const box = document.createElement('div');
  box.className = 'trouble';
  box.setAttribute('role', 'alert');
  const title = document.createElement('h2');
  title.id = 'understood';
  title.tabIndex = -1;
  title.textContent = heading;
  const line = document.createElement('p');
  line.textContent = advice;
  box.append(title, line);
  return box;
}
