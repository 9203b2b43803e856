import os
import urllib.request

API = "https://api.example.com/me"  # put the address of your API here
TOKEN = os.environ["ACCESS_TOKEN"]

if not (TOKEN and TOKEN.isascii() and TOKEN.isprintable()):
    raise ValueError("This is not a bearer token")
request = urllib.request.Request(API)
# A redirect does not carry the token on.
request.add_unredirected_header("Authorization", "Bearer " + TOKEN)
with urllib.request.urlopen(request, timeout=10) as reply:
    print(reply.read().decode())
