package dev.skillsgap.system.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skillsgap.localstack.suite.Part;
import dev.skillsgap.system.Suite;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

/** Where some texts stand in a suite: in which tables, topics and files, those of PostgreSQL and of the broker among them. */
final class Traces {

    private static final int PIECE = 1 << 22;

    private final Suite suite;
    private final List<String> texts;
    private final int longest;

    /** Texts of ASCII. */
    Traces(Suite suite, List<String> texts) {
        this.suite = suite;
        this.texts = texts;
        this.longest = texts.stream().mapToInt(String::length).max().orElseThrow();
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
        var all = new ArrayList<Path>();
        Files.walkFileTree(suite.directory(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // A server has deleted it meanwhile.
            }
        });
        for (var file : all) {
            if (Files.isRegularFile(file) && holdsOne(file)) {
                found.add("file " + suite.directory().relativize(file));
            }
        }
    }

    /** Piece by piece, each with the end of the one before: a file may be large. */
    private boolean holdsOne(Path file) throws IOException {
        var end = "";
        try (var in = Files.newInputStream(file)) {
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                var text = end + new String(piece, ISO_8859_1);
                if (holdsOne(text)) {
                    return true;
                }
                end = text.substring(Math.max(0, text.length() - longest));
            }
        } catch (NoSuchFileException e) {
            return false; // A server has deleted it meanwhile.
        }
        return false;
    }

    private boolean holdsOne(String text) {
        return texts.stream().anyMatch(text::contains);
    }
}
