"""Lets botocore read what the fake responded to random requests: it has to read each response, and to find it valid.

Takes the file that `RANDOM_RESPONSES` makes the tests of the fake write.
"""

import json
import sys
from collections import Counter

import botocore.session
import botocore.validate
from botocore.awsrequest import HeadersDict
from botocore.parsers import ResponseParserFactory


# Its numbers are null where there are none, as its documentation says; they are required all the same.
INVALID_BY_DOCUMENTATION = {"GetObjectTypeAttributeStatistics"}


# Limits are those of requests, and are not the same in each version of botocore.
botocore.validate.range_check = lambda *_: None


def main(file):
    model = botocore.session.Session().get_service_model("customer-profiles")
    parser = ResponseParserFactory().create_parser(model.protocol)
    known = set(model.operation_names)
    counts = Counter()
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            response = json.loads(line)
            if response["operation"] not in known:
                counts["of operations that this version of botocore lacks"] += 1
                continue
            operation = model.operation_model(response["operation"])
            if problem := find_problem(parser, operation, response):
                sys.exit(f"interop: botocore and {response['operation']}: {problem}\n{line}")
            counts["read" if response["status"] == 200 else "errors"] += 1
    if not counts["read"] or not counts["errors"]:
        sys.exit("interop: there are no responses, or no errors, for botocore to read")
    print("botocore: " + ", ".join(f"{count} {what}" for what, count in counts.items()))


def find_problem(parser, operation, response):
    """What botocore does not read of a response."""
    received = {
        "status_code": response["status"],
        "headers": HeadersDict(response["headers"]),
        "body": response["body"].encode(),
    }
    try:
        parsed = parser.parse(received, operation.output_shape)
    except Exception as error:  # whatever it is, it is what a user of boto3 would get
        return repr(error)
    if response["status"] != 200:
        code = response["headers"]["x-amzn-errortype"]
        error = parsed.get("Error", {})
        return None if error.get("Code") == code and error.get("Message") else f"{error}"
    if operation.name in INVALID_BY_DOCUMENTATION:
        return None
    del parsed["ResponseMetadata"]
    report = botocore.validate.ParamValidator().validate(parsed, operation.output_shape)
    return report.generate_report() if report.has_errors() else None


if __name__ == "__main__":
    main(sys.argv[1])
