package dev.hearth.adapter.websocket.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
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

    static Request read(String text) {
        JsonNode message = SocketJson.readObject(text);
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
        Optional<JsonNode> mark = isAbsent(id) ? Optional.empty() : Optional.of(id);
        return new Request(mark, message.path("type").textValue(), message.path("data"));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isId(JsonNode node) {
        return (node.isIntegralNumber() && node.canConvertToLong())
                || (node.isTextual() && node.textValue().length() <= MAX_ID_LENGTH);
    }
}
