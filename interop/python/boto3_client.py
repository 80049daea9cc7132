"""The scenarios by boto3."""

import datetime

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError

import scenario

SETTINGS = {
    "access_key_id": "aws_access_key_id",
    "secret_access_key": "aws_secret_access_key",
    "session_token": "aws_session_token",
    "region": "region_name",
}
ENVIRONMENT = boto3.Session().get_credentials()


def client_of(settings):
    keys = {
        "aws_access_key_id": ENVIRONMENT.access_key,
        "aws_secret_access_key": ENVIRONMENT.secret_key,
    }
    keys |= {SETTINGS[name]: settings[name] for name in SETTINGS.keys() & settings.keys()}
    retries = None
    if "max_attempts" in settings:
        retries = {"total_max_attempts": settings["max_attempts"]}
    # What is beyond a limit has to reach the service.
    config = Config(parameter_validation=False, retries=retries)
    return boto3.client("customer-profiles", config=config, **keys)


DEFAULT = client_of({})


def call(operation, request, settings):
    client = client_of(settings) if settings else DEFAULT
    try:
        response = getattr(client, xform_name(operation))(**request)
    except ClientError as error:
        metadata = error.response["ResponseMetadata"]
        raise scenario.ServiceError(
            error.response["Error"]["Code"],
            metadata["HTTPStatusCode"],
            error.response["Error"]["Message"],
            metadata.get("RequestId"),
        ) from error
    del response["ResponseMetadata"]
    return as_json(response)


def as_json(value):
    if isinstance(value, datetime.datetime):
        return round(value.timestamp() * 1000)
    if isinstance(value, dict):
        return {name: as_json(member) for name, member in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value


if __name__ == "__main__":
    scenario.main(call, DEFAULT.meta.service_model.operation_names)
