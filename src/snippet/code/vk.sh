curl 'https://api.vk.ru/method/users.get' \
  --data-urlencode "access_token=$VK_ACCESS_TOKEN" \
  --data-urlencode 'fields=online,online_info' \
  --data-urlencode 'v=5.199'
