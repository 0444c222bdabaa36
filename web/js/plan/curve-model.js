/**
 * What the curve of saving computes: its points, and ticks of an axis. Nothing here touches the page.
 * @module
 */

/** @typedef {import('../api/plan.js').Run} Run */
/** @typedef {{run: Run, sections: number, savedMetres: number, savedMillis: number, finishMillis: number, unserved: number}} Point savedMillis: machine time; finishMillis: how much later all is clear */

/** @param {readonly Run[]} runs @returns {Run|null} the newest search for a curve */
export const curveRun = (runs) => runs.filter(({ variant }) => variant === 'CURVE').at(-1) ?? null;

/**
 * The points of a curve by rising number of sections that change hands.
 * @param {readonly Run[]} runs @returns {Point[]} empty until it is there
 */
export function curvePoints(runs) {
  const curve = curveRun(runs);
  const own = curve?.figures;
  if (!curve || !own) {
    return [];
  }
  return runs.filter(({ change, figures }) => change?.kind === 'CURVE' && change.basedOn === curve.id && figures !== null).map((run) => {
    const figures = /** @type {import('../api/plan.js').Figures} */ (run.figures);
    return {
      run, sections: figures.transferredSections, savedMetres: own.emptyMetres - figures.emptyMetres, savedMillis: own.machineMillis - figures.machineMillis,
      finishMillis: figures.finishMillis - own.finishMillis, unserved: figures.unserved,
    };
  }).sort((a, b) => a.sections - b.sections || a.savedMillis - b.savedMillis);
}

/**
 * Round values from 0 up to at least the greatest.
 * @param {number} greatest above 0 @param {number} about so many of them @returns {number[]}
 */
export function ticks(greatest, about) {
  const raw = Math.max(greatest, 1e-9) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? raw;
  const n = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: Math.max(1, n) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
