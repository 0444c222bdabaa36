/**
 * Where to go after signing in.
 * @module
 */

/**
 * @param {string} query location.search
 * @param {readonly import('../api/me.js').Role[]} [roles] whose work is on the road begins with today's sections, unless a deep link led here
 * @returns {string} a page of this server and nowhere else; browsers read //host as a host
 */
export function nextPage(query, roles = []) {
  const wanted = new URLSearchParams(query).get('next') ?? '/';
  const next = /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted) ? wanted : '/';
  return next === '/' && roles.length > 0 && roles.every((role) => role === 'CREW') ? '/crew.html' : next;
}
