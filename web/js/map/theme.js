/**
 * The page's colours for the canvas: read from tokens.css, so that they are written once.
 * @module
 */

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** @returns {import('./style.js').Theme} */
export function readTheme() {
  const probe = document.createElement('i');
  document.body.append(probe);
  const color = (/** @type {string} */ token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const theme = { ink: color('--ink'), paper: color('--paper'), line: color('--line'), sea: color('--sea') };
  probe.remove();
  const dark = isDark();
  return { ...theme, dark, casing: dark ? '#000000' : '#ffffff' };
}

/** @param {() => void} changed when the device goes from day to night or back */
export function watchTheme(changed) {
  DARK.addEventListener('change', changed);
}

function isDark() {
  const fixed = document.documentElement.dataset.theme;
  return fixed ? fixed === 'dark' : DARK.matches;
}
