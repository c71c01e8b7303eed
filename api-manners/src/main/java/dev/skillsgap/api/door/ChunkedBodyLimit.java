package dev.skillsgap.api.door;

import dev.skillsgap.api.metered.Metered;
import dev.skillsgap.api.problem.Refusal;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Cuts off a body that does not say its length beforehand; {@link RequestShape} refuses those that do. */
@jakarta.ws.rs.ext.Provider
class ChunkedBodyLimit implements ContainerRequestFilter {

    // Filters are made before the settings of the environment are known.
    private final Provider<BodyLimits> bodies;

    ChunkedBodyLimit(Provider<BodyLimits> bodies) {
        this.bodies = bodies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            var path = request.getUriInfo().getRequestUri().getPath();
            var maxBytes = bodies.get().bytes(path, request.getHeaderString(HttpHeaders.CONTENT_TYPE));
            request.setEntityStream(new Metered(request.getEntityStream(), (more, bytes) -> {
                if (bytes > maxBytes) {
                    throw Refusal.tooLarge("Send at most %d bytes at a time.".formatted(maxBytes));
                }
            }));
        }
    }
}
