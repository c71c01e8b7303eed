package dev.skillsgap.api.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests with a body each caller has underway. Whoever drips one holds a thread until it is there or cut off; no
 * caller may hold all threads.
 */
@Singleton
class BodiesUnderway {

    private final int atMost;
    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();

    @Inject
    BodiesUnderway(DoorConfig config) {
        this(config.bodiesAtOnce());
    }

    BodiesUnderway(int atMost) {
        this.atMost = atMost;
    }

    /** Whether one more may come; it counts until the request is answered, or its connection is gone. */
    boolean admit(RoutingContext request, String caller) {
        if (!announcesBody(request.request()) || BodyWatch.hasArrived(request.request())) {
            return true;
        }
        var isAllowed = begin(caller);
        if (isAllowed) {
            request.addEndHandler(answered -> end(caller));
        }
        return isAllowed;
    }

    private static boolean announcesBody(HttpServerRequest http) {
        var length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? http.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : !length.strip().equals("0");
    }

    boolean begin(String caller) {
        if (byCaller.merge(caller, 1, Integer::sum) <= atMost) {
            return true;
        }
        end(caller);
        return false;
    }

    void end(String caller) {
        byCaller.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
    }

    int atMost() {
        return atMost;
    }
}
