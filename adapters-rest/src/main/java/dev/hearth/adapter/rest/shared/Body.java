package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.Input;
import java.util.Map;

/**
 * A request body that is a JSON object.
 *
 * @param fields may hold nulls, so not copied
 */
public record Body(Map<String, Object> fields) {
    public Input input() {
        return Input.of(fields);
    }
}
