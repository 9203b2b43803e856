import json
import os
import urllib.parse
import urllib.request

WIALON_API = "https://hst-api.wialon.com"


class WialonError(Exception):
    """Wialon opened no session: see code and the text, which never holds the token."""

    def __init__(self, code, reason):
        super().__init__(f"Wialon error {code} {reason}".strip())
        self.code = code


def wialon_login(token):
    """Open a session and return its id (eid), which further calls send as sid."""
    if not token:
        raise ValueError("The token is empty")
    form = {"svc": "token/login", "params": json.dumps({"token": token, "fl": 1})}
    body = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(WIALON_API + "/wialon/ajax.html", body, timeout=30) as reply:
        answer = json.load(reply)
    if "eid" not in answer:
        raise WialonError(answer.get("error"), str(answer.get("reason", "")).replace(token, "***"))
    return answer["eid"]


if __name__ == "__main__":
    TOKEN = os.environ["WIALON_TOKEN"]
    print(wialon_login(TOKEN))
