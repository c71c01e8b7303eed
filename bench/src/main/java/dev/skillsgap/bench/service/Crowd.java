package dev.skillsgap.bench.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.bench.path.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * People as profile-service would tell of them: twelve skills each, of those that the role requires. Each version of a
 * person holds other levels than the one before.
 */
record Crowd(List<String> skills, int people) {

    private static final int HELD = 12;
    private static final String SOURCES = "self manager assessment credential inferred";
    private static final String TYPE = "dev.skillsgap.person.updated.v1";

    static Crowd of(Path project, int people) {
        var skills = Catalogue.of(project, Kernel.ROLE).role().requirements().stream()
                .map(requirement -> requirement.skill().id())
                .sorted()
                .toList();
        return new Crowd(skills, people);
    }

    static String id(int person) {
        return "crowd-" + person;
    }

    /** The record of a person's version. */
    ProducerRecord<String, byte[]> record(String topic, int person, int version) {
        var record = new ProducerRecord<>(topic, id(person), event(person, version));
        record.headers().add("ce_type", TYPE.getBytes(UTF_8));
        return record;
    }

    private byte[] event(int person, int version) {
        var random = new Random(1_000_003L * person);
        var held = random.ints(0, skills.size())
                .distinct()
                .limit(HELD)
                .mapToObj(skill -> claim(skills.get(skill), random.nextInt(1, 6), person + version))
                .collect(Collectors.joining(","));
        return String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"version\":%d,\"changedAt\":\"2026-05-02T09:00:00Z\",\"teams\":[\"team-%d\"],"
                                + "\"targetRole\":\"%s\",\"hoursPerWeek\":6.0,\"assertions\":[%s]}",
                        id(person),
                        version,
                        person / 10,
                        Kernel.ROLE,
                        held)
                .getBytes(UTF_8);
    }

    private static String claim(String skill, int level, int turn) {
        var sources = List.of(SOURCES.split(" "));
        return String.format(
                Locale.ROOT,
                "{\"skill\":\"%s\",\"level\":%d,\"source\":\"%s\",\"assertedAt\":\"2026-0%d-01T00:00:00Z\",\"expiresAt\":null}",
                skill,
                1 + (level + turn) % 5,
                sources.get(Math.floorMod(turn + level, sources.size())),
                1 + level % 4);
    }
}
