import json
import os
import urllib.parse
import urllib.request

VK_API = "https://api.vk.ru"
VK_API_VERSION = "5.199"


class VkError(Exception):
    """VK did not say whether the user is online. The text never holds the token."""


class VkApiError(VkError):
    """VK answered with an error: see code, subcode and the text."""

    def __init__(self, code, subcode, message):
        super().__init__(f"VK error {code}" + (f" ({subcode})" if subcode else "") + f": {message}")
        self.code = code
        self.subcode = subcode


class VkStatusHidden(VkError):
    """The user hides the status, which does not mean offline."""


class VkUserDeactivated(VkError):
    """The user's page is deleted or banned."""


def vk_check_user_online(token):
    """Return True if the owner of the token is online, False if not.

    Whatever is neither is raised: VkStatusHidden, VkUserDeactivated, VkApiError.
    """
    if not token:
        raise ValueError("The token is empty")
    form = {"access_token": token, "fields": "online,online_info", "v": VK_API_VERSION}
    body = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(VK_API + "/method/users.get", body, timeout=10) as reply:
        answer = json.load(reply)
    error = answer.get("error")
    if error:
        # Some answers repeat the token.
        message = str(error.get("error_msg")).replace(token, "***")
        raise VkApiError(error.get("error_code"), error.get("error_subcode"), message)
    users = answer.get("response")
    if not users:
        raise VkError("This is not a user's token")
    user = users[0]
    if "deactivated" in user:
        raise VkUserDeactivated(f"The user's page is {user['deactivated']}")
    if not user.get("online_info", {}).get("visible", True):
        raise VkStatusHidden("The user hides whether they are online")
    if "online" not in user:
        raise VkError("VK did not say whether the user is online")
    return user["online"] == 1


if __name__ == "__main__":
    TOKEN = os.environ["VK_ACCESS_TOKEN"]
    print(vk_check_user_online(TOKEN))
