/** New ids: ULIDs in Crockford's base 32, also on plain http, where crypto.randomUUID is missing. */

const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_SIGNS = 10;
const RANDOM_SIGNS = 16;

let lastTime = 0;
/** @type {Uint8Array} Five bits each. */
let lastRandom = new Uint8Array(RANDOM_SIGNS);

/** @param {Uint8Array} digits @returns {boolean} Whether one could be added. */
function addOne(digits) {
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    if (digits[at] < 31) {
      digits[at] += 1;
      return true;
    }
    digits[at] = 0;
  }
  return false;
}

/** @param {number} time */
function timeSigns(time) {
  let signs = "";
  for (let left = time, at = 0; at < TIME_SIGNS; at += 1, left = Math.floor(left / 32)) signs = SIGNS[left % 32] + signs;
  return signs;
}

/**
 * A new id; within one millisecond, or when the clock went back, each is greater than the one before.
 * @param {number} [now]
 */
export function ulid(now = Date.now()) {
  if (now <= lastTime && addOne(lastRandom)) now = lastTime;
  else lastRandom = crypto.getRandomValues(new Uint8Array(RANDOM_SIGNS)).map((byte) => byte & 31);
  lastTime = Math.max(now, lastTime);
  return timeSigns(lastTime) + Array.from(lastRandom, (digit) => SIGNS[digit]).join("");
}
