/**
 * Which entries of the header a person sees. Hiding is a courtesy; the server refuses by its own table.
 * @module
 */

/** @typedef {import('../api/me.js').Me} Me */
/** @typedef {{page: string, href: string, roles: import('../api/me.js').Role[]|null, group?: string}} Entry roles null: everyone; group: the menu it is in */

/** @type {readonly Entry[]} */
export const ENTRIES = [
  { page: 'map', href: '/', roles: null },
  { page: 'statistics', href: '/statistics', roles: null },
  { page: 'crew', href: '/crew.html', roles: ['CREW', 'DISPATCHER'] },
  { page: 'candidates', href: '/candidates.html', roles: ['DISPATCHER', 'MANAGER'] },
  { page: 'plan', href: '/plan.html', roles: ['DISPATCHER', 'MANAGER'] },
  { page: 'fleet', href: '/fleet.html', roles: ['DISPATCHER', 'MANAGER'] },
  { page: 'agreements', href: '/agreements.html', roles: ['DISPATCHER', 'MANAGER', 'ADMINISTRATOR'] },
  { page: 'sections', href: '/sections.html', roles: ['MANAGER', 'ADMINISTRATOR'], group: 'roads' },
  { page: 'registers', href: '/registers.html', roles: ['MANAGER', 'ADMINISTRATOR'], group: 'roads' },
  { page: 'import', href: '/import.html', roles: ['ADMINISTRATOR'], group: 'roads' },
  { page: 'years', href: '/years.html', roles: ['MANAGER'] },
  { page: 'admin', href: '/admin.html', roles: ['ADMINISTRATOR'] },
];

/** @param {Me} me @returns {Entry[]} */
export function entriesFor(me) {
  return ENTRIES.filter(({ roles }) => roles === null || roles.some((role) => me.roles.includes(role)));
}

/**
 * Neighbours of one group together; an entry without a group, or alone in its group, by itself.
 * @param {Entry[]} entries @returns {Entry[][]}
 */
export function grouped(entries) {
  /** @type {Entry[][]} */
  const rows = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (entry.group && last && last[0].group === entry.group) {
      last.push(entry);
    } else {
      rows.push([entry]);
    }
  }
  return rows;
}

/** Where to sign in and come back to. @param {string} from path with query and hash @returns {string} */
export function loginLink(from) {
  return `/login.html?next=${encodeURIComponent(from)}`;
}
