/**
 * @typedef {{ insert: string, label: string, detail: string }} Completion
 */

const PAUSE_MS = 90;

/**
 * Completes what is typed, from a list below the field: the arrows choose, Enter and Tab take what is chosen,
 * Escape closes. The focus never leaves the field.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
export function bindCombobox(input, list) {
  /** @type {readonly Completion[]} */
  let completions = [];
  let active = -1;
  /** @type {AbortController | undefined} */
  let underWay;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const close = () => {
    clearTimeout(pause);
    underWay?.abort();
    completions = [];
    draw();
  };

  const draw = () => {
    active = -1;
    list.replaceChildren(...completions.map(option));
    list.hidden = completions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark();
  };

  /** @param {number} [index] */
  const mark = (index = -1) => {
    active = index;
    for (const [at, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(at === index));
    const chosen = list.children[index];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };

  const suggest = async () => {
    underWay?.abort();
    const mine = new AbortController();
    underWay = mine;
    try {
      const response = await fetch(`/complete?${new URLSearchParams({ q: input.value })}`, {
        signal: mine.signal,
      });
      /** @type {readonly Completion[]} */
      const found = response.ok ? await response.json() : [];
      if (mine.signal.aborted) return;
      // A list of only what is already written would stand in the way.
      completions = found.filter(({ insert }) => insert !== input.value);
    } catch {
      if (mine.signal.aborted) return;
      completions = [];
    }
    draw();
  };

  /** @param {number} index */
  const take = (index) => {
    const chosen = completions[index];
    if (!chosen) return;
    input.value = chosen.insert;
    input.focus();
    input.setSelectionRange(chosen.insert.length, chosen.insert.length);
    void suggest();
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    if (input.value === '') close();
    else pause = setTimeout(suggest, PAUSE_MS);
  });

  input.addEventListener('keydown', (event) => {
    // Enter and the arrows belong to the input method while it composes a word.
    if (event.isComposing) return;
    const { key } = event;
    if (list.hidden) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      void suggest();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      // One step past either end is the field itself, with nothing chosen.
      const places = completions.length + 1;
      mark(((active + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
    } else if (key === 'Escape') {
      event.preventDefault();
      close();
    } else if ((key === 'Enter' || (key === 'Tab' && !event.shiftKey)) && active >= 0) {
      event.preventDefault();
      take(active);
    }
  });

  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // A press on the list must not take the focus from the field, which would close the list first.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role=option]') : null;
    if (item) take([...list.children].indexOf(item));
  });
}

/**
 * @param {Completion} completion
 * @param {number} index
 */
function option({ label, detail }, index) {
  const item = document.createElement('li');
  item.id = `completion-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.className = 'completion-label';
  name.dir = 'auto';
  name.textContent = label;
  const more = document.createElement('span');
  more.className = 'completion-detail';
  more.dir = 'auto';
  more.textContent = detail;
  item.append(name, ' ', more);
  return item;
}
