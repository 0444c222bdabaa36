/**
 * The map on which sections are drawn: a line of legs with points to drag, a handle in the middle of each leg that becomes a point, and
 * beside drawing, picking a section of the ground. With the keyboard the map's middle is where a point is set.
 * @module
 */
import { DivIcon, featureGroup, geoJSON, latLngBounds, layerGroup, marker, polyline } from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { el } from '../dom.js';
import { COLORS } from './style.js';
import { createWorkingMap } from './working-map.js';

/** @typedef {{lng: number, lat: number}} LngLat */
/** Reach of a pointer and of a thumb, CSS pixels. */
const REACH = { mouse: 9, touch: 16 };
/** From here in there is room for ways that no section owns. */
const WAYS_FROM = 14;
const WAY = { color: '#6b7785', weight: 2, dashArray: '4 4', opacity: 0.8, interactive: false };
/** Legs shorter than this on screen have no room for a handle, CSS pixels. */
const HANDLE_FROM = 36;
const LOOK = {
  NETWORK: { color: COLORS.to_municipal, weight: 6 },
  FREE: { color: COLORS.to_municipal, weight: 6, dashArray: '10 8', lineCap: 'butt' },
  MISSING: { color: '#d55e00', weight: 4, dashArray: '3 7', lineCap: 'butt' },
};
const BEFORE = { color: '#6b7785', weight: 8, opacity: 0.6, interactive: false };
const PART = [{ color: COLORS.to_municipal, weight: 7, interactive: false }, { color: COLORS.to_prefectural, weight: 7, dashArray: '12 6', lineCap: 'butt', interactive: false }];

/**
 * @typedef {object} Handlers
 * @property {(place: LngLat) => void} clicked while points are set
 * @property {(bbox: readonly number[]|null) => void} viewed the map moved; null: so far out that ways would be too many
 * @property {(section: string|null) => void} picked while nothing is drawn; null: beside all
 * @property {(index: number, place: LngLat) => void} moved a point was dragged
 * @property {(leg: number, place: LngLat) => void} inserted a leg was pulled
 */

/**
 * @typedef {object} Words
 * @property {string} map @property {string} zoomIn @property {string} zoomOut
 * @property {(index: number, last: boolean) => string} point @property {(index: number, last: boolean) => string} sign @property {string} between
 */

/** @param {HTMLElement} element @param {Words} words @param {string} day @param {Handlers} handlers */
export function createDrawingMap(element, words, day, handlers) {
  const { map, names, ground } = createWorkingMap(element, words, day, { wheelPxPerZoomLevel: 90 });
  const ways = layerGroup().addTo(map);
  const before = layerGroup().addTo(map);
  const line = featureGroup().addTo(map);
  const points = layerGroup().addTo(map);
  let drawing = false;
  let shown = { points: /** @type {readonly LngLat[]} */ ([]), legs: /** @type {readonly import('../api/sections.js').Leg[]} */ ([]) };

  map.on('click', (/** @type {any} */ { latlng, originalEvent }) => {
    if (drawing) {
      handlers.clicked(latlng);
    } else {
      handlers.picked(ground.at(latlng, originalEvent.pointerType === 'touch' ? REACH.touch : REACH.mouse));
    }
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === element && drawing) {
      event.preventDefault();
      handlers.clicked(map.getCenter());
    }
  });
  map.on('zoomend', drawPoints);
  map.on('moveend', () => {
    const view = map.getBounds();
    handlers.viewed(map.getZoom() < WAYS_FROM ? null : [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]);
  });

  function drawPoints() {
    points.clearLayers();
    shown.points.forEach((place, index) => {
      const last = index === shown.points.length - 1;
      const label = el('span', {}, words.sign(index, last));
      points.addLayer(pin(place, label, words.point(index, last), 'sections-point', 28, (to) => handlers.moved(index, to)));
    });
    shown.legs.forEach((leg, index) => {
      const place = middle(leg.line);
      if (place) {
        points.addLayer(pin(place, null, words.between, 'sections-point sections-point--between', 20, (to) => handlers.inserted(index, to)));
      }
    });
  }

  /** @param {LngLat} place @param {HTMLElement|null} label @param {string} title @param {string} className @param {number} size @param {(to: LngLat) => void} dropped */
  function pin(place, label, title, className, size, dropped) {
    const icon = new DivIcon({ className, iconSize: [size, size], html: label ?? false });
    const sign = marker(place, { icon, title, alt: title, draggable: true, autoPan: true, bubblingMouseEvents: false, zIndexOffset: label ? 1000 : 0 });
    sign.on('dragend', () => dropped(sign.getLatLng()));
    return sign;
  }

  /** The middle of a leg as it is on screen; null where there is no room. @param {readonly [number, number][]} places */
  function middle(places) {
    const pixels = places.map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
    const lengths = pixels.map((pixel, i) => (i === 0 ? 0 : pixel.distanceTo(pixels[i - 1])));
    const whole = lengths.reduce((sum, length) => sum + length, 0);
    if (whole < HANDLE_FROM) {
      return null;
    }
    let rest = whole / 2;
    let i = 1;
    while (i < lengths.length - 1 && rest > lengths[i]) {
      rest -= lengths[i];
      i += 1;
    }
    const [from, to] = [pixels[i - 1], pixels[i]];
    return map.layerPointToLatLng(from.add(to.subtract(from).multiplyBy(lengths[i] === 0 ? 0 : rest / lengths[i])));
  }

  return {
    /** @param {boolean} on clicks set points; else they pick sections */
    setDrawing(on) {
      drawing = on;
      element.classList.toggle('sections-map--drawing', on);
      map.doubleClickZoom[on ? 'disable' : 'enable']();
    },

    /** @param {readonly LngLat[]} places @param {readonly import('../api/sections.js').Leg[]} legs one fewer than places, or none while they are asked for */
    showDrawing(places, legs) {
      shown = { points: places, legs };
      line.clearLayers();
      for (const leg of legs) {
        line.addLayer(polyline(leg.line.map(turned), { ...LOOK[leg.kind], interactive: false }));
      }
      drawPoints();
    },

    /** Ways that no section owns. @param {{features: any[]}} features GeoJSON */
    showWays(features) {
      ways.clearLayers();
      ways.addLayer(geoJSON(features, { style: WAY, interactive: false }));
    },

    /** The section as it is. @param {readonly [number, number][]|null} places */
    showSection(places) {
      before.clearLayers();
      if (places) {
        before.addLayer(polyline(places.map(turned), BEFORE));
      }
    },

    /**
     * Two parts of a section, or two sections, each told by colour and pattern.
     * @param {readonly (readonly [number, number][])[]} parts @param {readonly [number, number]} [cut] where they meet, to be dragged @param {string} [title]
     */
    showParts(parts, cut, title = '') {
      line.clearLayers();
      points.clearLayers();
      shown = { points: [], legs: [] };
      if (cut) {
        points.addLayer(pin({ lng: cut[0], lat: cut[1] }, el('span', {}, '×'), title, 'sections-point', 28, (to) => handlers.moved(0, to)));
      }
      parts.forEach((part, i) => line.addLayer(polyline(part.map(turned), PART[i % 2])));
    },

    /** @param {readonly number[]} box west, south, east, north @param {number} [nearest] zoom */
    fit([west, south, east, north], nearest = 16) {
      map.invalidateSize({ animate: false });
      map.fitBounds(latLngBounds([south, west], [north, east]), { padding: [48, 48], maxZoom: nearest, animate: false });
    },

    /** How far a pointer's point may lie from what it means. @returns {number} metres */
    reachMeters() {
      const middleOfMap = map.getSize().divideBy(2);
      const meters = map.distance(map.containerPointToLatLng(middleOfMap), map.containerPointToLatLng(middleOfMap.add([REACH.touch, 0])));
      return Math.max(3, Math.min(500, meters));
    },

    centre: () => map.getCenter(),

    /** @param {readonly import('../api/region.js').Municipality[]} municipalities */
    name(municipalities) {
      names.draw(municipalities);
    },

    /** The roads changed. */
    refresh: () => ground.refresh(),
  };
}

/** @param {readonly [number, number]} place @returns {[number, number]} */
function turned([lng, lat]) {
  return [lat, lng];
}
