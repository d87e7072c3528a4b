/** Stands for the colour functions of Chromium 111 and 123: the light colour, and the first of two that are mixed. */

/** `css` as bytes; gives bytes in which Chromium 108 understands every colour. */
function plainStyle(css) {
  return Buffer.from(replaceCall(replaceCall(css.toString('utf8'), 'light-dark', 0), 'color-mix', 1));
}

/** Puts argument `at` of every call of `name` in the call's place, without a percentage behind it. */
function replaceCall(css, name, at) {
  const start = css.indexOf(`${name}(`);
  if (start < 0) return css;
  const { parts, end } = partsOfCall(css, start + name.length + 1);
  const kept = (parts[at] ?? '').trim().replace(/\s+[\d.]+%$/, '');
  return css.slice(0, start) + kept + replaceCall(css.slice(end), name, at);
}

function partsOfCall(css, from) {
  const parts = [''];
  let depth = 1;
  let end = from;
  for (; end < css.length; end++) {
    const sign = css[end];
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) break;
    if (sign === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return { parts, end: end + 1 };
}

module.exports = { plainStyle };
