package dev.skillsgap.api.door;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What browsers and caches are told with every answer of an API, errors too. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    /** Pages, which may come to stand beside the APIs, have a policy of their own: this one would leave them blank. */
    static void put(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (isForPrograms(request.request().path())) {
            putStrict(headers);
        }
    }

    private static boolean isForPrograms(@Nullable String path) {
        return path == null
                || path.startsWith("/api/")
                || path.startsWith("/scim/")
                || path.startsWith("/ims/")
                || path.startsWith("/q/");
    }

    private static void putStrict(MultiMap headers) {
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        // About people: no cache on the way may keep it. A resource that knows better says so itself.
        headers.set("Cache-Control", "no-store");
    }
}
