// Says which libraries believe a message: {secret, headers, body} on standard input, a line for each library.
import { text } from "node:stream/consumers";
import { Webhook as StandardWebhooks } from "standardwebhooks";
import { Webhook as Svix } from "svix";

const { secret, headers, body } = JSON.parse(await text(process.stdin));
for (const [name, Webhook] of Object.entries({ standardwebhooks: StandardWebhooks, svix: Svix })) {
  try {
    new Webhook(secret).verify(body, headers);
    console.log(`${name} verified ${JSON.parse(body).type}`);
  } catch (refusal) {
    console.log(`${name} refused: ${refusal.message}`);
  }
}
