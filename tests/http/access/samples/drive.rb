require "json"
require_relative "handbill"

cases = JSON.parse($stdin.read.force_encoding("UTF-8"))
puts JSON.generate(
  cases.map { |c| handbill_sign(c["path"], c["pairs"], c["kid"], c["secret"], c["expires"]) },
)
