/**
 * The statistics page is whole without this: it gets the header of the other pages, in the language that was chosen there.
 * @module
 */
import { language } from '../i18n.js';
import { startShell } from '../shell/start.js';

const written = document.documentElement.lang;
await startShell({ page: 'statistics', onLanguage: speak });
if (language() !== written) {
  speak();
}

/** The server writes the page. */
function speak() {
  const address = new URL(location.href);
  address.searchParams.set('lang', language());
  location.replace(address);
}
