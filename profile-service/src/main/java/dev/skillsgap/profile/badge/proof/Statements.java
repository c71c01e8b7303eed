package dev.skillsgap.profile.badge.proof;

import dev.skillsgap.api.problem.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an expanded JSON-LD document says what its statements say. Names that are not absolute are left out silently when
 * statements are made, with all that hangs on them. And the statements stay the same when those of a thing are moved to where
 * else it is mentioned: who looks for them at the first place then finds none, such as the end of its validity.
 */
final class Statements {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    private final String pointer;
    private final String issuer;
    private final Set<String> described = new HashSet<>();

    private Statements(String pointer, String issuer) {
        this.pointer = pointer;
        this.issuer = issuer;
    }

    /**
     * Refuses a document of which that cannot be said.
     *
     * @param issuer who may be described again, as whoever made the achievement: only the id is read
     */
    static void requireAll(JsonArray expanded, String pointer, String issuer) {
        new Statements(pointer, issuer).check(expanded);
    }

    private void check(JsonValue value) {
        switch (value) {
            case JsonArray array -> array.forEach(this::check);
            case JsonObject object -> {
                requireOnce(object);
                object.forEach(this::check);
            }
            default -> {}
        }
    }

    private void requireOnce(JsonObject thing) {
        var saysMore = thing.keySet().stream().anyMatch(name -> !name.equals("@id") && !name.equals("@type"));
        var id = thing.getString("@id", "");
        if (saysMore && !id.isEmpty() && !id.equals(issuer) && !described.add(id)) {
            throw Refusal.invalid(pointer, "It describes '%s' in more than one place.".formatted(shown(id)));
        }
    }

    private void check(String name, JsonValue value) {
        switch (name) {
            case "@id", "@type" -> requireAbsolute(value);
            case "@language" -> require(LANGUAGE, value);
            case "@value" -> {}
            case "@list", "@graph" -> check(value);
            default -> {
                if (!ABSOLUTE.matcher(name).matches()) {
                    throw unsigned(name);
                }
                check(value);
            }
        }
    }

    private void requireAbsolute(JsonValue value) {
        if (value instanceof JsonArray all) {
            all.forEach(this::requireAbsolute);
        } else {
            require(ABSOLUTE, value);
        }
    }

    private void require(Pattern form, JsonValue value) {
        var text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!form.matcher(text).matches()) {
            throw unsigned(text);
        }
    }

    private Refusal unsigned(String what) {
        return Refusal.invalid(
                pointer,
                "'%s' would not be part of what is signed: ids and types have to be absolute.".formatted(shown(what)));
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
