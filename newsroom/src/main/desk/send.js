// Requests to the desk's own server, with the token that every command must bring.

const token = () => document.querySelector("meta[name=csrf]").content;

/** Whoever signed out and in again in another tab goes on here, with the new session's token; another person does not. */
async function renewToken() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(8000) });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const meta = (from, name) => from.querySelector(`meta[name=${name}]`)?.content;
  const renewed = meta(fresh, "csrf");
  if (!renewed || renewed === token() || meta(fresh, "person") !== meta(document, "person")) return false;
  document.querySelector("meta[name=csrf]").content = renewed;
  for (const field of document.querySelectorAll("input[name=csrf]")) field.value = renewed;
  return true;
}

/**
 * Sends a form; answers {ok, status, answer}. Without a connection, status is 0.
 * @param {FormData|URLSearchParams} form
 */
export async function send(address, form, options = {}) {
  const sent = await sendOnce(address, form, options);
  const renewed = sent.status === 403 && sent.answer.code === "csrf" && (await renewToken().catch(() => false));
  return renewed ? sendOnce(address, form, options) : sent;
}

async function sendOnce(address, form, options) {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: form,
      headers: { "X-CSRF-Token": token(), Accept: "application/json" },
      ...options,
    });
    const json = (response.headers.get("content-type") || "").includes("json");
    return { ok: response.ok && json, status: response.status, answer: json ? await response.json() : {} };
  } catch {
    return { ok: false, status: 0, answer: {} };
  }
}

export function csrfHeader() {
  return { "X-CSRF-Token": token() };
}
