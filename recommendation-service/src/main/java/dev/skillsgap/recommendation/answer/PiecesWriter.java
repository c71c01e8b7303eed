package dev.skillsgap.recommendation.answer;

import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/** Puts pieces together in the memory from which the network takes them, so that they are copied once. */
@Provider
public class PiecesWriter implements ServerMessageBodyWriter<Pieces> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Pieces.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Pieces.class;
    }

    /** Whoever sends the buffer gives it back to its pool. */
    @Override
    public void writeResponse(Pieces pieces, Type genericType, ServerRequestContext context) {
        var buffer = PooledByteBufAllocator.DEFAULT.directBuffer(pieces.length());
        var memory = buffer.internalNioBuffer(0, pieces.length());
        pieces.forEach(memory::put);
        buffer.writerIndex(pieces.length());
        ((VertxResteasyReactiveRequestContext) context.serverResponse()).end(new NoBoundChecksBuffer(buffer));
    }

    @Override
    public void writeTo(
            Pieces pieces,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(pieces.toBytes());
    }
}
