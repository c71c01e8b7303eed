package dev.skillsgap.localstack.cli;

import dev.skillsgap.localstack.suite.Api;
import dev.skillsgap.localstack.suite.Home;
import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.localstack.suite.Ports;
import java.io.PrintStream;
import java.util.List;

/** What to do with a running suite: where it is, a token, three things to try. */
record Welcome(Home home, Ports ports, String token) {

    void print(Api api, PrintStream out) {
        out.println();
        out.println("  recommendations  " + ports.url(Part.RECOMMENDATION));
        out.println("  people           " + ports.url(Part.PROFILE));
        out.println("  skills           " + ports.url(Part.SKILLS));
        out.println("  Kafka            " + ports.bootstrapServers());
        out.println();
        out.println("A token of role hr, good for 12 hours (another: " + home.command() + " token --role hr):");
        out.println(token);
        out.println();
        out.println("Try:");
        var hasDemo = api.get(Part.PROFILE, "/people/demo-01").ok();
        (hasDemo ? withDemo() : withoutDemo()).forEach(line -> out.println("  " + line));
        out.println();
        out.println("Follow the events: " + home.command() + " events");
    }

    private List<String> withDemo() {
        return List.of(
                curl(Part.RECOMMENDATION, "/gaps/demo-01?role=ml-engineer", ""),
                curl(Part.PROFILE, "/people/demo-01/assertions", json("""
                        {"skill": "linear-algebra", "level": 3, "source": "assessment"}""")),
                curl(Part.RECOMMENDATION, "/recommendations?person=demo-01", ""));
    }

    private List<String> withoutDemo() {
        return List.of(
                curl(Part.SKILLS, "/roles/ml-engineer", ""),
                curl(Part.PROFILE, "/people", json("""
                        {"id": "ada", "name": "Ada Example", "targetRole": "ml-engineer"}""")),
                curl(Part.RECOMMENDATION, "/gaps/ada?role=ml-engineer", ""));
    }

    private String curl(Part service, String path, String more) {
        return "curl -s -H \"Authorization: Bearer $(%s token --role hr)\"%s \"%s/api/v1%s\""
                .formatted(home.command(), more, ports.url(service), path);
    }

    private static String json(String body) {
        return " -H \"Content-Type: application/json\" -d '%s'".formatted(body);
    }
}
