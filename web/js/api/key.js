/**
 * Idempotency keys. A page keeps the key of a form until it is answered, so that pressing twice creates once.
 * @module
 */

/**
 * Not crypto.randomUUID: browsers have that over HTTPS only, and many an office reaches its server by plain HTTP.
 * @returns {string} 128 random bits, as hexadecimal digits
 */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
