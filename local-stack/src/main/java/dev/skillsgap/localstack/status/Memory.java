package dev.skillsgap.localstack.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process and its children. */
final class Memory {

    private Memory() {}

    /** Bytes; pages shared by several processes are split among them where the system counts so. */
    static long bytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> kibibytes(each.pid()))
                        .sum()
                << 10;
    }

    private static long kibibytes(long pid) {
        var rollup = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        try {
            return Files.exists(rollup)
                    ? number(Files.readString(rollup).lines().filter(line -> line.startsWith("Pss:")))
                    : number(residentSetSize(pid).lines());
        } catch (IOException e) {
            return 0; // It has just ended.
        }
    }

    private static String residentSetSize(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static long number(Stream<String> lines) {
        return lines.findFirst()
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Long::parseLong)
                .orElse(0L);
    }
}
