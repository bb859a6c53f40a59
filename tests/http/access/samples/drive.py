import json
import sys

from handbill import handbill_sign

cases = json.loads(sys.stdin.buffer.read())
json.dump(
    [handbill_sign(case["path"], case["pairs"], case["kid"], case["secret"], case["expires"]) for case in cases],
    sys.stdout,
)
