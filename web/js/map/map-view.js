/**
 * The Leaflet map of roads and agreements: two vector layers (the compared year above, hollow), an optional outside base map,
 * pointer and keyboard. Only js/map/ knows Leaflet.
 * @module
 */
import { control, DivIcon, latLngBounds, map as createMap, marker, tileLayer } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { showCredits } from './credits.js';
import { createPlaceNames } from './place-names.js';
import { readTheme, watchTheme } from './theme.js';
import { tileAddress } from './tile-address.js';
import { createTileSource } from './tile-source.js';
import { VectorTileLayer } from './vector-tile-layer.js';

const GSI = {
  url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
  credit: '<a href="https://maps.gsi.go.jp/development/ichiran.html">地理院タイル</a>',
};
/** Around what must stay visible, CSS pixels. */
const MARGIN = 24;
/** Reach of a pointer and of a thumb, CSS pixels. */
const REACH = { mouse: 7, touch: 16 };

/**
 * @typedef {object} Handlers
 * @property {(place: {zoom: number, lat: number, lng: number}) => void} moved
 * @property {(section: string|null, at: {lng: number, lat: number}) => void} picked null: beside everything
 * @property {(shape: import('./painter.js').Shape|null, at: {x: number, y: number}) => void} hovered
 * @property {(loading: boolean) => void} loading
 * @property {(tiles: number) => void} failed tiles that show nothing
 */

/**
 * @param {HTMLElement} element @param {Handlers} handlers @param {boolean} signedIn
 */
export function createMapView(element, handlers, signedIn) {
  const map = createMap(element, {
    zoomControl: false, minZoom: 5, maxZoom: 19, wheelPxPerZoomLevel: 90,
    fadeAnimation: false, zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.attributionControl.setPrefix(false);
  const placeNames = createPlaceNames(map);
  /** @type {import('leaflet').Control.Zoom|null} */
  let zoomButtons = null;
  /** @type {any} */
  let main = null;
  /** @type {any} */
  let compared = null;
  /** @type {import('leaflet').TileLayer|null} */
  let baseMap = null;
  /** @type {readonly string[]} */
  let credits = [];
  let look = { theme: readTheme(), hidden: /** @type {ReadonlySet<string>} */ (new Set()), baseMap: false };
  /** @type {any} */
  let pin = null;
  let placed = false;
  let fitting = false;
  /** @type {import('leaflet').LatLngBounds|null} the area shown whole, until a person moves the map */
  let fitted = null;
  /** @type {string|null} */
  let selected = null;

  map.on('dragstart zoomstart', () => {
    if (!fitting) {
      fitted = null;
    }
  });
  map.on('moveend', () => {
    if (placed) {
      const { lat, lng } = map.getCenter();
      handlers.moved({ zoom: map.getZoom(), lat, lng });
    }
  });
  map.on('click', (/** @type {any} */ event) => {
    const reach = event.originalEvent.pointerType === 'touch' ? REACH.touch : REACH.mouse;
    handlers.picked(main?.at(event.latlng, reach)?.properties.section_id ?? null, event.latlng);
  });
  let frame = 0;
  map.on('mousemove', (/** @type {any} */ event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(main?.at(event.latlng, REACH.mouse) ?? null, event.containerPoint));
  });
  map.on('mouseout movestart', () => {
    cancelAnimationFrame(frame);
    hover(null, { x: 0, y: 0 });
  });
  watchTheme(() => setLook({ theme: readTheme() }));

  /** @param {import('./painter.js').Shape|null} shape @param {{x: number, y: number}} at */
  function hover(shape, at) {
    main?.hover(shape ? String(shape.properties.section_id) : null);
    element.classList.toggle('map--pointing', shape !== null);
    handlers.hovered(shape, at);
  }

  /** @param {Partial<typeof look>} change */
  function setLook(change) {
    look = { ...look, ...change };
    main?.setLook(look);
    compared?.setLook({ ...look, variant: 'outline' });
  }

  /** @param {(z: number, x: number, y: number) => string} address */
  function createMain(address) {
    main = new VectorTileLayer(createTileSource(address), look, { zIndex: 3 });
    main.on('loading', () => handlers.loading(true));
    main.on('load', () => handlers.loading(false));
    main.on('tilefailed', (/** @type {{failed: number}} */ { failed }) => handlers.failed(failed));
    main.select(selected);
    main.addTo(map);
  }

  return {
    /** @param {{year: number|null, day: string|null, municipality: string|null}} what */
    show(what) {
      const address = tileAddress({ signedIn, layers: 'map', ...what });
      if (main) {
        main.setSource(createTileSource(address));
      } else {
        createMain(address);
      }
    },

    /** @param {{year: number, municipality: string|null}|null} what the year compared with; null: none */
    compare(what) {
      compared?.remove();
      compared = null;
      if (what) {
        const source = createTileSource(tileAddress({ signedIn, layers: 'coverage', day: null, ...what }));
        compared = new VectorTileLayer(source, { ...look, variant: 'outline' }, { zIndex: 4 });
        compared.addTo(map);
      }
    },

    /** @param {ReadonlySet<string>} hidden groups of the legend that are switched off */
    hide(hidden) {
      setLook({ hidden });
    },

    /** @param {boolean} wanted 地理院タイル; only where the server's policy lets its pictures in */
    setBaseMap(wanted) {
      baseMap?.remove();
      baseMap = wanted ? tileLayer(GSI.url, { attribution: GSI.credit, maxNativeZoom: 18, maxZoom: 19, zIndex: 1 }).addTo(map) : null;
      setLook({ baseMap: wanted });
    },

    /** @param {readonly string[]} shown 出典 of the data */
    credit(shown) {
      credits = shown;
      showCredits(map, credits);
    },

    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    name(municipalities) {
      placeNames.draw(municipalities);
    },

    /** @param {string|null} section */
    select(section) {
      selected = section;
      main?.select(section);
    },

    /** Moves the map when a section's middle lies under something. @param {string} section @param {DOMRect} cover on the screen */
    reveal(section, cover) {
      const middle = main?.middleOf(section);
      if (!middle) {
        return;
      }
      const { left, top } = element.getBoundingClientRect();
      const at = map.latLngToContainerPoint(middle);
      const [x, y] = [at.x + left, at.y + top];
      if (x > cover.left && x < cover.right && y > cover.top - MARGIN && y < cover.bottom) {
        map.panBy([0, y - cover.top + 3 * MARGIN]);
      }
    },

    /** @param {{zoom: number, lat: number, lng: number}} place */
    goTo({ zoom, lat, lng }) {
      map.setView([lat, lng], zoom, { animate: placed });
      placed = true;
    },

    /**
     * @param {[number, number, number, number]} bbox west, south, east, north
     * @param {{right: number, bottom: number}} covered CSS pixels of the map that something lies over
     */
    fit([west, south, east, north], { right, bottom }) {
      fitted = latLngBounds([south, west], [north, east]);
      fitting = true;
      map.fitBounds(fitted, { paddingTopLeft: [8, 8], paddingBottomRight: [right + 8, bottom + 8], animate: false });
      fitting = false;
      placed = true;
    },

    /** @returns {{id: string, name: string, classes: string[]}[]|null} null: too far out to tell them apart */
    sectionsInView() {
      return main ? main.sectionsInView() : [];
    },

    /** Marks a place that was searched for. @param {{lng: number, lat: number}|null} at @param {string} [name] */
    pin(at, name = '') {
      pin?.remove();
      pin = at && marker(at, { icon: new DivIcon({ className: 'place-pin', iconSize: [18, 18] }), alt: name, title: name, keyboard: false, interactive: false }).addTo(map);
    },

    /** Asks again for what failed. */
    retry() {
      main?.redraw();
    },

    /** The element has another size now. */
    resized() {
      map.invalidateSize({ animate: false });
    },

    /** Shows the same area after the element got another size, or the page another theme. @param {() => void} change */
    keepArea(change) {
      const area = map.getBounds();
      const zoom = map.getZoom();
      fitting = true;
      change();
      map.invalidateSize({ animate: false });
      if (fitted) {
        map.fitBounds(fitted, { padding: [8, 8], animate: false });
      } else {
        map.setView(area.getCenter(), Math.min(zoom, map.getBoundsZoom(area.pad(-0.1))), { animate: false });
      }
      fitting = false;
      setLook({ theme: readTheme() });
    },

    /** @returns {Promise<void>} when every tile in view is drawn */
    settled() {
      return new Promise((resolve) => {
        if (main?.isLoading()) {
          main.once('load', () => resolve());
        } else {
          resolve();
        }
      });
    },

    /** Words on the map's own parts. @param {{map: string, zoomIn: string, zoomOut: string, source: string}} words */
    label(words) {
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', words.map);
      zoomButtons?.remove();
      zoomButtons = control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
      map.attributionControl.getContainer().replaceChildren();
      map.attributionControl.remove();
      map.attributionControl = control.attribution({ prefix: false }).addTo(map);
      map.attributionControl.addAttribution(words.source);
      showCredits(map, credits);
      if (baseMap) {
        map.attributionControl.addAttribution(GSI.credit);
      }
    },
  };
}
