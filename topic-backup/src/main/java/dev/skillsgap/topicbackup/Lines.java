package dev.skillsgap.topicbackup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The format: one line a topic, followed by one line for each of its records; the last line counts them, so that a
 * file cut short is known as such. Bytes are in Base64; {@code -} is null, which is no Base64.
 *
 * <pre>
 * skillsgap-topics 1
 * topic NAME PARTITIONS SETTING=VALUE…
 * record PARTITION TIME_MS KEY VALUE HEADER=VALUE…
 * end RECORDS
 * </pre>
 */
final class Lines {

    static final String FIRST = "skillsgap-topics 1";
    static final String TOPIC = "topic";
    static final String RECORD = "record";
    static final String END = "end";

    private static final String NULL = "-";

    private Lines() {}

    static String topic(String name, int partitions, Map<String, String> settings) {
        return Stream.concat(
                        Stream.of(TOPIC, name, String.valueOf(partitions)),
                        new TreeMap<>(settings)
                                .entrySet().stream()
                                        .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue())))
                .collect(Collectors.joining(" "));
    }

    /** The replication factor is left to the broker: the other one may be a cluster. */
    static NewTopic topic(String line) {
        var fields = line.split(" ", -1);
        var settings = new TreeMap<String, String>();
        for (var field : List.of(fields).subList(3, fields.length)) {
            settings.put(unescape(before(field)), unescape(after(field)));
        }
        return new NewTopic(fields[1], Optional.of(Integer.valueOf(fields[2])), Optional.empty()).configs(settings);
    }

    static String record(ConsumerRecord<byte[], byte[]> read) {
        var line = new StringBuilder(RECORD)
                .append(' ')
                .append(read.partition())
                .append(' ')
                .append(read.timestamp())
                .append(' ')
                .append(base64(read.key()))
                .append(' ')
                .append(base64(read.value()));
        for (var header : read.headers()) {
            line.append(' ').append(escape(header.key())).append('=').append(base64(header.value()));
        }
        return line.toString();
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String line) {
        var fields = line.split(" ", -1);
        var headers = Stream.of(fields)
                .skip(5)
                .map(field -> (Header) new RecordHeader(unescape(before(field)), bytes(after(field))))
                .toList();
        return new ProducerRecord<>(
                topic,
                Integer.valueOf(fields[1]),
                Long.valueOf(fields[2]),
                bytes(fields[3]),
                bytes(fields[4]),
                headers);
    }

    private static String before(String field) {
        return field.substring(0, field.indexOf('='));
    }

    private static String after(String field) {
        return field.substring(field.indexOf('=') + 1);
    }

    private static String base64(byte @Nullable [] bytes) {
        return bytes == null ? NULL : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte @Nullable [] bytes(String field) {
        return field.equals(NULL) ? null : Base64.getDecoder().decode(field);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
