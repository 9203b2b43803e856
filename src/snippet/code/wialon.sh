curl 'https://hst-api.wialon.com/wialon/ajax.html' \
  --data-urlencode 'svc=token/login' \
  --data-urlencode "params={\"token\":\"$WIALON_TOKEN\",\"fl\":1}"
