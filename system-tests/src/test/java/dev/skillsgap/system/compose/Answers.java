package dev.skillsgap.system.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the composition answers to a fixed list of questions, each answer as the very text that was sent. */
final class Answers {

    private static final List<String> ROLES = List.of("ml-engineer", "data-engineer");

    private Answers() {}

    /** The date is part of each question that depends on one. */
    static Map<String, String> about(List<String> people) {
        var answers = new LinkedHashMap<String, String>();
        ask(answers, Composition.PROFILE, "/api/v1/people?limit=200");
        ask(answers, Composition.PROFILE, "/api/v1/teams");
        for (var person : people) {
            ask(answers, Composition.PROFILE, "/api/v1/people/" + person);
            ask(answers, Composition.PROFILE, "/api/v1/people/" + person + "/assertions");
            ask(answers, Composition.RECOMMENDATION, "/api/v1/recommendations?limit=200&person=" + person);
            for (var role : ROLES) {
                ask(
                        answers,
                        Composition.RECOMMENDATION,
                        "/api/v1/gaps/%s?asOf=2027-01-31&role=%s".formatted(person, role));
            }
        }
        ask(answers, Composition.SKILLS, "/api/v1/releases?limit=200");
        for (var role : ROLES) {
            ask(answers, Composition.SKILLS, "/api/v1/roles/" + role);
        }
        return answers;
    }

    private static void ask(Map<String, String> answers, String service, String path) {
        var response = Composition.as("hr", service).get(path);
        answers.put(path, response.statusCode() + " " + response.asString());
    }
}
