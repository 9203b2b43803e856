<?php
// For PHP 7.2 or newer; https takes the extension openssl, nothing else.

const WIALON_API = 'https://hst-api.wialon.com';

/** Wialon opened no session: see getCode() and the text, which never holds the token. */
class WialonError extends RuntimeException {}

/** Opens a session and returns its id (eid), which further calls send as sid. */
function wialon_login(
    #[\SensitiveParameter]
    string $token
): string {
    if ($token === '') {
        throw new InvalidArgumentException('The token is empty');
    }
    $form = ['svc' => 'token/login', 'params' => json_encode(['token' => $token, 'fl' => 1])];
    $body = @file_get_contents(WIALON_API . '/wialon/ajax.html', false, stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/x-www-form-urlencoded',
        'content' => http_build_query($form),
        'timeout' => 30,
        'follow_location' => 0,
        'ignore_errors' => true,
    ]]));
    $answer = json_decode((string) $body, true);
    if (!is_array($answer)) {
        throw new WialonError($body === false ? 'Wialon cannot be reached' : 'Wialon answered without JSON');
    }
    if (!isset($answer['eid'])) {
        $code = $answer['error'] ?? 0;
        $reason = str_replace($token, '***', $answer['reason'] ?? '');
        throw new WialonError(trim("Wialon error $code $reason"), $code);
    }
    return $answer['eid'];
}

$token = (string) getenv('WIALON_TOKEN');
try {
    echo wialon_login($token), "\n";
} catch (Exception $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
