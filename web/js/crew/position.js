/**
 * The phone's own place, only when a person asks for it, until the person ends it.
 * @module
 */

/**
 * @param {HTMLButtonElement} button hidden where the browser gives no place (an address without https)
 * @param {(place: {lat: number, lng: number, accuracyMeters: number}|null, first: boolean) => void} moved null: ended
 * @param {(refused: boolean) => void} failed refused: by the person or the device's settings
 */
export function watchPosition(button, moved, failed) {
  if (!('geolocation' in navigator) || !isSecureContext) {
    button.hidden = true;
    return;
  }
  /** @type {number|null} */
  let watch = null;

  function end() {
    if (watch !== null) {
      navigator.geolocation.clearWatch(watch);
    }
    watch = null;
    button.setAttribute('aria-pressed', 'false');
    moved(null, false);
  }

  button.addEventListener('click', () => {
    if (watch !== null) {
      end();
      return;
    }
    let first = true;
    button.setAttribute('aria-pressed', 'true');
    watch = navigator.geolocation.watchPosition(({ coords }) => {
      moved({ lat: coords.latitude, lng: coords.longitude, accuracyMeters: coords.accuracy }, first);
      first = false;
    }, (failure) => {
      // Between mountains a fix may take a while: only a refusal ends the watch.
      if (failure.code === failure.PERMISSION_DENIED) {
        end();
        failed(true);
      } else if (first) {
        failed(false);
      }
    }, { enableHighAccuracy: true, maximumAge: 5000, timeout: 30_000 });
  });
}
