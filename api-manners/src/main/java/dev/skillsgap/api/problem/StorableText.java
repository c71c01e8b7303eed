package dev.skillsgap.api.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Refuses text with the character U+0000 where it is read: PostgreSQL cannot hold it. */
@Singleton
class StorableText implements ObjectMapperCustomizer {

    static final class Unstorable extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        Unstorable(JsonParser parser) {
            super(parser, "Text may not contain the character U+0000.");
        }
    }

    @Override
    public void customize(ObjectMapper json) {
        var strict = new StringDeserializer() {
            private static final long serialVersionUID = 1L;

            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                var text = super.deserialize(parser, context);
                if (text != null && text.indexOf('\0') >= 0) {
                    throw new Unstorable(parser);
                }
                return text;
            }
        };
        json.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, strict));
    }
}
