/**
 * A small picture of a style for legend and cards, drawn by the map's own painter.
 * @module
 */
import { paint } from './painter.js';
import { LINE, POINT } from './mvt.js';
import { passesFor } from './style.js';
import { readTheme } from './theme.js';

const WIDTH = 44;
const HEIGHT = 20;
/** At this zoom lines have the width that fits the sample. */
const ZOOM = 12.5;
const SIGN_ZOOM = 14;

/**
 * @param {readonly string[]} classes bottom first @param {import('./style.js').Variant} [variant]
 * @returns {HTMLCanvasElement}
 */
export function sample(classes, variant = 'full') {
  const canvas = document.createElement('canvas');
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  canvas.className = 'sample';
  canvas.setAttribute('aria-hidden', 'true');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(ratio, ratio);
  for (const name of classes) {
    const isSign = name === 'depot' || name === 'structure';
    const parts = isSign ? [[WIDTH / 2, HEIGHT / 2]] : [[3, HEIGHT / 2, WIDTH - 3, HEIGHT / 2]];
    const properties = name === 'structure' ? { kind: 'BRIDGE' } : {};
    const shape = { class: name, type: isSign ? POINT : LINE, properties, parts };
    const passes = passesFor({ zoom: isSign ? SIGN_ZOOM : ZOOM, theme: readTheme(), variant });
    paint(context, new Map([[name, [shape]]]), passes.filter((pass) => pass.class === name));
  }
  return canvas;
}
