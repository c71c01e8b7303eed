package dev.skillsgap.skills.imports.catalogue;

import dev.skillsgap.skills.imports.catalogue.markdown.Entry;
import java.net.URI;
import java.util.regex.Pattern;

/** Who gives a resource: whom the list names, else the host of its address. */
final class Provider {

    private static final int MAX_LENGTH = 200;

    /** Behind the names stand remarks: (PDF), *(archived)*, (CC BY). */
    private static final Pattern NAMES = Pattern.compile("^[-–—]\\s*([^(]+)");

    private Provider() {}

    /** @param isNamed whether the note begins with those who made it */
    static String of(Entry entry, String url, boolean isNamed) {
        var names = NAMES.matcher(entry.note());
        var named = isNamed && names.find() ? names.group(1).strip() : "";
        return named.isEmpty() || named.length() > MAX_LENGTH ? host(url) : named;
    }

    private static String host(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? url : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
