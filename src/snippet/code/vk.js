// For Node.js 18 or newer. Not for a web page: api.vk.ru sends no CORS headers, so a browser withholds its answer.

const VK_API = "https://api.vk.ru";
const VK_API_VERSION = "5.199";
const TOKEN = process.env.VK_ACCESS_TOKEN;

/** VK did not say whether the user is online. The text never holds the token. */
class VkError extends Error {}

/** VK answered with an error: see code, subcode and the text. */
class VkApiError extends VkError {
  constructor(code, subcode, message) {
    super(`VK error ${code}${subcode ? ` (${subcode})` : ""}: ${message}`);
    this.code = code;
    this.subcode = subcode;
  }
}

/** The user hides the status, which does not mean offline. */
class VkStatusHidden extends VkError {}

/** The user's page is deleted or banned. */
class VkUserDeactivated extends VkError {}

/** Whether the owner of the token is online: true or false. Whatever is neither is thrown. */
async function vkCheckUserOnline(token) {
  if (!token) throw new TypeError("The token is empty");
  const reply = await fetch(`${VK_API}/method/users.get`, {
    method: "POST",
    body: new URLSearchParams({ access_token: token, fields: "online,online_info", v: VK_API_VERSION }),
    redirect: "error",
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await reply.json().catch(() => {
    throw new VkError(`VK answered ${reply.status} without JSON`);
  });
  const { error } = answer;
  if (error) {
    // Some answers repeat the token.
    const message = String(error.error_msg).replaceAll(token, "***");
    throw new VkApiError(error.error_code, error.error_subcode, message);
  }
  const user = answer.response?.[0];
  if (!user) throw new VkError("This is not a user's token");
  if (user.deactivated) throw new VkUserDeactivated(`The user's page is ${user.deactivated}`);
  if (!(user.online_info?.visible ?? true)) throw new VkStatusHidden("The user hides whether they are online");
  if (user.online === undefined) throw new VkError("VK did not say whether the user is online");
  return user.online === 1;
}

vkCheckUserOnline(TOKEN).then(console.log, (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
