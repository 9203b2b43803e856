<?php

$wialonTargetToken = (string) getenv('WIALON_TARGET_TOKEN');
if ($wialonTargetToken === '') {
    throw new RuntimeException('WIALON_TARGET_TOKEN is not set');
}
$wialonSid = (string) getenv('WIALON_SID');
if ($wialonSid === '') {
    throw new RuntimeException('WIALON_SID is not set');
}

$form = http_build_query([
    'svc' => 'token/update',
    'params' => '{"callMode":"update","h":' . json_encode($wialonTargetToken) . ',"app":"Мой трекер","at":0,"dur":2592000,"fl":768,"p":"{\\"note\\":\\"Автобус 7\\",\\"zones\\":1}","items":[11111111,9007199254740993]}',
    'sid' => $wialonSid,
]);
$text = @file_get_contents('https://hst-api.wialon.com/wialon/ajax.html', false, stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/x-www-form-urlencoded',
    'content' => $form,
    'timeout' => 30,
    'follow_location' => 0,
    'ignore_errors' => true,
]]));
$answer = json_decode((string) $text, true);
if (!is_array($answer)) {
    throw new RuntimeException($text === false ? 'No answer' : 'The answer is not JSON');
}
if (!empty($answer['error'])) {
    throw new RuntimeException('The service answered with an error: ' . $answer['error']);
}
echo $text, "\n";
