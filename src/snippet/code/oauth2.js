// For Node.js 18 or newer.

const API = "https://api.example.com/me"; // put the address of your API here
const TOKEN = process.env.ACCESS_TOKEN;

if (!/^[ -~]+$/.test(TOKEN ?? "")) throw new TypeError("This is not a bearer token");
fetch(API, { headers: { Authorization: "Bearer " + TOKEN }, signal: AbortSignal.timeout(10_000) })
  .then((reply) => reply.text())
  .then(console.log);
