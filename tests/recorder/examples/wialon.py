import os

from wialon import Wialon

WIALON_TARGET_TOKEN = os.environ["WIALON_TARGET_TOKEN"]
WIALON_SID = os.environ["WIALON_SID"]

wialon = Wialon(sid=WIALON_SID)
print(wialon.token_update({
    "callMode": "update",
    "h": WIALON_TARGET_TOKEN,
    "app": "Мой трекер",
    "at": 0,
    "dur": 2592000,
    "fl": 768,
    "p": '{"note":"Автобус 7","zones":1}',
    "items": [11111111, 9007199254740993],
}))
