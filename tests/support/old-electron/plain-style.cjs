/** Stands for what style sheets can say since Chromium 108: colour functions (111, 123) and popovers (114). */

/** What the browser itself says of popovers, with the top layer replaced by the highest place. */
const POPOVER =
  ':where([popover]){position:fixed;inset:0;margin:auto;width:fit-content;height:fit-content;z-index:99999}';

/** `css` as bytes; gives bytes with the light colour of two, and of two that are mixed the one there is more of. */
function plainStyle(css) {
  const lit = replaceCall(css.toString('utf8'), 'light-dark', ([light]) => light);
  return Buffer.from(POPOVER + replaceCall(lit, 'color-mix', stronger));
}

function stronger([, first = '', second = '']) {
  const [, colour, percent] = /^(.*?)\s+([\d.]+)%$/.exec(first.trim()) ?? [];
  return Number(percent ?? 50) < 50 ? second : (colour ?? first);
}

/** Puts what `choose` picks of its arguments in the place of every call of `name`. */
function replaceCall(css, name, choose) {
  const start = css.indexOf(`${name}(`);
  if (start < 0) return css;
  const { parts, end } = partsOfCall(css, start + name.length + 1);
  return css.slice(0, start) + choose(parts).trim() + replaceCall(css.slice(end), name, choose);
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
