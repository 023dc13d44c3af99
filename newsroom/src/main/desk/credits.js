// What the library knows of the pictures that words use.

/** The server looks at no more pictures in one call. */
const MOST_ASKED = 100;

/** The uses of pictures in a body, in their order. */
export function usesIn(blocks) {
  return blocks.flatMap((block) =>
    block.type === "picture" ? [block] : block.type === "gallery" ? block.pictures : [],
  );
}

/**
 * The names of those pictures that readers would see without a credit. A credit belongs to the picture, and a
 * colleague may have written it a moment ago: the library is asked. Throws without an answer.
 */
export async function uncredited(ids) {
  const all = [...new Set(ids)];
  const names = [];
  for (let at = 0; at < all.length; at += MOST_ASKED) {
    const query = new URLSearchParams(all.slice(at, at + MOST_ASKED).map((id) => ["id", id]));
    const response = await fetch(`/desk/pictures/uncredited?${query}`, {
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(5000),
    });
    if (!response.ok) throw new Error(`The library answered ${response.status}.`);
    names.push(...(await response.json()));
  }
  return names;
}
