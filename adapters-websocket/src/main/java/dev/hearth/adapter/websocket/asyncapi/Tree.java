package dev.hearth.adapter.websocket.asyncapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces of the document: objects that keep their order. */
final class Tree {
    private Tree() {}

    /** An object of names and values by turns. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return tree;
    }

    /** A pointer into the document. */
    static Map<String, Object> reference(String pointer) {
        return of("$ref", "#/" + pointer);
    }

    /** A name as a key: names of events have a colon, which keys must not have. */
    static String key(String name) {
        return name.replace(':', '.');
    }
}
