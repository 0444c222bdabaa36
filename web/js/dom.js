/**
 * Builds elements; text always goes in as text, never as HTML.
 * @module
 */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] on… are listeners; true sets an empty attribute, false/null/undefined none;
 *     `class`, `data-…`, `aria-…` as in HTML
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on') && typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** @param {Element} element @param {...(Node|string|null|undefined|false)} children */
export function replace(element, ...children) {
  element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
}

/** @param {string} id @returns {HTMLElement} the page's element; its absence is a fault of the page */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`The page has no #${id}`);
  }
  return element;
}
