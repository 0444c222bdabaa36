/**
 * Draws decoded features on a canvas, pass by pass. Coordinates are CSS pixels of the canvas.
 * @module
 */
import { placesAlong } from './lines.js';
import { POINT, POLYGON } from './mvt.js';

/** Points closer than this to the one before are not drawn. */
const FINEST = 0.4;
const CHEVRON_SPACING = 56;
/** Features per stroke: the time for one stroke grows with the square of its edges. */
const CHUNK = 200;
/** What stands in the sign, by the feature's kind. */
const SIGN_TEXTS = { BRIDGE: '橋', SLOPE: '法', TUNNEL: '隧', CULVERT: '函', SNOW_SHED: '覆', GARAGE: '庫', SNOW_DUMP: '捨', depot: '基' };

/**
 * A feature in CSS pixels.
 * @typedef {object} Shape
 * @property {string} class
 * @property {number} type
 * @property {Record<string, string|number|boolean>} properties
 * @property {number[][]} parts
 */

/**
 * @param {import('./mvt.js').Feature} feature @param {string} styleClass
 * @param {number} unit CSS pixels per tile unit @param {number} left @param {number} top CSS pixels taken off
 * @returns {Shape}
 */
export function shapeOf(feature, styleClass, unit, left, top) {
  const parts = feature.parts.map((part) => {
    const points = [part[0] * unit - left, part[1] * unit - top];
    for (let i = 2; i < part.length; i += 2) {
      const x = part[i] * unit - left;
      const y = part[i + 1] * unit - top;
      const last = i === part.length - 2;
      if (last || Math.abs(x - points.at(-2)) > FINEST || Math.abs(y - points.at(-1)) > FINEST) {
        points.push(x, y);
      }
    }
    return points;
  });
  return { class: styleClass, type: feature.type, properties: feature.properties, parts };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Map<string, Shape[]>} shapes by class
 * @param {readonly import('./style.js').Pass[]} passes
 * @param {number} [wider] CSS pixels added to every line
 */
export function paint(context, shapes, passes, wider = 0) {
  context.lineJoin = 'round';
  for (const pass of passes) {
    const mine = shapes.get(pass.class);
    if (!mine) {
      continue;
    }
    context.globalAlpha = pass.alpha ?? 1;
    context.globalCompositeOperation = pass.erase ? 'destination-out' : 'source-over';
    if (pass.draw === 'sign') {
      mine.forEach((shape) => sign(context, shape, pass));
    } else if (pass.draw === 'chevrons') {
      chevrons(context, mine, pass);
    } else if (pass.draw === 'fill') {
      context.fillStyle = pass.color;
      context.fill(outline(mine), 'evenodd');
    } else {
      context.strokeStyle = pass.color;
      context.lineWidth = (pass.width ?? 1) + wider;
      context.lineCap = pass.cap ?? 'round';
      context.setLineDash(pass.dash ?? []);
      for (let i = 0; i < mine.length; i += CHUNK) {
        context.stroke(outline(mine.slice(i, i + CHUNK)));
      }
    }
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.setLineDash([]);
}

/** @param {Shape[]} shapes @returns {Path2D} */
function outline(shapes) {
  const path = new Path2D();
  for (const { type, parts } of shapes) {
    if (type === POINT) {
      continue;
    }
    for (const part of parts) {
      path.moveTo(part[0], part[1]);
      for (let i = 2; i < part.length; i += 2) {
        path.lineTo(part[i], part[i + 1]);
      }
      if (type === POLYGON) {
        path.closePath();
      }
    }
  }
  return path;
}

/** Arrow heads that point along the line, or against it where the feature says reversed. */
function chevrons(/** @type {CanvasRenderingContext2D} */ context, /** @type {Shape[]} */ shapes,
  /** @type {import('./style.js').Pass} */ pass) {
  const size = Math.max(2, (pass.width ?? 6) * 0.36);
  context.strokeStyle = pass.color;
  context.lineWidth = Math.max(1.2, size * 0.45);
  context.lineCap = 'round';
  context.setLineDash([]);
  context.beginPath();
  for (const { parts, properties } of shapes) {
    for (const part of parts) {
      for (const place of placesAlong(part, CHEVRON_SPACING)) {
        const angle = place.angle + (properties.reversed === true ? Math.PI : 0);
        const ahead = [Math.cos(angle) * size, Math.sin(angle) * size];
        const x = place.x + ahead[0] * 0.6;
        const y = place.y + ahead[1] * 0.6;
        context.moveTo(x - ahead[0] - ahead[1], y - ahead[1] + ahead[0]);
        context.lineTo(x, y);
        context.lineTo(x - ahead[0] + ahead[1], y - ahead[1] - ahead[0]);
      }
    }
  }
  context.stroke();
}

/** A small plate with one character that says what stands there. */
function sign(/** @type {CanvasRenderingContext2D} */ context, /** @type {Shape} */ shape,
  /** @type {import('./style.js').Pass} */ pass) {
  const size = pass.width ?? 16;
  const character = SIGN_TEXTS[String(shape.properties.kind)] ?? SIGN_TEXTS[shape.class] ?? '●';
  for (const part of shape.parts) {
    // A structure may be a stretch of road: its sign stands at its middle point.
    const middle = Math.floor(part.length / 4) * 2;
    const [x, y] = [part[middle], part[middle + 1]];
    context.beginPath();
    if (pass.shape === 'circle') {
      context.arc(x, y, size / 2, 0, 2 * Math.PI);
    } else {
      context.roundRect(x - size / 2, y - size / 2, size, size, 3);
    }
    context.fillStyle = '#ffffff';
    context.strokeStyle = '#1b2733';
    context.lineWidth = 1.5;
    context.setLineDash([]);
    context.fill();
    context.stroke();
    context.fillStyle = '#1b2733';
    context.font = `600 ${Math.round(size * 0.65)}px "Noto Sans JP", "Noto Sans CJK JP", sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(character, x, y + size * 0.04);
  }
}
