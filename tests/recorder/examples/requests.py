import json
import os

import requests

WIALON_TARGET_TOKEN = os.environ["WIALON_TARGET_TOKEN"]
WIALON_SID = os.environ["WIALON_SID"]

params = {
    "callMode": "update",
    "h": WIALON_TARGET_TOKEN,
    "app": "Мой трекер",
    "at": 0,
    "dur": 2592000,
    "fl": 768,
    "p": '{"note":"Автобус 7","zones":1}',
    "items": [11111111, 9007199254740993],
}
reply = requests.post(
    "https://hst-api.wialon.com/wialon/ajax.html",
    data={
        "svc": "token/update",
        "params": json.dumps(params),
        "sid": WIALON_SID,
    },
    allow_redirects=False,
    timeout=30,
)
answer = reply.json()
if isinstance(answer, dict) and answer.get("error"):
    raise RuntimeError(f"The service answered with an error: {answer['error']}")
print(json.dumps(answer, ensure_ascii=False, indent=2))
