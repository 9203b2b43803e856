curl 'https://hst-api.wialon.com/wialon/ajax.html' \
  --data-urlencode 'svc=token/update' \
  --data-urlencode 'params={"callMode":"update","h":"'"$WIALON_TARGET_TOKEN"'","app":"Мой трекер","at":0,"dur":2592000,"fl":768,"p":"{\"note\":\"Автобус 7\",\"zones\":1}","items":[11111111,9007199254740993]}' \
  --data-urlencode "sid=$WIALON_SID"
