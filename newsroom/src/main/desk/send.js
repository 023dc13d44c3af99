// Requests to the desk's own server, with the token that every command must bring.

const token = () => document.querySelector("meta[name=csrf]").content;

/**
 * Sends a form; answers {ok, status, answer}. Without a connection, status is 0.
 * @param {FormData|URLSearchParams} form
 */
export async function send(address, form, options = {}) {
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
