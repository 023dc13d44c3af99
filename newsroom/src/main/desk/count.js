// How long a text is, in words of its language and in characters.

export function lengthOf(text, language) {
  const characters = [...text.replace(/\n/g, "")].length;
  return { words: wordsIn(text, language), characters };
}

function wordsIn(text, language) {
  if (!Intl.Segmenter) return text.split(/\s+/).filter(Boolean).length;
  let words = 0;
  for (const part of segmenter(language).segment(text)) if (part.isWordLike) words++;
  return words;
}

function segmenter(language) {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
}

/** Shows it in an element whose data-pattern has {words} and {characters}. */
export function showLength(output, text, language) {
  const length = lengthOf(text, language);
  const print = (number) => number.toLocaleString(document.documentElement.dataset.dates);
  output.textContent = output.dataset.pattern
    .replace("{words}", print(length.words))
    .replace("{characters}", print(length.characters));
}
