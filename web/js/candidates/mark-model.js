/**
 * What organisations say to exchanging sections.
 * @module
 */

/** @typedef {import('../api/candidates.js').Candidate} Candidate */
/** @typedef {import('../api/candidates.js').Mark} Mark */
/** @typedef {import('../api/candidates.js').Stance} Stance */

/** What the reader's authority may say of a candidate. @param {Candidate} one @param {string|null} own @returns {Stance[]} */
export function stancesOf({ administrator, neighbour }, own) {
  if (own === administrator.id) {
    return ['REQUEST', 'REFUSE'];
  }
  return own === neighbour.id ? ['ACCEPT', 'REFUSE'] : [];
}

/** The marks of the two sides on a candidate's sections. @param {Candidate} one @param {readonly Mark[]} marks @returns {Mark[]} */
export function marksOf({ sections, administrator, neighbour }, marks) {
  const ids = new Set(sections.map(({ id }) => id));
  const pair = new Set([administrator.id, neighbour.id]);
  return marks.filter(({ section, organisation, counterpart }) => ids.has(section) && pair.has(organisation) && pair.has(counterpart));
}

/**
 * What one side says of all sections; 'MIXED' when not the same of all.
 * @param {Candidate} one @param {readonly Mark[]} marks @param {string} organisation @returns {Stance|'MIXED'|null}
 */
export function saidBy(one, marks, organisation) {
  const mine = marksOf(one, marks).filter((mark) => mark.organisation === organisation);
  if (mine.length === 0) {
    return null;
  }
  return mine.length === one.sections.length && mine.every(({ stance }) => stance === mine[0].stance) ? mine[0].stance : 'MIXED';
}

/** Whether one asks and the other accepts. @param {Candidate} one @param {readonly Mark[]} marks */
export function isMatch(one, marks) {
  return saidBy(one, marks, one.administrator.id) === 'REQUEST' && saidBy(one, marks, one.neighbour.id) === 'ACCEPT';
}

/**
 * What is sent to say the same of all sections of a candidate; stance null takes it back.
 * @param {Candidate} one @param {readonly Mark[]} marks @param {string} own @param {Stance|null} stance @param {string} remark
 * @returns {import('../api/candidates.js').MarkInput[]}
 */
export function inputs(one, marks, own, stance, remark) {
  const counterpart = own === one.administrator.id ? one.neighbour.id : one.administrator.id;
  const known = new Map(marksOf(one, marks).filter(({ organisation }) => organisation === own).map((mark) => [mark.section, mark.version]));
  return one.sections.map(({ id }) => ({ section: id, counterpart, stance, remark: remark.trim() || null, version: known.get(id) ?? null }))
    .filter(({ section }) => stance !== null || known.has(section));
}

/** Matches by counterpart, in their order. @param {readonly import('../api/candidates.js').Match[]} matches */
export function byCounterpart(matches) {
  const groups = new Map();
  for (const match of matches) {
    const group = groups.get(match.counterpart) ?? { counterpart: match.counterpart, name: match.counterpartName, matches: [] };
    group.matches.push(match);
    groups.set(match.counterpart, group);
  }
  return [...groups.values()];
}

/** The winter that a draft is for: from the next 15 November on. @param {string} today @returns {{from: string, until: string}} until: first day after it */
export function nextWinter(today) {
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= '11-15' ? 1 : 0);
  return { from: `${year}-11-15`, until: `${year + 1}-04-01` };
}
