curl https://hst-api.wialon.com/wialon/ajax.html ^
  --data-urlencode "svc=token/update" ^
  --data-urlencode "params={\"callMode\":\"update\",\"h\":\"%WIALON_TARGET_TOKEN%\",\"app\":\"\u041c\u043e\u0439 \u0442\u0440\u0435\u043a\u0435\u0440\",\"at\":0,\"dur\":2592000,\"fl\":768,\"p\":\"{\u0022note\u0022:\u0022\u0410\u0432\u0442\u043e\u0431\u0443\u0441 7\u0022,\u0022zones\u0022:1}\",\"items\":[11111111,9007199254740993]}" ^
  --data-urlencode "sid=%WIALON_SID%"
