package dev.skillsgap.recommendation.projection;

import dev.skillsgap.recommendation.gap.Assertion;
import dev.skillsgap.recommendation.gap.Source;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions in about ten bytes each, in their order, where as objects they take a hundred. Numbers are written seven bits
 * a byte, the lowest first, with the eighth bit set where more follow.
 */
final class PackedAssertions {

    private static final int LEVELS = 6;
    private static final List<Source> SOURCES = List.of(Source.values());

    private final byte[] bytes;

    private PackedAssertions(byte[] bytes) {
        this.bytes = bytes;
    }

    static PackedAssertions of(List<Assertion> assertions, SkillNumbers skills) {
        var out = new ByteArrayOutputStream(10 * assertions.size());
        for (var assertion : assertions) {
            write(skills.numberOf(assertion.skill()), out);
            var expiresAt = assertion.expiresAt();
            int kind = SOURCES.indexOf(assertion.source()) * LEVELS + assertion.level();
            write(2L * kind + (expiresAt == null ? 0 : 1), out);
            write(assertion.assertedAt(), out);
            if (expiresAt != null) {
                write(expiresAt, out);
            }
        }
        return new PackedAssertions(out.toByteArray());
    }

    List<Assertion> unpack(SkillNumbers skills) {
        var assertions = new ArrayList<Assertion>();
        var in = new Reading(bytes);
        while (in.hasMore()) {
            var skill = skills.idOf((int) in.number());
            int kind = (int) in.number();
            var source = SOURCES.get(kind / 2 / LEVELS);
            int level = kind / 2 % LEVELS;
            var assertedAt = in.instant();
            var expiresAt = expiry(kind, in);
            assertions.add(new Assertion(skill, level, source, assertedAt, expiresAt));
        }
        return assertions;
    }

    private static @Nullable Instant expiry(int kind, Reading in) {
        return kind % 2 == 1 ? in.instant() : null;
    }

    private static void write(Instant instant, ByteArrayOutputStream out) {
        long seconds = instant.getEpochSecond();
        write((seconds << 1) ^ (seconds >> 63), out); // Small also for moments before 1970.
        write(instant.getNano(), out);
    }

    private static void write(long number, ByteArrayOutputStream out) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    /** Reads from the first byte to the last. */
    private static final class Reading {

        private final byte[] bytes;
        private int next;

        private Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        private boolean hasMore() {
            return next < bytes.length;
        }

        private long number() {
            long number = 0;
            int shift = 0;
            byte read;
            do {
                read = bytes[next++];
                number |= (long) (read & 0x7F) << shift;
                shift += 7;
            } while (read < 0);
            return number;
        }

        private Instant instant() {
            long folded = number();
            return Instant.ofEpochSecond((folded >>> 1) ^ -(folded & 1), number());
        }
    }
}
