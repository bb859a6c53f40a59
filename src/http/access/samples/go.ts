/** Signing in Go, with the standard library only. */
export const goSample = String.raw`package handbill

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/url"
	"sort"
	"strconv"
	"strings"
)

// Sign signs the path of a card. Pairs are names with values: a name may come more than once.
// Expires is in Unix seconds; 0 means never.
func Sign(path string, pairs [][2]string, keyID, secret string, expires int64) string {
	encoded := [][2]string{{"kid", encode(keyID)}}
	if expires != 0 {
		encoded = append(encoded, [2]string{"exp", strconv.FormatInt(expires, 10)})
	}
	for _, pair := range pairs {
		encoded = append(encoded, [2]string{encode(pair[0]), encode(pair[1])})
	}
	sort.Slice(encoded, func(i, j int) bool {
		if encoded[i][0] != encoded[j][0] {
			return encoded[i][0] < encoded[j][0]
		}
		return encoded[i][1] < encoded[j][1]
	})
	parts := make([]string, len(encoded))
	for i, pair := range encoded {
		parts[i] = pair[0] + "=" + pair[1]
	}
	canonical := path + "?" + strings.Join(parts, "&")
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(canonical))
	return canonical + "&sig=" + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

func encode(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// Sign("/card/headline/og.png", [][2]string{{"title", "Hello world"}}, "k1", "s3cret", 0)
`
