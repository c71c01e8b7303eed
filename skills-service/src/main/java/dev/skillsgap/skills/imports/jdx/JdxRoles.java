package dev.skillsgap.skills.imports.jdx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillsgap.skills.imports.source.FaultKind;
import dev.skillsgap.skills.imports.source.Labels;
import dev.skillsgap.skills.imports.source.Place;
import dev.skillsgap.skills.imports.source.Reading;
import dev.skillsgap.skills.taxonomy.Concept;
import dev.skillsgap.skills.taxonomy.Role;
import dev.skillsgap.skills.taxonomy.Role.Duty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The roles that jobs are. */
final class JdxRoles {

    private static final List<String> DUTIES = List.of("responsibility", "responsibilities", "task", "workActivity");
    private static final String PROFILE = "hasCompetencyProfile";

    private static final Set<String> READ = Stream.of(
                    Stream.of("title", "name", "description", "positionID", "identifier", PROFILE),
                    DUTIES.stream(),
                    JdxRequirements.PROPERTIES.stream())
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    private final Reading reading;
    private final JdxRequirements requirements;
    private final Map<String, Node> nodes;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Set<Node> profiles = new HashSet<>();

    /** @param nodes by address, of all files */
    JdxRoles(Reading reading, JdxSkills skills, Map<String, Node> nodes) {
        this.reading = reading;
        this.requirements = new JdxRequirements(reading, skills, nodes);
        this.nodes = nodes;
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** Whether a job named the profile. */
    boolean uses(Node profile) {
        return profiles.contains(profile);
    }

    Stream<Concept> concepts() {
        return roles.values().stream().map(Concept.class::cast);
    }

    void add(Place place, Node job) {
        var title = job.text("title").isEmpty() ? job.text("name") : job.text("title");
        if (title.isEmpty()) {
            fault(place, FaultKind.BREAKS_A_RULE, job.id(), "Left out: it has no title.");
            return;
        }
        var id = JdxId.of(reading.framework(), identifier(job), title);
        if (roles.containsKey(id)) {
            fault(place, FaultKind.REPEATED_ROW, title, "Left out: an earlier job is '%s' too.".formatted(id));
            return;
        }
        var told = Stream.concat(Stream.of(job), profiles(place, job)).toList();
        var role = role(place, id, title, told);
        var violations = reading.check().violations(role);
        violations.forEach(violation ->
                fault(place, FaultKind.BREAKS_A_RULE, title, violation.pointer() + ": " + violation.detail()));
        if (violations.isEmpty()) {
            roles.put(id, role);
            reportMended(place, title, told);
        }
    }

    private static String identifier(Node job) {
        return Stream.of(
                        job.texts("positionID"),
                        job.values("identifier")
                                .map(value -> value.isObject() ? new Node(value).text("value") : Node.text(value)),
                        Stream.of(Node.lastStep(job.id())))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<Node> profiles(Place place, Node job) {
        return job.values(PROFILE).flatMap(value -> {
            var address = value.isObject() ? new Node(value).id() : value.asText();
            var profile = nodes.get(address);
            if (profile == null && !value.isObject()) {
                fault(place, FaultKind.PART_LEFT_OUT, address, "Left out: these files have no such profile.");
                return Stream.empty();
            }
            var found = profile == null ? new Node(value) : profile;
            profiles.add(found);
            return Stream.of(found);
        });
    }

    private Role role(Place place, String id, String title, List<Node> told) {
        var job = told.getFirst();
        var description = job.text("description");
        return new Role(
                id,
                reading.framework(),
                title,
                Labels.others(title, job.texts("name").toList()),
                description.isEmpty() ? title : description,
                null,
                duties(told),
                requirements.of(place, told),
                List.of(),
                List.of(),
                Role.Outlook.NONE);
    }

    private static List<Duty> duties(List<Node> told) {
        var texts = DUTIES.stream()
                .flatMap(name -> told.stream().flatMap(node -> node.values(name)))
                .map(JdxRoles::duty)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Duty("d" + (i + 1), texts.get(i), List.of()))
                .toList();
    }

    private static String duty(JsonNode value) {
        var node = new Node(value);
        if (!node.isDescription()) {
            return Node.text(value);
        }
        return node.text("description").isEmpty() ? node.text("name") : node.text("description");
    }

    private void reportMended(Place place, String title, List<Node> told) {
        if (told.getFirst().text("description").isEmpty()) {
            fault(place, FaultKind.MISSING_VALUE, "description", "Taken as '%s'.".formatted(title));
        }
        var others = told.stream()
                .flatMap(node -> node.others(READ).stream())
                .distinct()
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            fault(
                    place,
                    FaultKind.PART_LEFT_OUT,
                    title,
                    "Left out, as a role does not hold it: %s.".formatted(String.join(", ", others)));
        }
    }

    private void fault(Place place, FaultKind kind, String value, String advice) {
        reading.report().fault(place, kind, value, advice);
    }
}
