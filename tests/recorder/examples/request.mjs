const WIALON_TARGET_TOKEN = process.env.WIALON_TARGET_TOKEN;
if (!WIALON_TARGET_TOKEN) throw new Error("WIALON_TARGET_TOKEN is not set");
const WIALON_SID = process.env.WIALON_SID;
if (!WIALON_SID) throw new Error("WIALON_SID is not set");

const form = new URLSearchParams({
  svc: "token/update",
  params: '{"callMode":"update","h":' + JSON.stringify(WIALON_TARGET_TOKEN) + ',"app":"Мой трекер","at":0,"dur":2592000,"fl":768,"p":"{\\"note\\":\\"Автобус 7\\",\\"zones\\":1}","items":[11111111,9007199254740993]}',
  sid: WIALON_SID,
});
const reply = await fetch("https://hst-api.wialon.com/wialon/ajax.html", {
  method: "POST",
  body: form,
  redirect: "error",
  signal: AbortSignal.timeout(30_000),
});
const text = await reply.text();
let answer;
try {
  answer = JSON.parse(text);
} catch {
  // The parser would quote the answer, which may repeat a secret.
  throw new Error("The service answered " + reply.status + " without JSON");
}
if (answer?.error) throw new Error("The service answered with an error: " + answer.error);
console.log(text);
