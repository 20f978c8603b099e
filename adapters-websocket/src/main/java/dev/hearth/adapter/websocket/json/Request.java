package dev.hearth.adapter.websocket.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message of a client: {@code {"id":7,"type":"send-message","data":{…}}}.
 *
 * @param id what the answer is marked with: a number or a text; absent when the client wants no answer
 * @param data missing when there was none
 */
record Request(Optional<JsonNode> id, String type, JsonNode data) {
    private static final int MAX_ID_LENGTH = 64;
    private static final Set<String> FIELDS = Set.of("id", "type", "data");

    static Request read(JsonNode message) {
        List<Violation> violations = new ArrayList<>();
        JsonNode id = message.path("id");
        if (!isAbsent(id) && !isId(id)) {
            violations.add(new Violation("id", "must be a whole number or a text of up to " + MAX_ID_LENGTH));
        }
        if (!message.path("type").isTextual()) {
            violations.add(new Violation("type", "must be a string"));
        }
        message.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                violations.add(new Violation("", "only id, type and data are known"));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations.stream().distinct().toList());
        }
        return new Request(mark(message), message.path("type").textValue(), message.path("data"));
    }

    /** What the answer to a message is marked with, whatever else is wrong with it. */
    static Optional<JsonNode> mark(JsonNode message) {
        return Optional.of(message.path("id")).filter(Request::isId);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isId(JsonNode node) {
        return (node.isIntegralNumber() && node.canConvertToLong()) || (node.isTextual() && isMark(node.textValue()));
    }

    /** Half of a character could not be told back. */
    private static boolean isMark(String text) {
        return text.length() <= MAX_ID_LENGTH
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
