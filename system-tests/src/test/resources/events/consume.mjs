// Prints what a public client reads from a topic and what the CloudEvents SDK makes of it, a JSON line for each record:
// node consume.mjs BROKER TOPIC
import { Kafka as CloudEvents } from "cloudevents";
import { Kafka, logLevel } from "kafkajs";

const [broker, topic] = process.argv.slice(2);
const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.ERROR });

const admin = kafka.admin();
await admin.connect();
// Up to where the topic goes now; a compacted one may lack any record but the last of a partition.
const left = new Map();
for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
  if (Number(high) > Number(low)) left.set(partition, Number(high) - 1);
}
await admin.disconnect();

function parsed({ key, value, headers }) {
  const text = Object.fromEntries(Object.entries(headers).map(([name, bytes]) => [name, bytes.toString()]));
  try {
    // The SDK calls an event without data no event: a tombstone is judged by its attributes.
    const event = CloudEvents.toEvent({ key: key.toString(), headers: text, value: value?.toString() ?? "null", body: value?.toString() ?? "null" });
    event.validate();
    return { key: key.toString(), tombstone: value === null, id: event.id, type: event.type, source: event.source,
      subject: event.subject, time: event.time, specversion: event.specversion, data: event.data };
  } catch (refusal) {
    return { key: key.toString(), refused: refusal.message };
  }
}

if (left.size > 0) {
  const consumer = kafka.consumer({ groupId: `event-check-${process.pid}-${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise((resolve) =>
    consumer.run({
      eachMessage: async ({ partition, message }) => {
        console.log(JSON.stringify(parsed(message)));
        if (Number(message.offset) >= (left.get(partition) ?? Infinity)) left.delete(partition);
        if (left.size === 0) resolve();
      },
    }));
  await consumer.disconnect();
}
