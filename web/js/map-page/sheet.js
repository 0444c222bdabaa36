/**
 * The panel on a phone: a sheet at the bottom with three heights, dragged, tapped or moved by arrow keys.
 * @module
 */
import { t } from '../i18n.js';

const HEIGHTS = ['low', 'half', 'full'];
/** A pull shorter than this is a tap, CSS pixels. */
const TAP = 8;
/** A pull this far goes to the next height, CSS pixels. */
const STEP = 48;

/** @param {HTMLElement} panel with data-height @param {HTMLElement} handle a button */
export function createSheet(panel, handle) {
  /** @type {{pointer: number, y: number, height: number}|null} */
  let pull = null;
  let pulled = false;

  const move = (/** @type {number} */ steps) => {
    const now = HEIGHTS.indexOf(panel.dataset.height ?? 'half');
    set(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, now + steps))]);
  };
  /** @param {string} height */
  function set(height) {
    panel.dataset.height = height;
    label();
  }
  function label() {
    const height = panel.dataset.height ?? 'half';
    handle.setAttribute('aria-label', t(`map.sheet.${height}`));
    handle.setAttribute('aria-expanded', String(height !== 'low'));
  }
  handle.addEventListener('pointerdown', (event) => {
    pull = { pointer: event.pointerId, y: event.clientY, height: panel.offsetHeight };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (pull && event.pointerId === pull.pointer) {
      panel.style.height = `${pull.height + pull.y - event.clientY}px`;
    }
  });
  const end = (/** @type {PointerEvent} */ event) => {
    if (!pull) {
      return;
    }
    const up = pull.y - event.clientY;
    pull = null;
    panel.style.height = '';
    pulled = Math.abs(up) >= TAP;
    if (pulled) {
      move(Math.sign(up) * (Math.abs(up) > 4 * STEP ? 2 : Math.abs(up) > STEP ? 1 : 0));
    }
  };
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  handle.addEventListener('click', () => {
    // A tap, Enter or Space goes round the heights; the click that ends a pull does not.
    if (!pulled) {
      set(HEIGHTS[(HEIGHTS.indexOf(panel.dataset.height ?? 'half') + 1) % HEIGHTS.length]);
    }
    pulled = false;
  });
  handle.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? 1 : -1);
    }
  });
  return { label, set };
}
