// Validates an AsyncAPI document with all it refers to, as `asyncapi validate` does, without that command's 1.5 GB.
import { readFile } from "node:fs/promises";
import { Parser } from "@asyncapi/parser";

const [file] = process.argv.slice(2);
const diagnostics = await new Parser().validate(await readFile(file, "utf8"), { source: file });
for (const { code, message, path } of diagnostics) console.log(`${code} at ${path.join("/")}: ${message}`);
process.exit(diagnostics.length === 0 ? 0 : 1);
