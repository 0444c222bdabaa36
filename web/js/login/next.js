/**
 * Where to go after signing in.
 * @module
 */

/**
 * @param {string} query location.search @returns {string} a page of this server and nowhere else; browsers read //host as a host
 */
export function nextPage(query) {
  const wanted = new URLSearchParams(query).get('next') ?? '/';
  return /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted) ? wanted : '/';
}
