// Leads a client in JavaScript through a scenario and writes down what the client saw.

import { readFile, writeFile } from "node:fs/promises";

/** What the client says of an error of the service. */
export class ServiceError extends Error {
  constructor(seen) {
    super(seen.message);
    this.seen = seen;
  }
}

/**
 * `call(operation, request, settings)` gives the response as JSON, with times in milliseconds since 1970.
 * Without files on the command line, prints the names of the client's `operations`.
 */
export async function main(call, operations) {
  const [stepsFile, transcriptFile] = process.argv.slice(2);
  if (stepsFile === undefined) {
    console.log(JSON.stringify(operations));
    return;
  }
  const steps = JSON.parse(await readFile(stepsFile, "utf8"));
  const remembered = {};
  const transcript = {};
  for (const { step, calls } of steps) {
    transcript[step] = [];
    for (const entry of calls) transcript[step].push(await see(call, entry, remembered));
  }
  await writeFile(transcriptFile, JSON.stringify(transcript));
}

async function see(call, { operation, request, client: settings = {}, pages, remember = {} }, remembered) {
  try {
    const filledIn = fillIn(request, remembered);
    if (pages) return { pages: await allPages(call, operation, filledIn, settings) };
    const response = await call(operation, filledIn, settings);
    for (const [name, path] of Object.entries(remember)) {
      remembered[name] = path.reduce((value, member) => value[member], response);
    }
    return { response };
  } catch (error) {
    // Whatever a client does, the other calls are made.
    return error instanceof ServiceError ? { error: error.seen } : { failure: String(error) };
  }
}

async function allPages(call, operation, request, settings) {
  const pages = [];
  let token;
  do {
    const page = await call(operation, token ? { ...request, NextToken: token } : request, settings);
    pages.push(page);
    token = page.NextToken;
  } while (token);
  return pages;
}

/** Puts what was remembered in the place of ${NAME}. */
function fillIn(request, remembered) {
  const filledIn = (_, value) =>
    typeof value === "string" ? value.replace(/\$\{(\w+)\}/g, (_, name) => known(remembered, name)) : value;
  return JSON.parse(JSON.stringify(request), filledIn);
}

function known(remembered, name) {
  if (name in remembered) return remembered[name];
  throw new Error(`${name} was not seen before`);
}
