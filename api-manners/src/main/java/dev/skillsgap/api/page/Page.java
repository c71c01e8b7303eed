package dev.skillsgap.api.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of what was found.
     *
     * @param found up to one entry more than the limit: the one more says that there is a next page
     * @param key the sort key of an entry
     * @param view what is shown of it
     */
    public static <E, T> Page<T> of(List<E> found, int limit, Function<E, String> key, Function<E, T> view) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? encode(key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The page with its RFC 8288 {@code Link} to the next one. */
    public Response toResponse(UriInfo uri) {
        return response(this, next, uri);
    }

    /** The same for a page that has more to say than a list of entries. */
    public static Response response(Object page, @Nullable String next, UriInfo uri) {
        var response = Response.ok(page);
        if (next != null) {
            var link =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            response.header("Link", "<%s>; rel=\"next\"".formatted(link));
        }
        return response.build();
    }
}
