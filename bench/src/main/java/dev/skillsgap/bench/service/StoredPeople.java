package dev.skillsgap.bench.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What profile-service stored of the people of a file, and the same rows brought into tables like its own by bare COPY: with
 * their indexes and foreign keys, in one transaction.
 */
final class StoredPeople {

    /** In the order in which they refer to each other; what was in the outbox is taken from the topic. */
    private static final Map<String, String> ROWS = rows();

    private static final String OUTBOX = "outbox_event (topic, record_key, event_id, type, time, data)";

    private final Connection database;
    private final PeopleFile file;
    private final Path directory;

    StoredPeople(Connection database, PeopleFile file, Path directory) {
        this.database = database;
        this.file = file;
        this.directory = directory;
    }

    private static Map<String, String> rows() {
        var rows = new LinkedHashMap<String, String>();
        rows.put("team", "select * from team where name like '%s team %%'");
        rows.put("person", "select * from person where id like '%s-%%'");
        rows.put("person_team", "select * from person_team where person_id like '%s-%%'");
        rows.put("assertion", "select * from assertion where person_id like '%s-%%'");
        return rows;
    }

    /** Throws IllegalStateException unless what is held is what the file says, of everybody. */
    void requireEqual(PeopleFile told) throws SQLException {
        database.setAutoCommit(false);
        try (var query = database.createStatement()) {
            query.setFetchSize(1_000);
            var stored = query.executeQuery("""
                    select p.id || '|' || name || '|' || email || '|' || employee_number || '|' || target_role || '|'
                           || hours_per_week || '|' || (select count(*) from person_team t where t.person_id = p.id) || '|'
                           || (select string_agg(a.skill || '=' || a.level, ',' order by a.skill collate "C")
                                 from assertion a where a.person_id = p.id)
                    from person p where id like '%s-%%' order by id collate "C"
                    """.formatted(file.prefix()));
            for (int person = 0; person < told.people(); person++) {
                if (!stored.next() || !told.expected(person).equals(stored.getString(1))) {
                    throw new IllegalStateException("Held otherwise than the file says: " + told.expected(person));
                }
            }
            if (stored.next()) {
                throw new IllegalStateException("More people are held than there are in the file");
            }
        } finally {
            database.commit();
        }
    }

    /**
     * Seconds and rows of a copy.
     *
     * @param rows of all tables
     */
    record Copied(double seconds, long rows) {}

    Copied copy(String bootstrapServers) throws SQLException, IOException {
        database.setAutoCommit(false);
        for (var table : ROWS.entrySet()) {
            try (var out = Files.newOutputStream(directory.resolve(table.getKey()))) {
                copies().copyOut(
                                "copy (%s) to stdout".formatted(table.getValue().formatted(file.prefix())), out);
            }
        }
        writeOutbox(bootstrapServers);
        makeTables();
        database.commit();
        var begun = System.nanoTime();
        long rows = 0;
        for (var table : ROWS.keySet()) {
            rows += copyIn("bare." + table, table);
        }
        rows += copyIn("bare." + OUTBOX, "outbox");
        database.commit();
        return new Copied((System.nanoTime() - begun) / 1e9, rows);
    }

    private long copyIn(String into, String name) throws SQLException, IOException {
        try (var in = Files.newInputStream(directory.resolve(name))) {
            return copies().copyIn("copy %s from stdin".formatted(into), in, 1 << 16);
        }
    }

    private void makeTables() throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("drop schema if exists bare cascade");
            sql.execute("create schema bare");
            for (var table : ROWS.keySet()) {
                sql.execute("create table bare.%1$s (like %1$s including all)".formatted(table));
            }
            sql.execute("alter table bare.person_team add foreign key (person_id) references bare.person");
            sql.execute("alter table bare.person_team add foreign key (team_id) references bare.team");
            sql.execute("alter table bare.assertion add foreign key (person_id) references bare.person");
            sql.execute("create table bare.outbox_event (like outbox_event including all)");
            sql.execute("alter table bare.outbox_event set (toast_tuple_target = 8160)");
        }
    }

    private void writeOutbox(String bootstrapServers) throws IOException {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", 16 << 20);
        try (var out = Files.newBufferedWriter(directory.resolve("outbox"));
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Stand.PEOPLE).stream()
                    .map(partition -> new TopicPartition(Stand.PEOPLE, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            int events = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var told : consumer.poll(Duration.ofMillis(200))) {
                    if (told.key().startsWith(file.prefix())) {
                        out.write(line(told));
                        events++;
                    }
                }
            }
            if (events != file.people()) {
                throw new IllegalStateException("%d people were told of %d times".formatted(file.people(), events));
            }
        }
    }

    /** As COPY reads it. */
    private static String line(ConsumerRecord<String, byte[]> told) {
        return "%s\t%s\t%s\t%s\t%s\t\\\\x%s%n"
                .formatted(
                        Stand.PEOPLE,
                        told.key(),
                        header(told, "ce_id"),
                        header(told, "ce_type"),
                        header(told, "ce_time"),
                        HexFormat.of().formatHex(told.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name) {
        return new String(told.headers().lastHeader(name).value(), UTF_8);
    }

    private CopyManager copies() throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }
}
