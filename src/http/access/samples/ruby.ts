/** Signing in Ruby 2.5 or newer, without dependencies. */
export const rubySample = String.raw`require "erb"
require "openssl"

# Signs the path of a card. pairs is a list of [name, value]: a name may come more than once.
# expires, if given, is in Unix seconds.
def handbill_sign(path, pairs, key_id, secret, expires = nil)
  pairs += [["kid", key_id]]
  pairs += [["exp", expires.to_s]] if expires
  encoded = pairs.map { |pair| pair.map { |text| ERB::Util.url_encode(text) } }
  query = encoded.sort.map { |name, value| name + "=" + value }.join("&")
  digest = OpenSSL::HMAC.digest("SHA256", secret, path + "?" + query)
  sig = [digest].pack("m0").tr("+/", "-_").delete("=")
  path + "?" + query + "&sig=" + sig
end

# handbill_sign("/card/headline/og.png", [["title", "Hello world"]], "k1", "s3cret")
`
