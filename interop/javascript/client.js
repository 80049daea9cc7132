// The scenarios by @aws-sdk/client-customer-profiles.

import * as sdk from "@aws-sdk/client-customer-profiles";
import { main, ServiceError } from "./scenario.js";

const environment = process.env;
const times = new Set(environment.INTEROP_TIMES?.split(","));

function clientOf({ access_key_id, secret_access_key, session_token, region, max_attempts }) {
  return new sdk.CustomerProfilesClient({
    region: region ?? environment.AWS_REGION,
    credentials: {
      accessKeyId: access_key_id ?? environment.AWS_ACCESS_KEY_ID,
      secretAccessKey: secret_access_key ?? environment.AWS_SECRET_ACCESS_KEY,
      sessionToken: session_token,
    },
    maxAttempts: max_attempts,
  });
}

const usual = clientOf({});

async function call(operation, request, settings) {
  const client = Object.keys(settings).length > 0 ? clientOf(settings) : usual;
  try {
    const { $metadata, ...response } = await client.send(new sdk[`${operation}Command`](withDates(request)));
    return asJson(response);
  } catch (error) {
    if (!(error instanceof sdk.CustomerProfilesServiceException)) throw error;
    const { name: code, message, $metadata: metadata } = error;
    throw new ServiceError({ code, status: metadata.httpStatusCode, message, request_id: metadata.requestId });
  }
}

/** The client takes times as `Date` only. */
function withDates(request) {
  const dated = (name, value) => (times.has(name) && typeof value === "number" ? new Date(value * 1000) : value);
  // A reviver may give what is no JSON.
  return JSON.parse(JSON.stringify(request), dated);
}

function asJson(value) {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, asJson(member)]));
}

/** The names of the classes of commands, but for `$Command`, of which they are made. */
const operations = Object.keys(sdk).flatMap((name) => name.match(/^(\w+)Command$/)?.[1] ?? []);
await main(call, operations);
