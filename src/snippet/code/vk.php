<?php
// For PHP 7.2 or newer; https takes the extension openssl, nothing else.

const VK_API = 'https://api.vk.ru';
const VK_API_VERSION = '5.199';

/** VK did not say whether the user is online. The text never holds the token. */
class VkError extends RuntimeException {}

/** VK answered with an error: see getCode(), $subcode and the text. */
class VkApiError extends VkError
{
    public $subcode;

    public function __construct(int $code, int $subcode, string $message)
    {
        parent::__construct("VK error $code" . ($subcode ? " ($subcode)" : '') . ": $message", $code);
        $this->subcode = $subcode;
    }
}

/** The user hides the status, which does not mean offline. */
class VkStatusHidden extends VkError {}

/** The user's page is deleted or banned. */
class VkUserDeactivated extends VkError {}

/** Whether the owner of the token is online. Whatever is neither true nor false is thrown. */
function vk_check_user_online(
    #[\SensitiveParameter]
    string $token
): bool {
    if ($token === '') {
        throw new InvalidArgumentException('The token is empty');
    }
    $form = ['access_token' => $token, 'fields' => 'online,online_info', 'v' => VK_API_VERSION];
    $body = @file_get_contents(VK_API . '/method/users.get', false, stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/x-www-form-urlencoded',
        'content' => http_build_query($form),
        'timeout' => 10,
        'follow_location' => 0,
        'ignore_errors' => true,
    ]]));
    $answer = json_decode((string) $body, true);
    if (!is_array($answer)) {
        throw new VkError($body === false ? 'VK cannot be reached' : 'VK answered without JSON');
    }
    if (isset($answer['error'])) {
        $error = $answer['error'];
        // Some answers repeat the token.
        $message = str_replace($token, '***', $error['error_msg'] ?? '');
        throw new VkApiError($error['error_code'] ?? 0, $error['error_subcode'] ?? 0, $message);
    }
    $user = $answer['response'][0] ?? null;
    if ($user === null) {
        throw new VkError("This is not a user's token");
    }
    if (isset($user['deactivated'])) {
        throw new VkUserDeactivated("The user's page is {$user['deactivated']}");
    }
    if (!($user['online_info']['visible'] ?? true)) {
        throw new VkStatusHidden('The user hides whether they are online');
    }
    if (!isset($user['online'])) {
        throw new VkError('VK did not say whether the user is online');
    }
    return $user['online'] === 1;
}

$token = (string) getenv('VK_ACCESS_TOKEN');
try {
    echo var_export(vk_check_user_online($token), true), "\n";
} catch (Exception $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
