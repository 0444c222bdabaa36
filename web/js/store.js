/**
 * One small store: a frozen state, changed by patches, watched by functions.
 * @module
 */

/**
 * @template S
 * @typedef {object} Store
 * @property {() => Readonly<S>} get
 * @property {(patch: Partial<S>) => void} set merges; watchers run only when a value differs
 * @property {(watcher: (state: Readonly<S>, before: Readonly<S>) => void) => () => void} watch returns what ends it
 */

/**
 * @template {object} S
 * @param {S} initial @returns {Store<S>}
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  const watchers = new Set();
  return {
    get: () => state,
    set(patch) {
      const changed = Object.keys(patch).some((key) => !Object.is(state[key], patch[key]));
      if (!changed) {
        return;
      }
      const before = state;
      state = Object.freeze({ ...state, ...patch });
      for (const watcher of [...watchers]) {
        watcher(state, before);
      }
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
