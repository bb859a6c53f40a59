/** Signing in PHP 7.4 or newer, without dependencies. */
export const phpSample = String.raw`<?php
/**
 * Signs the path of a card. $pairs is a list of [name, value]: a name may come more than once.
 * $expires, if given, is in Unix seconds.
 */
function handbill_sign(string $path, array $pairs, string $keyId, string $secret, ?int $expires = null): string
{
    $pairs[] = ['kid', $keyId];
    if ($expires !== null) {
        $pairs[] = ['exp', (string) $expires];
    }
    $encoded = array_map(fn ($pair) => array_map('rawurlencode', $pair), $pairs);
    usort($encoded, fn ($a, $b) => strcmp($a[0], $b[0]) ?: strcmp($a[1], $b[1]));
    $query = implode('&', array_map(fn ($pair) => $pair[0] . '=' . $pair[1], $encoded));
    $digest = hash_hmac('sha256', $path . '?' . $query, $secret, true);
    $sig = rtrim(strtr(base64_encode($digest), '+/', '-_'), '=');
    return $path . '?' . $query . '&sig=' . $sig;
}

// handbill_sign('/card/headline/og.png', [['title', 'Hello world']], 'k1', 's3cret')
`
