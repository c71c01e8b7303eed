package dev.skillsgap.api.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent where, and how long that may take: forms on paths that take files have limits of their own. Whatever
 * else such a path takes is held in memory as it is read, and stays as small as everywhere.
 */
@Singleton
public class BodyLimits {

    private final int bodyBytes;
    private final Duration bodyTimeout;
    private final Map<Pattern, Long> uploads;
    private final Duration uploadTimeout;

    /** As configured. */
    @Inject
    public BodyLimits(DoorConfig config) {
        this(config.maxBodyBytes(), config.bodyTimeout(), config.uploads(), config.uploadTimeout());
    }

    BodyLimits(int bodyBytes, Duration bodyTimeout, Map<String, Long> uploads, Duration uploadTimeout) {
        this.bodyBytes = bodyBytes;
        this.bodyTimeout = bodyTimeout;
        this.uploads = uploads.entrySet().stream()
                .collect(Collectors.toMap(upload -> pattern(upload.getKey()), Map.Entry::getValue));
        this.uploadTimeout = uploadTimeout;
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Pattern.quote(path).replace("*", "\\E[^/]+\\Q"));
    }

    /** Most bytes of a body that is sent to the path as that type; null: none is named. */
    public long bytes(String path, @Nullable String contentType) {
        if (contentType == null || !contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return bodyBytes;
        }
        return uploads.entrySet().stream()
                .filter(upload -> upload.getKey().matcher(path).matches())
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(bodyBytes);
    }

    Duration timeout(String path, @Nullable String contentType) {
        return bytes(path, contentType) > bodyBytes ? uploadTimeout : bodyTimeout;
    }
}
