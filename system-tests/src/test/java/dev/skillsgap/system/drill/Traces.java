package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.header.Header;

/**
 * Where some texts stand in a suite: in which tables, topics and files. Of the database's own files only what queries see is
 * looked at: those belong to PostgreSQL, which uses the room of deleted rows again in its own time.
 */
final class Traces {

    private final Suite suite;
    private final List<String> texts;

    /** Texts of ASCII. */
    Traces(Suite suite, List<String> texts) {
        this.suite = suite;
        this.texts = texts;
    }

    /** Names of all places, such as {@code profile.person}, {@code profiles.person.v1} and {@code logs/profile.log}. */
    Set<String> find() throws Exception {
        var found = new TreeSet<String>();
        for (var service : Part.SERVICES) {
            tables(service, found);
        }
        topics(found);
        files(found);
        return found;
    }

    private void tables(Part service, Set<String> found) throws SQLException {
        var tables = Sql.rows(suite, service, "select tablename from pg_tables where schemaname = 'public'");
        var condition = texts.stream()
                .flatMap(text -> List.of(text, HexFormat.of().formatHex(text.getBytes(UTF_8))).stream())
                .map("position('%s' in cast(t as text)) > 0"::formatted)
                .collect(Collectors.joining(" or "));
        for (var table : tables) {
            if (Sql.count(suite, service, "\"%s\" as t where %s".formatted(table, condition)) > 0) {
                found.add(service.label() + " " + table);
            }
        }
    }

    private void topics(Set<String> found) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrapServers()))) {
            for (var topic : admin.listTopics().names().get()) {
                Topic.forEach(suite.bootstrapServers(), topic, event -> {
                    var value = event.value() == null ? "" : new String(event.value(), ISO_8859_1);
                    if (holdsOne(event.key() + value + headers(event.headers()))) {
                        found.add("topic " + topic);
                    }
                });
            }
        }
    }

    private static String headers(Iterable<Header> headers) {
        var text = new StringBuilder();
        headers.forEach(header -> text.append(new String(header.value(), ISO_8859_1)));
        return text.toString();
    }

    private void files(Set<String> found) throws IOException {
        var postgres = suite.directory().resolve("data/postgres");
        var all = new ArrayList<Path>();
        try (var walk = Files.walk(suite.directory())) {
            walk.filter(file -> !file.startsWith(postgres)).forEach(all::add);
        }
        for (var file : all) {
            if (Files.isRegularFile(file) && holdsOne(read(file))) {
                found.add("file " + suite.directory().relativize(file));
            }
        }
    }

    private boolean holdsOne(String text) {
        return texts.stream().anyMatch(text::contains);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // A broker deletes what it has cleaned.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
