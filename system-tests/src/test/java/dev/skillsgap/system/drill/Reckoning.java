package dev.skillsgap.system.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what was accepted with what is stored, recommended and computed anew; says everything that is wrong. */
final class Reckoning {

    private final Suite suite;
    private final Http http;
    private final int release;
    private final List<ConsumerRecord<String, byte[]>> sent;
    private final Map<String, ConsumerRecord<String, byte[]>> latest;
    private final List<String> faults = new ArrayList<>();

    private Reckoning(Suite suite) {
        this.suite = suite;
        this.http = new Http(suite.key().token("hr", null, 60));
        this.release = http.json(suite.url(Part.SKILLS) + "/api/v1/releases?limit=1")
                .at("/items/0/number")
                .asInt();
        this.sent = Topic.read(suite.bootstrapServers(), Topic.RECOMMENDATION);
        this.latest = Topic.latest(sent);
    }

    /** Everything that is wrong with these people; nothing, if all is well. */
    static List<String> faults(Suite suite, Staff staff, Collection<Staff.Accepted> accepted) {
        var reckoning = new Reckoning(suite);
        for (var person : staff.people()) {
            reckoning.checkStored(person, accepted);
            reckoning.checkRecommended(person);
        }
        reckoning.checkNothingDoubled(Set.copyOf(staff.people()));
        return reckoning.faults;
    }

    private void checkStored(String person, Collection<Staff.Accepted> accepted) {
        var stored = new HashSet<String>();
        var page = suite.url(Part.PROFILE) + "/api/v1/people/" + person + "/assertions?limit=200";
        for (String cursor = ""; cursor != null; ) {
            var answer = http.json(page + cursor);
            answer.path("items").forEach(item -> stored.add(item.path("id").asText()));
            cursor = answer.path("next").isTextual()
                    ? "&cursor=" + answer.path("next").asText()
                    : null;
        }
        accepted.stream()
                .filter(change -> change.person().equals(person) && !stored.contains(change.assertion()))
                .forEach(change -> faults.add("accepted, but not stored: " + change));
    }

    private void checkRecommended(String person) {
        var version = http.json(suite.url(Part.PROFILE) + "/api/v1/people/" + person)
                .path("version")
                .asLong();
        var record = latest.get(person);
        if (record == null) {
            faults.add(person + " has no recommendation");
            return;
        }
        var said = Http.parse(new String(record.value(), StandardCharsets.UTF_8));
        if (said.path("personVersion").asLong() != version) {
            faults.add("%s has version %d, but the latest recommendation is of %s"
                    .formatted(person, version, said.path("personVersion")));
        } else if (said.path("release").asInt() != release) {
            faults.add("%s: release %d is live, but the latest recommendation is of %s"
                    .formatted(person, release, said.path("release")));
        } else {
            checkComputed(person, said);
        }
    }

    private void checkComputed(String person, JsonNode said) {
        var gap = http.json("%s/api/v1/gaps/%s?role=%s&asOf=%s"
                .formatted(
                        suite.url(Part.RECOMMENDATION),
                        person,
                        said.path("role").asText(),
                        said.path("asOf").asText()));
        for (var field : List.of("personVersion", "release", "policy", "readiness", "confidence", "blockers")) {
            if (!said.path(field).equals(gap.path(field))) {
                faults.add("%s: %s is %s, but computed anew %s"
                        .formatted(person, field, said.path(field), gap.path(field)));
            }
        }
    }

    /** A repeat has the id of the first, so that readers drop it; another id would be another recommendation. */
    private void checkNothingDoubled(Set<String> people) {
        var ids = new HashMap<String, Set<String>>();
        for (var record : sent) {
            if (record.value() != null && people.contains(record.key())) {
                var said = Http.parse(new String(record.value(), StandardCharsets.UTF_8));
                var subject = "%s version %s release %s"
                        .formatted(record.key(), said.path("personVersion"), said.path("release"));
                ids.computeIfAbsent(subject, none -> new TreeSet<>())
                        .add(said.path("id").asText());
            }
        }
        ids.forEach((subject, several) -> {
            if (several.size() > 1) {
                faults.add("recommended twice: " + subject + " as " + several);
            }
        });
    }
}
