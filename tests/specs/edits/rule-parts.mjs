// What the rules of editing are made of.

export const page = ({ lead, tail }, quote) =>
  [lead, quote, tail].filter((part) => part !== '').join(' ');
export const swap = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`"${from}" is not in "${text}"`);
  return text.replace(from, () => to);
};
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const same = { state: 'same' };
export const gone = { state: 'orphan' };
export const changed = (old, now) => ({ state: 'changed', old, new: now });
