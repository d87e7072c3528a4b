/** Makes tables that hold only the words put into them: "constructor" and "toString" are words of articles too. */

/** `value` itself, with every table in it freed from what JavaScript gives each object by birth. */
export function asWordTables<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inside of Object.values(value)) {
    // Long lists of numbers need no look at each.
    if (typeof inside === 'object') asWordTables(inside);
    else if (Array.isArray(value)) break;
  }
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  return value;
}
