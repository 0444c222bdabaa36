/**
 * Step 3: what the columns mean, as a form. A preset or the columns' names fill it; the JSON beneath says the same.
 * @module
 */
import { dropMapping, keepMapping } from '../api/imports.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { CODES, formOf, guessed, guessedKinds, KINDS, kindTexts, LENGTHS, likelyTarget, mainOf, mappingOf, missing, unitOf, UNITS, valuesOf } from './mapping-model.js';
import { wholeText } from '../numbers.js';
import { ask, say, sayProblem } from '../shell/messages.js';
import { rowsTable } from './tables.js';

/** Chosen instead of a column. */
const FIXED = '=';

/** @typedef {import('../api/imports.js').Preset} Preset */
/** @typedef {import('./mapping-model.js').Form} Form */
/** @typedef {{id: string, name: string, mapping: string}} Kept */
/** @typedef {{presets: readonly Preset[], kept: Kept[], chosen: string|null, fields: string[], sample: string[][], distinct: string[][], table: import('../api/imports.js').Table|null, lostZeros: import('../api/imports.js').LostZeros[]}} What distinct by field, its first texts */

/**
 * @param {HTMLElement} place @param {What} what
 * @param {(mapping: string) => void} check
 */
export function drawMapping(place, what, check) {
  const { presets, chosen, fields, sample } = what;
  const json = /** @type {HTMLTextAreaElement} */ (el('textarea', { id: 'mapping-json', class: 'import-json', spellcheck: 'false', onchange: () => read() }));
  const body = el('div', { class: 'stack' });
  const problem = el('p', { class: 'error', role: 'alert', hidden: true });
  const select = /** @type {HTMLSelectElement} */ (el('select', { id: 'preset', onchange: () => fill() },
    el('option', { value: '' }, t('import.preset.own')),
    what.kept.length > 0 && el('optgroup', { label: t('import.kept') },
      ...what.kept.map(({ id, name }) => el('option', { value: id, selected: id === chosen }, name))),
    ...presets.map(({ name, title }) => el('option', { value: name, selected: name === chosen }, title))));
  /** @type {Form} */
  let form;

  const tell = (/** @type {string} */ text) => {
    problem.textContent = text;
    problem.hidden = text === '';
  };
  const write = () => {
    json.value = JSON.stringify(mappingOf(form), null, 2);
    tell('');
  };
  const draw = () => replace(body, ...formParts(form, what, (redraw) => {
    write();
    if (redraw) {
      const focused = document.activeElement?.id;
      draw();
      (focused ? document.getElementById(focused) : null)?.focus();
    }
  }));
  const use = (/** @type {import('./mapping-model.js').Mapping} */ mapping) => {
    form = formOf(mapping, fields);
    draw();
    tell('');
  };
  const fill = () => {
    const preset = what.kept.find(({ id }) => id === select.value) ?? presets.find(({ name }) => name === select.value);
    const mapping = preset ? JSON.parse(preset.mapping) : guessed(fields, what.distinct, what.table ? likelyTarget(fields) : 'sections');
    json.value = JSON.stringify(mapping, null, 2);
    use(mapping);
  };
  const read = () => {
    try {
      use(JSON.parse(json.value));
    } catch (failure) {
      tell(t('import.mapping.json.broken', { message: /** @type {Error} */ (failure).message }));
    }
  };
  const go = () => {
    const [lacking] = missing(form);
    if (lacking) {
      tell(t('import.mapping.missing', { value: t(`import.value.${lacking}`) }));
      document.getElementById(`column-${lacking}`)?.focus();
      return;
    }
    check(json.value);
  };
  replace(place,
    el('div', { class: 'field import-narrow' }, el('label', { for: 'preset' }, t('import.preset')), select),
    body,
    el('details', {}, el('summary', {}, t('import.mapping.json')),
      el('div', { class: 'field' }, el('label', { for: 'mapping-json' }, t('import.mapping.json.label')), json)),
    problem,
    el('div', {}, el('button', { type: 'button', class: 'button button--primary', onclick: go }, t('import.check'))),
    keeping(what.kept, () => select.value, () => json.value),
    el('details', { open: true }, el('summary', {}, t('import.rows.raw')), rowsTable(fields, sample)));
  fill();
}

/** Keeps the mapping for the next file. @param {Kept[]} kept @param {() => string} chosen @param {() => string} mapping JSON */
function keeping(kept, chosen, mapping) {
  const name = /** @type {HTMLInputElement} */ (el('input', { id: 'mapping-name', maxlength: '100' }));
  const keep = async () => {
    try {
      await keepMapping(name.value, mapping());
      say(t('import.kept.done', { name: name.value.trim() }));
    } catch (failure) {
      sayProblem(failure);
    }
  };
  const drop = async () => {
    const old = kept.find(({ id }) => id === chosen());
    if (!old || !await ask({ title: t('import.kept.drop'), text: t('import.kept.drop.text', { name: old.name }), confirm: t('import.kept.drop') })) {
      return;
    }
    try {
      await dropMapping(old.id);
      document.querySelector(`#preset option[value="${old.id}"]`)?.remove();
    } catch (failure) {
      sayProblem(failure);
    }
  };
  return el('details', {}, el('summary', {}, t('import.kept.keep')),
    el('div', { class: 'import-keep' },
      el('div', { class: 'field' }, el('label', { for: 'mapping-name' }, t('import.kept.name')), name),
      el('button', { type: 'button', class: 'button', onclick: keep }, t('import.kept.store')),
      kept.length > 0 && el('button', { type: 'button', class: 'button', onclick: drop }, t('import.kept.drop'))));
}

/** @param {Form} form @param {What} what @param {(redraw: boolean) => void} changed */
function formParts(form, what, changed) {
  const values = valuesOf(form.target);
  const main = mainOf(form.target);
  const more = values.filter((value) => !main.includes(value));
  const used = more.filter((value) => form.rules[value].column !== '' || form.rules[value].otherwise !== '');
  return [
    el('div', { class: 'import-heads' },
      choice('target', t('import.target'), form.target, ['sections', 'register', 'schedule', 'areas'].map((each) => [each, t(`import.target.${each}`)]), (target) => {
        // Columns of a 別表 mean other things than those of a register.
        const begun = target === 'schedule' || form.target === 'schedule' ? guessed(what.fields, what.distinct, target) : { ...mappingOf(form), target };
        Object.assign(form, formOf(begun, what.fields));
        changed(true);
      }),
      ...(form.target === 'areas' || form.target === 'schedule' ? [] : administrator(form, what, changed)),
      form.target !== 'schedule' && el('div', { class: 'field import-credit' }, el('label', { for: 'credit' }, t('import.credit')),
        el('input', {
          id: 'credit', value: form.credit, maxlength: '120', 'aria-describedby': 'credit-note', onchange: (/** @type {Event} */ event) => {
            form.credit = text(event).trim();
            changed(false);
          },
        }), el('p', { id: 'credit-note', class: 'note' }, t('import.credit.note')))),
    el('div', { class: 'import-columns' }, ...main.map((value) => row(form, value, what, changed))),
    more.length > 0 && el('details', { open: used.length > 0 }, el('summary', {}, t('import.mapping.more')),
      el('div', { class: 'import-columns' }, ...more.map((value) => row(form, value, what, changed)))),
    form.target === 'sections' && el('fieldset', { class: 'import-fieldset' }, el('legend', {}, t('import.cut')),
      ...(/** @type {const} */ (['boundaries', 'junctions'])).map((where) => el('label', { class: 'choice' },
        el('input', {
          type: 'checkbox', checked: form.cut[where], onchange: (/** @type {Event} */ event) => {
            form.cut[where] = checked(event);
            changed(false);
          },
        }), t(`import.cut.${where}`)))),
  ];
}

/** @param {Form} form @param {What} what @param {(redraw: boolean) => void} changed */
function administrator({ administrator: rule }, { fields }, changed) {
  return [
    choice('administrator', t('import.administrator'), rule.mode, ['importer', 'code', 'field', 'place'].map((mode) => [mode, t(`import.administrator.${mode}`)]), (mode) => {
      Object.assign(rule, { mode, text: '' });
      changed(true);
    }),
    rule.mode === 'code' && el('div', { class: 'field' }, el('label', { for: 'administrator-code' }, t('import.administrator.code.label')),
      el('input', {
        id: 'administrator-code', inputmode: 'numeric', value: rule.text, onchange: (/** @type {Event} */ event) => {
          rule.text = text(event);
          changed(false);
        },
      })),
    rule.mode === 'field' && choice('administrator-column', t('import.mapping.column'), rule.text, columns(fields), (column) => {
      rule.text = column;
      changed(false);
    }),
  ];
}

/** @param {Form} form @param {string} value @param {What} what @param {(redraw: boolean) => void} changed */
function row(form, value, what, changed) {
  const rule = form.rules[value];
  const name = t(`import.value.${value}`);
  const at = what.fields.indexOf(rule.column);
  const example = at < 0 ? '' : what.sample.map((cells) => cells[at]).find((cell) => cell !== '') ?? '';
  const set = (/** @type {Partial<import('./mapping-model.js').FormRule>} */ change, /** @type {boolean} */ redraw) => {
    Object.assign(rule, change);
    changed(redraw);
  };
  const take = (/** @type {string} */ chosen) => {
    const column = chosen === FIXED ? '' : chosen;
    const values = value === 'kind' && column !== '' ? guessedKinds(what.distinct[what.fields.indexOf(column)] ?? []) : rule.values;
    set({ column, fixed: chosen === FIXED, otherwise: chosen === '' ? '' : rule.before.otherwise ?? '', values, unit: unitOf(column), digits: 0 }, true);
  };
  return el('div', { class: 'import-column' },
    choice(`column-${value}`, name, rule.fixed ? FIXED : rule.column, columns(what.fields, true), take),
    rule.column !== '' && el('p', { class: 'note import-example', title: example }, example === '' ? '' : t('import.mapping.example', { text: example })),
    LENGTHS.includes(value) && rule.column !== '' && choice(`unit-${value}`, t('import.mapping.unit', { name }), rule.unit, UNITS.map((unit) => [unit, unit]),
      (unit) => set({ unit }, false)),
    CODES.includes(value) && lostZeros(rule, what, name, set),
    value === 'kind' ? kinds(rule, at < 0 ? [] : what.distinct[at] ?? [], name, set)
      : rule.fixed && el('div', { class: 'field' }, el('label', { for: `constant-${value}` }, t('import.mapping.constant', { name })),
        el('input', { id: `constant-${value}`, value: rule.otherwise, onchange: (/** @type {Event} */ event) => set({ otherwise: text(event) }, false) })));
}

/**
 * Offers to give codes their leading zeros back where the column seems to have lost them.
 * @param {import('./mapping-model.js').FormRule} rule @param {What} what @param {string} name
 * @param {(change: Partial<import('./mapping-model.js').FormRule>, redraw: boolean) => void} set
 */
function lostZeros(rule, what, name, set) {
  const lost = what.lostZeros.find(({ field }) => field === rule.column);
  if (!lost) {
    return false;
  }
  const repaired = lost.examples.map((text) => t('import.zeros.example', { from: text, to: text.padStart(lost.digits, '0') })).join(t('shell.comma'));
  return el('label', { class: 'choice import-zeros' },
    el('input', {
      type: 'checkbox', checked: rule.digits > 0,
      onchange: (/** @type {Event} */ event) => set({ digits: checked(event) ? lost.digits : 0 }, false),
    }), t('import.zeros', { name, n: lost.digits, rows: wholeText(lost.rows), examples: repaired }));
}

/**
 * Which kind of road each text of the column is, or the kind of all rows.
 * @param {import('./mapping-model.js').FormRule} rule @param {readonly string[]} inFile @param {string} name
 * @param {(change: Partial<import('./mapping-model.js').FormRule>, redraw: boolean) => void} set
 */
function kinds(rule, inFile, name, set) {
  const options = (/** @type {string} */ none) => [['', t(none)], ...KINDS.map((kind) => [kind, t(`import.kind.${kind}`)])];
  if (rule.column === '') {
    return rule.fixed && choice('constant-kind', t('import.mapping.constant', { name }), rule.otherwise, options('import.choose'), (otherwise) => set({ otherwise }, false));
  }
  const put = (/** @type {string} */ from, /** @type {string} */ to) => {
    const { [from]: dropped, ...others } = rule.values ?? {};
    set({ values: to === '' ? others : { ...others, [from]: to } }, false);
  };
  return el('fieldset', { class: 'import-fieldset import-kinds' }, el('legend', {}, t('import.mapping.kinds')),
    ...[...kindTexts(rule, inFile), '*'].map((from, i) =>
      choice(`kind-${i}`, from === '*' ? t('import.mapping.kinds.others') : t('import.mapping.kinds.text', { text: from }), rule.values?.[from] ?? '',
        options('import.mapping.kinds.refused'), (to) => put(from, to))));
}

/** @param {readonly string[]} fields @param {boolean} [orFixed] may all rows have the same value */
function columns(fields, orFixed = false) {
  return [['', t('import.mapping.none')], ...(orFixed ? [[FIXED, t('import.mapping.fixed')]] : []), ...fields.map((field) => [field, field])];
}

/** @param {string} id @param {string} label @param {string} chosen @param {readonly (readonly string[])[]} options value and words @param {(value: string) => void} take */
function choice(id, label, chosen, options, take) {
  return el('div', { class: 'field' }, el('label', { for: id }, label),
    el('select', { id, onchange: (/** @type {Event} */ event) => take(text(event)) },
      ...options.map(([value, words]) => el('option', { value, selected: value === chosen }, words))));
}

/** @param {Event} event */
function text(event) {
  return /** @type {HTMLInputElement|HTMLSelectElement} */ (event.target).value;
}

/** @param {Event} event */
function checked(event) {
  return /** @type {HTMLInputElement} */ (event.target).checked;
}
