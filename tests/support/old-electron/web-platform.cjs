/** Stands for `URL.canParse` (Node 18.17) and the global `Response` (Node 18), as far as the program uses them. */
class OldResponse {
  constructor(body, { status = 200, headers = {} } = {}) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

URL.canParse ??= (url) => {
  try {
    return Boolean(new URL(url));
  } catch {
    return false;
  }
};
globalThis.Response ??= OldResponse;
