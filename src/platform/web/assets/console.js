import { ask, clear } from './ask.js';
import { bindCombobox } from './combobox.js';
import { bindCopying } from './copy.js';
import { element } from './elements.js';
import { addressOf, placeOf } from './place.js';
import { bindTheme } from './theme.js';
import { bindZone } from './zone.js';

/** @typedef {import('./place.js').Place} Place */

const form = element('ask', HTMLFormElement);
const question = element('question', HTMLInputElement);
const zone = element('zone', HTMLInputElement);
const list = element('completions', HTMLElement);

if (form && question && zone && list) start(form, question, zone, list);
bindCopying();
bindTheme();

/**
 * Answers in place instead of loading a page, with an address for each answer.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} question
 * @param {HTMLInputElement} zone
 * @param {HTMLElement} list
 */
function start(form, question, zone, list) {
  bindZone(zone, placeOf(location.href));
  bindCombobox(question, list);

  /**
   * @param {Place} place
   * @param {{ focus: boolean }} then
   */
  const arrive = (place, then) => {
    question.value = place.question;
    if (place.zone !== null) zone.value = place.zone;
    document.title = place.question === '' ? 'Dragoman' : `${place.question} · Dragoman`;
    if (place.question === '') clear();
    else void ask(place, then);
  };

  /**
   * @param {Place} place
   * @param {{ focus: boolean }} then
   */
  const go = (place, then) => {
    const address = addressOf('/', place);
    const here = `${location.pathname}${location.search}`;
    if (address === here) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    arrive(place, then);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = question.value.trim();
    // A command says all of what it asks; plain words may refer to the answer on the page.
    const after = words.startsWith('/') ? null : previous();
    const asked = { question: words, zone: zone.value.trim(), after };
    // The focus stays in the field, for the next question.
    if (asked.question !== '') go(asked, { focus: false });
    else question.focus();
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || link.target === '_blank' || event.defaultPrevented) return;
    const place = placeOf(link.href);
    if (!place || place.question === '') return;
    event.preventDefault();
    // The pressed link goes with its answer: the focus moves to the new one.
    go({ ...place, zone: place.zone ?? zone.value.trim() }, { focus: true });
  });

  window.addEventListener('popstate', () => {
    const place = placeOf(location.href);
    if (place) arrive(place, { focus: false });
  });
}

/** The command of the answer on the page; of the one before it, where this is an answer to no command. */
function previous() {
  const shown = document.getElementById('understood')?.dataset.previous;
  return shown ?? placeOf(location.href)?.after ?? null;
}
