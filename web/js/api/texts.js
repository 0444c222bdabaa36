/**
 * Fetches the texts of the shell and of one page.
 * @module
 */

/**
 * @param {import('../dates.js').Language} language
 * @param {readonly string[]} pages names of i18n files; a later one wins
 * @returns {Promise<Record<string, import('../i18n.js').Text>>}
 */
export async function fetchTexts(language, pages) {
  const all = await Promise.all(pages.map(async (page) => {
    const answer = await fetch(`/i18n/${page}.${language}.json`);
    if (!answer.ok) {
      throw new Error(`No texts /i18n/${page}.${language}.json: ${answer.status}`);
    }
    return answer.json();
  }));
  return Object.assign({}, ...all);
}
