/**
 * A crew's map: all roads faint, the own sections in the colours of their work, the phone's place when it is asked for.
 * @module
 */
import {
  canvas, circle, circleMarker, control, latLngBounds, layerGroup, map as createMap, polyline,
} from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { addCredits } from './credits.js';
import { breadthAt, dutyStrokes, KINDS } from './duty-style.js';
import { onGroundClick } from './ground-click.js';
import { readTheme, watchTheme } from './theme.js';
import { tileAddress } from './tile-address.js';
import { createTileSource } from './tile-source.js';
import { VectorTileLayer } from './vector-tile-layer.js';

/** A thumb in a glove, CSS pixels to either side of a line. */
const REACH = 14;
const MARGIN = 28;
/** The buttons over the map's right side. */
const TOOLS = 80;
/** What the map tells elsewhere and would be taken for the crew's own work here. */
const HIDDEN = new Set(['exchange', 'patrol', 'structure']);
/** Roads of others are there to find the way by; by night they are dark by themselves. */
const opacityOfRoads = () => (readTheme().dark ? 0.8 : 0.5);

/** @typedef {{id: string, kinds: readonly import('../api/duties.js').Kind[], parts: [number, number][][]}} Line parts: latitude, longitude */

/**
 * @param {HTMLElement} element
 * @param {(section: string|null) => void} picked null: beside all
 */
export function createDutyMap(element, picked) {
  const map = createMap(element, {
    zoomControl: false, minZoom: 5, maxZoom: 19, fadeAnimation: false, renderer: canvas({ padding: 0.3, tolerance: REACH }),
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.attributionControl.setPrefix(false);
  control.scale({ imperial: false }).addTo(map);
  const look = () => ({ theme: readTheme(), hidden: HIDDEN });
  const own = layerGroup().addTo(map);
  const outline = layerGroup().addTo(map);
  const here = layerGroup().addTo(map);
  /** @type {any} */
  let roads = null;
  let day = '';
  /** @type {readonly Line[]} */
  let lines = [];
  /** @type {string|null} */
  let selected = null;
  let placed = false;
  let breadth = 1;
  const takeClick = onGroundClick(map, () => picked(null));
  watchTheme(() => {
    roads?.setLook(look());
    roads?.setOpacity(opacityOfRoads());
    draw();
  });

  map.on('zoomend', () => breadthAt(map.getZoom()) !== breadth && draw());

  function draw() {
    const { dark } = readTheme();
    breadth = breadthAt(map.getZoom() ?? 0);
    own.clearLayers();
    for (const kind of KINDS) {
      for (const stroke of dutyStrokes(kind, dark, breadth)) {
        for (const { id, kinds, parts } of lines) {
          if (kinds.includes(kind)) {
            const line = polyline(parts, { ...stroke, opacity: 1, lineCap: breadth < 1 ? 'round' : 'butt' });
            line.on('click', () => {
              takeClick();
              picked(id);
            });
            own.addLayer(line);
          }
        }
      }
    }
    drawOutline();
  }

  function drawOutline() {
    const { ink, paper } = readTheme();
    outline.clearLayers();
    const line = lines.find(({ id }) => id === selected);
    if (line) {
      for (const [color, weight] of /** @type {[string, number][]} */ ([[paper, 17], [ink, 21]])) {
        const band = polyline(line.parts, { color, weight, opacity: 1, interactive: false });
        outline.addLayer(band);
        band.bringToBack();
      }
    }
  }

  const around = (/** @type {number} */ margin) => ({ paddingTopLeft: [margin, margin], paddingBottomRight: [margin + TOOLS, margin] });
  const boxOf = (/** @type {readonly Line[]} */ some) => latLngBounds(some.flatMap(({ parts }) => parts.flat()));

  return {
    /** @param {readonly Line[]} shown @param {string} onDay */
    show(shown, onDay) {
      if (onDay !== day) {
        day = onDay;
        roads?.remove();
        const source = createTileSource(tileAddress({ signedIn: true, layers: 'map', year: null, day, municipality: null }));
        roads = new VectorTileLayer(source, look(), { zIndex: 3, opacity: opacityOfRoads() });
        if (placed) {
          roads.addTo(map);
        }
        addCredits(map);
      }
      lines = shown;
      draw();
    },

    /** Shows all lines; nothing where there is none. */
    fitAll() {
      const box = boxOf(lines);
      if (box.isValid()) {
        map.fitBounds(box, { ...around(MARGIN), maxZoom: 15, animate: false });
        if (!placed) {
          placed = true;
          roads?.addTo(map);
        }
      }
    },

    /** Marks a section and goes there. @param {string|null} section */
    select(section) {
      selected = section;
      drawOutline();
      const box = boxOf(lines.filter(({ id }) => id === section));
      if (box.isValid()) {
        map.fitBounds(box, { ...around(2 * MARGIN), maxZoom: 16, animate: false });
      }
    },

    /** @param {{lat: number, lng: number, accuracyMeters: number}|null} place null: not shown @param {boolean} go */
    showPosition(place, go) {
      here.clearLayers();
      if (place) {
        const { paper } = readTheme();
        here.addLayer(circle(place, { radius: place.accuracyMeters, color: '#d55e00', weight: 1, fillOpacity: 0.12, interactive: false }));
        here.addLayer(circleMarker(place, { radius: 9, color: paper, weight: 3, fillColor: '#d55e00', fillOpacity: 1, interactive: false }));
        if (go) {
          map.setView(place, Math.max(map.getZoom(), 14), { animate: false });
        }
      }
    },

    /** @param {number} levels */
    zoom(levels) {
      map.setZoom(map.getZoom() + levels);
    },

    /** The element has another size now. */
    resized() {
      map.invalidateSize({ animate: false });
    },

    /** @param {{map: string, source: string}} words */
    label(words) {
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', words.map);
      map.attributionControl.getContainer().replaceChildren();
      map.attributionControl.addAttribution(words.source);
    },
  };
}
