<?php
// For PHP 7.2 or newer; https takes the extension openssl, nothing else.

const API = 'https://api.example.com/me'; // put the address of your API here
$token = (string) getenv('ACCESS_TOKEN');

if (!preg_match('/^[ -~]+$/D', $token)) {
    throw new InvalidArgumentException('This is not a bearer token');
}
echo file_get_contents(API, false, stream_context_create(['http' => [
    'header' => 'Authorization: Bearer ' . $token,
    'timeout' => 10,
    'follow_location' => 0,
]])), "\n";
