package dev.skillsgap.api.door;

import java.util.regex.Pattern;

/** The formats that an {@code Accept} header names, and the one that a body is said to have. */
final class MediaRanges {

    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*-]+";
    private static final String PARAMETER = "\\s*;\\s*" + TOKEN + "=(\"[^\"\\\\]*\"|" + TOKEN + ")";
    private static final String RANGE = "\\s*" + TOKEN + "/" + TOKEN + "(" + PARAMETER + ")*+\\s*";
    private static final Pattern RANGES = Pattern.compile(RANGE + "(," + RANGE + ")*+");

    private static final Pattern TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;.*)?");

    private MediaRanges() {}

    /** Whether it can be read: the framework finds out only when the answer is there, and fails then. */
    static boolean areReadable(String accept) {
        return RANGES.matcher(accept).matches();
    }

    /** Whether it names a format, or none at all: where several would do, the framework chooses by it, and fails at what is none. */
    static boolean isType(String contentType) {
        return contentType.isBlank() || TYPE.matcher(contentType).matches();
    }
}
