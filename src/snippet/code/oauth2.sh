curl 'https://api.example.com/me' -H "Authorization: Bearer $ACCESS_TOKEN"
