package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads JSON objects as plain Java, and says where broken JSON breaks without telling it back. */
@Consumes(MediaType.APPLICATION_JSON)
final class BodyReader implements MessageBodyReader<Body> {
    private static final ObjectReader OBJECTS = Json.mapper().readerFor(new TypeReference<Map<String, Object>>() {});

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream entity)
            throws IOException {
        return read(entity.readAllBytes());
    }

    /**
     * Understands a body that has come in whole, before anything is said about it: a client still sending when the connection
     * ended would lose the answer.
     */
    static Body read(byte[] entity) {
        try {
            Map<String, Object> fields = OBJECTS.readValue(utf8(entity));
            return Optional.ofNullable(fields).map(Body::new).orElseThrow(BodyReader::notAnObject);
        } catch (JsonProcessingException broken) {
            throw refused(broken);
        }
    }

    /** Bytes that are no UTF-8 are refused instead of being replaced: what was sent must come back as it was sent. */
    private static String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            mustBeUtf8(bytes);
        }
        return text;
    }

    /** A decoder of its own replaces nothing, but takes three times as long. */
    private static void mustBeUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal.Invalid("", "must be UTF-8");
        }
    }

    private static Refusal refused(JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        return at == null
                ? notAnObject()
                : new Refusal.Invalid(
                        "",
                        "must be one JSON object; it breaks at line %d, column %d"
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static Refusal notAnObject() {
        return new Refusal.Invalid("", "must be one JSON object");
    }
}
