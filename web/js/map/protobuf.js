/**
 * Reads the wire format of Protocol Buffers (https://protobuf.dev/programming-guides/encoding/), as much as vector tiles use.
 * @module
 */

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
const UTF8 = new TextDecoder();

/** Reads forward through one message. Every read throws RangeError past its end: a cut-off tile is an error, not half a map. */
export class ProtobufReader {
  /** @param {Uint8Array} bytes @param {number} [from] @param {number} [until] exclusive */
  constructor(bytes, from = 0, until = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = from;
    this.until = until;
    this.wire = VARINT;
  }

  /** @returns {number} the next field's number; 0 at the end */
  next() {
    if (this.at >= this.until) {
      return 0;
    }
    const key = this.varint();
    this.wire = key & 7;
    return Math.floor(key / 8);
  }

  /** An unsigned integer; exact up to 2^53. @returns {number} */
  varint() {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        return value;
      }
      scale *= 128;
    }
    throw new RangeError('A varint of more than 10 bytes');
  }

  /** int64, where negatives are written as 2^64 − n. @returns {number} */
  signed() {
    const from = this.at;
    const value = this.varint();
    // The tenth byte is there only for negatives; two's complement in BigInt keeps the small ones exact.
    return this.at - from < 10 ? value : Number(BigInt.asIntN(64, this.bigVarint(from)));
  }

  /** sint32 and sint64: zigzag. @returns {number} */
  zigzag() {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** @returns {number} */
  float() {
    return this.view.getFloat32(this.skipBy(4), true);
  }

  /** @returns {number} */
  double() {
    return this.view.getFloat64(this.skipBy(8), true);
  }

  /** @returns {string} */
  string() {
    const length = this.varint();
    const from = this.skipBy(length);
    return UTF8.decode(this.bytes.subarray(from, from + length));
  }

  /** @returns {ProtobufReader} over an embedded message or packed field */
  message() {
    const length = this.varint();
    const from = this.skipBy(length);
    return new ProtobufReader(this.bytes, from, from + length);
  }

  /** Packed varints. @returns {number[]} */
  packed() {
    const inner = this.message();
    const values = [];
    while (inner.at < inner.until) {
      values.push(inner.varint());
    }
    return values;
  }

  /** Steps over the field whose number next() gave. */
  skip() {
    if (this.wire === VARINT) {
      this.varint();
    } else if (this.wire === FIXED64) {
      this.skipBy(8);
    } else if (this.wire === BYTES) {
      this.skipBy(this.varint());
    } else if (this.wire === FIXED32) {
      this.skipBy(4);
    } else {
      throw new RangeError(`Unknown wire type ${this.wire}`);
    }
  }

  /** @param {number} length @returns {number} where the stepped-over bytes begin */
  skipBy(length) {
    const from = this.at;
    if (from + length > this.until) {
      throw new RangeError('The message ends inside a field');
    }
    this.at = from + length;
    return from;
  }

  byte() {
    return this.bytes[this.skipBy(1)];
  }

  /** @param {number} from */
  bigVarint(from) {
    let value = 0n;
    for (let i = 0; i < 10; i++) {
      value |= BigInt(this.bytes[from + i] & 0x7f) << BigInt(7 * i);
    }
    return value;
  }
}
