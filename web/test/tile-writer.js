/** Writes small vector tiles for tests: the opposite of js/map/mvt.js, by the same specification. */

export const varint = (n) => {
  const bytes = [];
  let rest = BigInt(n);
  if (rest < 0n) {
    rest = BigInt.asUintN(64, rest);
  }
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return bytes;
};
export const field = (number, bytes) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
export const number = (fieldNumber, n) => [...varint(fieldNumber * 8), ...varint(n)];
export const text = (fieldNumber, value) => field(fieldNumber, [...new TextEncoder().encode(value)]);
const zigzag = (n) => (n < 0 ? -2 * n - 1 : 2 * n);

/** Commands for parts of flat coordinates; polygons are closed. */
function commands(type, parts) {
  const out = [];
  let [x, y] = [0, 0];
  const step = (px, py) => {
    out.push(zigzag(px - x), zigzag(py - y));
    [x, y] = [px, py];
  };
  for (const part of parts) {
    out.push(1 + 8);
    step(part[0], part[1]);
    if (part.length > 2) {
      out.push(2 + 8 * (part.length / 2 - 1));
      for (let i = 2; i < part.length; i += 2) {
        step(part[i], part[i + 1]);
      }
    }
    if (type === 3) {
      out.push(7 + 8);
    }
  }
  return out.flatMap(varint);
}

/** A value message: texts, whole numbers (negative: int64), fractions (double), booleans. */
function value(v) {
  if (typeof v === 'string') {
    return text(1, v);
  }
  if (typeof v === 'boolean') {
    return number(7, v ? 1 : 0);
  }
  if (Number.isInteger(v)) {
    return number(4, v);
  }
  return [3 * 8 + 1, ...new Uint8Array(new Float64Array([v]).buffer)];
}

/** @param {{name: string, extent?: number, features: {type: number, properties?: object, parts: number[][]}[]}[]} layers */
export function tile(...layers) {
  return Uint8Array.from(layers.flatMap(({ name, extent = 4096, features }) => {
    const keys = [];
    const values = [];
    const indexOf = (list, item) => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1);
    const encoded = features.flatMap(({ type, properties = {}, parts }) => {
      const tags = Object.entries(properties).flatMap(([key, v]) => [indexOf(keys, key), indexOf(values, v)]);
      return field(2, [...field(2, tags.flatMap(varint)), ...number(3, type), ...field(4, commands(type, parts))]);
    });
    return field(3, [...number(15, 2), ...text(1, name), ...encoded, ...keys.flatMap((key) => text(3, key)),
      ...values.flatMap((v) => field(4, value(v))), ...number(5, extent)]);
  }));
}
