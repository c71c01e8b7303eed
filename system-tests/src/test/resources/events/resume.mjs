// Says whether the schema of JSON Resume accepts the document on standard input.
import { text } from "node:stream/consumers";
import { validate } from "@jsonresume/schema";

validate(JSON.parse(await text(process.stdin)), (errors) =>
  console.log(errors ? `refused: ${errors.map((error) => error.message).join("; ")}` : "accepted"));
