/**
 * Lays the page out as one A4 sheet on screen, waits for the map, and opens the print dialogue (which also makes the PDF).
 * @module
 */
import { byId } from '../dom.js';

const LATEST_MILLIS = 5000;

/**
 * @param {{settled: () => Promise<void>, keepArea: (change: () => void) => void}} map
 * @param {() => void} redraw the panel, whose samples have the theme's colours
 */
export async function printPage(map, redraw) {
  const table = /** @type {HTMLDetailsElement} */ (byId('table-part'));
  const legend = byId('legend');
  const before = { table: table.open, legend: legend.hidden };
  map.keepArea(() => {
    document.documentElement.dataset.theme = 'light';
    document.body.classList.add('printing');
  });
  redraw();
  table.open = true;
  legend.hidden = false;
  // A tile that never comes must not keep the sheet from being printed.
  await Promise.race([map.settled(), new Promise((resolve) => setTimeout(resolve, LATEST_MILLIS))]);
  window.print();
  map.keepArea(() => {
    document.body.classList.remove('printing');
    delete document.documentElement.dataset.theme;
  });
  redraw();
  table.open = before.table;
  legend.hidden = before.legend;
}
