package dev.skillsgap.system.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;

/** What confines a container. */
final class Walls {

    private Walls() {}

    static void holdOf(String service) throws IOException, InterruptedException {
        var inside = Composition.run("""
                compose exec -T %s sh -c 'id -u; grep CapEff /proc/1/status; touch /written 2>&1; touch /tmp/written && \
                  cat /sys/fs/cgroup/memory.max 2>/dev/null || cat /sys/fs/cgroup/memory/memory.limit_in_bytes'
                """.formatted(service));

        assertTrue(Pattern.compile("^[1-9][0-9]*\n").matcher(inside).find(), "not root\n" + inside);
        assertTrue(Pattern.compile("CapEff:\\s+0+\n").matcher(inside).find(), "no capability\n" + inside);
        assertTrue(inside.contains("Read-only file system"), inside);
        assertTrue(
                inside.endsWith("\n" + Composition.inspect(service, "{{.HostConfig.Memory}}")),
                "the kernel enforces the limit\n" + inside);
        assertEquals(
                "true [no-new-privileges:true] 300 unless-stopped 10m",
                Composition.inspect(
                        service,
                        "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.SecurityOpt}} {{.HostConfig.PidsLimit}}"
                                + " {{.HostConfig.RestartPolicy.Name}} {{index .HostConfig.LogConfig.Config \"max-size\"}}"));
    }

    /** Addresses of the host at which ports of it are reachable; empty: none is. */
    static String publishedOn(String service) throws IOException, InterruptedException {
        return Composition.inspect(service, "{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}")
                .strip();
    }
}
