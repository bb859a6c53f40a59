/** Signing in Python 3.7 or newer, without dependencies. */
export const pythonSample = String.raw`import base64
import hashlib
import hmac
from urllib.parse import quote


def handbill_sign(path, pairs, key_id, secret, expires=None):
    """Signs the path of a card. pairs is a list of (name, value): a name may come more than once.

    expires, if given, is in Unix seconds.
    """
    pairs = [*pairs, ("kid", key_id)]
    if expires is not None:
        pairs.append(("exp", str(expires)))
    encoded = sorted((quote(name, safe=""), quote(value, safe="")) for name, value in pairs)
    query = "&".join(name + "=" + value for name, value in encoded)
    digest = hmac.new(secret.encode(), (path + "?" + query).encode(), hashlib.sha256).digest()
    sig = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return path + "?" + query + "&sig=" + sig


# handbill_sign("/card/headline/og.png", [("title", "Hello world")], "k1", "s3cret")
`
