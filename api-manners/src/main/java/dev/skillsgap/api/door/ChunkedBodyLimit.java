package dev.skillsgap.api.door;

import dev.skillsgap.api.problem.Refusal;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

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
            request.setEntityStream(new Counted(request.getEntityStream(), maxBytes));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long maxBytes;
        private long read;

        Counted(InputStream body, long maxBytes) {
            super(body);
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > maxBytes) {
                throw Refusal.tooLarge("Send at most %d bytes at a time.".formatted(maxBytes));
            }
        }
    }
}
