// Sends the requests of a Bruno collection, in their order, as Bruno's own parser reads them: a folder as argument, variables as
// a line of JSON on standard input. A line of JSON for each, with what is not as it asserts. Of Bruno it knows no more than the
// collection uses; the command line of Bruno itself has 275 MB.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import lang from "@usebruno/lang";

const folder = process.argv[2];
const read = file => readFileSync(join(folder, file), "utf8");
const vars = {};
for (const { name, value } of lang.bruToEnvJsonV2(read("environments/local.bru")).variables) {
  vars[name] = value;
}
Object.assign(vars, JSON.parse(readFileSync(0, "utf8")));
const collection = lang.collectionBruToJson(read("collection.bru"));

const fill = text => text.replace(/{{(\w+)}}/g, (all, name) => {
  if (!vars[name]) {
    throw new Error(`${all} is not known`);
  }
  return vars[name];
});

// What a path like res.body.items[0].id stands for.
const at = (path, res) =>
  path.split(/[.[\]]+/).filter(Boolean).slice(1).reduce((value, key) => value?.[key], res);

const checks = {
  eq: (value, wanted) => String(value) === wanted,
  gte: (value, wanted) => value >= Number(wanted),
  lte: (value, wanted) => value <= Number(wanted),
  contains: (value, wanted) => value.includes(wanted),
  isArray: Array.isArray,
  isString: value => typeof value === "string",
};

function headers({ http, auth, headers = [] }) {
  const sent = Object.fromEntries(headers.map(({ name, value }) => [name, fill(value)]));
  if (http.auth !== "none") {
    const { token } = (http.auth === "inherit" ? collection.auth : auth).bearer;
    sent.authorization = `Bearer ${fill(token)}`;
  }
  return http.body === "json" ? { "content-type": "application/json", ...sent } : sent;
}

function content({ http, body }) {
  if (http.body === "multipartForm") {
    const form = new FormData();
    for (const { name, value, type } of body.multipartForm) {
      if (type === "file") {
        form.append(name, new Blob([read(value[0])]), value[0]);
      } else {
        form.append(name, fill(value));
      }
    }
    return form;
  }
  return http.body === "json" ? fill(body.json) : undefined;
}

async function send(request) {
  const { http } = request;
  const answer = await fetch(fill(http.url), {
    method: http.method.toUpperCase(),
    headers: headers(request),
    body: content(request),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json");
  return { status: answer.status, body: isJson && text ? JSON.parse(text) : text };
}

function wrong({ name, value }, res) {
  const [check, ...wanted] = value.split(" ");
  const found = at(name, res);
  return checks[check](found, fill(wanted.join(" "))) ? [] : [`${name} is ${JSON.stringify(found)}, not: ${value}`];
}

const requests = readdirSync(folder)
  .filter(file => file.endsWith(".bru") && file !== "collection.bru")
  .map(file => lang.bruToJsonV2(read(file)))
  .sort((one, other) => one.meta.seq - other.meta.seq);
for (const request of requests) {
  const faults = [];
  try {
    const res = await send(request);
    faults.push(...request.assertions.flatMap(each => wrong(each, res)));
    if (faults.length > 0) {
      faults.push(`it answered ${JSON.stringify(res.body).slice(0, 300)}`);
    }
    for (const { name, value } of request.vars?.res ?? []) {
      vars[name] = at(value, res);
    }
  } catch (fault) {
    faults.push(fault.message);
  }
  console.log(JSON.stringify({ request: request.meta.name, faults }));
}
