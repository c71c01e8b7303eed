package dev.skillsgap.localstack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Starts PostgreSQL and Kafka once for all test classes of a module and tells Quarkus where they are. The argument
 * {@code database} chooses the service's database; {@code topics}, a list with commas, are made: those that another
 * service owns.
 */
public class StackTestResource implements QuarkusTestResourceLifecycleManager {

    // Quarkus loads test classes in class loaders of their own: what the JVM shares stands in its system properties.
    private static final String KAFKA = "localstack.test.kafka";
    private static final String JDBC_URL = "localstack.test.jdbc.";
    private static final String KEYS = "localstack.test.keys";

    private String database = "";
    private String topics = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
        topics = arguments.getOrDefault("topics", "");
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(KAFKA) == null) {
            startServers();
        }
        if (!topics.isEmpty()) {
            makeTopics(List.of(topics.split(",")));
        }
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", System.getProperty(JDBC_URL + database));
        config.put("quarkus.datasource.username", database);
        config.put("quarkus.datasource.password", Postgres.TEST_PASSWORD);
        config.put("kafka.bootstrap.servers", bootstrapServers());
        config.put(
                "mp.jwt.verify.publickey.location",
                signingKey().publicKeyFile().toUri().toString());
        return config;
    }

    private static void startServers() {
        try {
            var directory = Files.createTempDirectory("skillsgap-test");
            var postgres = Postgres.startForTests();
            var kafka = Kafka.start(
                    FreePort.find(),
                    directory.resolve("kafka"),
                    directory.resolve("kafka.log").toFile());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.close();
                postgres.close();
                delete(directory);
            }));
            Postgres.DATABASES.forEach(name -> System.setProperty(JDBC_URL + name, postgres.jdbcUrl(name)));
            System.setProperty(KEYS, directory.resolve("keys").toString());
            System.setProperty(KAFKA, kafka.bootstrapServers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeTopics(List<String> names) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var missing = new ArrayList<>(names);
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream()
                            .map(name -> new NewTopic(name, 2, (short) 1).configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The topics cannot be made: " + names, e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The next test class uses the same servers; the shutdown hook stops them.
    }

    /** The key whose tokens the service under test accepts. */
    public static SigningKey signingKey() {
        return SigningKey.in(Path.of(System.getProperty(KEYS)));
    }

    /** Where the broker listens. */
    public static String bootstrapServers() {
        return System.getProperty(KAFKA);
    }
}
