package dev.skillsgap.api.page;

import dev.skillsgap.api.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for.
 *
 * @param limit entries at most, 1 to 200
 * @param cursor {@code next} of the page before; null for the first page
 */
public record PageRequest(
        @Parameter(description = "Entries at most, 1 to 200")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(MOST)
        int limit,

        @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable
        String cursor) {

    /** Entries that a page may have. */
    public static final int MOST = 200;

    /**
     * Key of the last entry of the page before; empty for the first page, which sorts before every key.
     *
     * @throws Refusal when the cursor is not one of ours
     */
    public String after() {
        if (cursor == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    /**
     * For lists that are sorted by falling numbers: the number of the last entry of the page before; the largest there is
     * for the first page.
     *
     * @throws Refusal when the cursor is not one of ours
     */
    public long before() {
        var after = after();
        try {
            return after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    /** To be thrown where a cursor is not one of ours. */
    public static Refusal notOurs() {
        return Refusal.invalid("cursor", "Send the 'next' of the page before, or leave it out.");
    }
}
