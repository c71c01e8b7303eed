package dev.skillsgap.api.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large, before it is read. One that does not say its length is cut off by the
 * server's own, higher limit.
 */
@Provider
@PreMatching
class BodyLimit implements ContainerRequestFilter {

    private final int maxBytes;

    BodyLimit(@ConfigProperty(name = "skillsgap.api.max-body-bytes") int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > maxBytes) {
            throw Refusal.tooLarge("Send at most %d bytes at a time.".formatted(maxBytes));
        }
    }
}
