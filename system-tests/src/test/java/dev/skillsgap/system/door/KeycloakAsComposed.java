package dev.skillsgap.system.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml and the Dockerfile of Keycloak say of how it is started. */
public final class KeycloakAsComposed {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");
    private static final Pattern BUILT_WITH = Pattern.compile("(KC_\\w+)=(\\S+)");

    private final Path directory;
    private final String dockerfile;
    private final Map<String, Object> service;

    /**
     * Reads them.
     *
     * @param project where docker-compose.yml is
     */
    public KeycloakAsComposed(Path project) throws IOException {
        directory = project.resolve("compose/keycloak");
        dockerfile = Files.readString(directory.resolve("Dockerfile"));
        try (var file = Files.newBufferedReader(project.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(file);
            service = all.get("services").get("keycloak");
        }
    }

    /** What the image was built with, and what the container is told besides; variables of .env as the function has them. */
    @SuppressWarnings("unchecked")
    public Map<String, String> environment(UnaryOperator<String> env) {
        var all = new HashMap<String, String>();
        BUILT_WITH.matcher(dockerfile).results().forEach(setting -> all.put(setting.group(1), setting.group(2)));
        ((Map<String, String>) service.get("environment"))
                .forEach((name, value) -> all.put(
                        name,
                        VARIABLE.matcher(value)
                                .replaceAll(found -> Matcher.quoteReplacement(env.apply(found.group(1))))));
        return all;
    }

    /** What it is called with. */
    @SuppressWarnings("unchecked")
    public List<String> command() {
        return (List<String>) service.get("command");
    }

    /** The script that says whether it is ready. */
    Path ready() {
        return directory.resolve("ready");
    }

    /** The realm that it imports. */
    public Path realm() {
        return directory.resolve("skillsgap-realm.json");
    }

    /** The image that ours is made of. */
    public String baseImage() {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith("FROM "))
                .findFirst()
                .orElseThrow()
                .substring("FROM ".length());
    }

    /** The name of ours. */
    public String image() {
        return (String) service.get("image");
    }
}
