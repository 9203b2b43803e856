// For Node.js 18 or newer. Not for a web page: Wialon sends no CORS headers, so a browser withholds its answer.

const WIALON_API = "https://hst-api.wialon.com";
const TOKEN = process.env.WIALON_TOKEN;

/** Wialon opened no session: see code and the text, which never holds the token. */
class WialonError extends Error {
  constructor(code, reason) {
    super(`Wialon error ${code} ${reason}`.trim());
    this.code = code;
  }
}

/** Opens a session and returns its id (eid), which further calls send as sid. */
async function wialonLogin(token) {
  if (!token) throw new TypeError("The token is empty");
  const params = JSON.stringify({ token, fl: 1 });
  const reply = await fetch(`${WIALON_API}/wialon/ajax.html`, {
    method: "POST",
    body: new URLSearchParams({ svc: "token/login", params }),
    redirect: "error",
    signal: AbortSignal.timeout(30_000),
  });
  const answer = await reply.json().catch(() => {
    throw new WialonError(reply.status, "an answer without JSON");
  });
  if (!answer.eid) throw new WialonError(answer.error, String(answer.reason ?? "").replaceAll(token, "***"));
  return answer.eid;
}

wialonLogin(TOKEN).then(console.log, (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
