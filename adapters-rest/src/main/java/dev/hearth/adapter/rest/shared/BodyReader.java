package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.hearth.domain.shared.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads JSON objects as plain Java, and says where broken JSON breaks without telling it back. */
@Consumes(MediaType.APPLICATION_JSON)
final class BodyReader implements MessageBodyReader<Body> {
    /** What the stream refuses must come through as it is, not as a fault of the JSON around it. */
    private static final ObjectReader OBJECTS = Json.mapper()
            .readerFor(new TypeReference<Map<String, Object>>() {})
            .without(DeserializationFeature.WRAP_EXCEPTIONS)
            .without(JsonParser.Feature.AUTO_CLOSE_SOURCE);

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
        try {
            Map<String, Object> fields = OBJECTS.readValue(utf8(entity));
            return Optional.ofNullable(fields).map(Body::new).orElseThrow(BodyReader::notAnObject);
        } catch (JsonProcessingException broken) {
            takeRest(entity);
            throw refused(broken);
        } catch (CharacterCodingException notUtf8) {
            takeRest(entity);
            throw new Refusal.Invalid("", "must be UTF-8");
        }
    }

    /** A client still sending when the connection ended would lose the answer; the rest is bounded like the whole. */
    private static void takeRest(InputStream entity) throws IOException {
        entity.transferTo(OutputStream.nullOutputStream());
    }

    /** Bytes that are no UTF-8 are refused instead of being replaced: what was sent must come back as it was sent. */
    private static Reader utf8(InputStream entity) {
        return new InputStreamReader(
                entity,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
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
