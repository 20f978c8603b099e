package dev.hearth.adapter.websocket.socketio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves binary values out of arguments and back (section "BINARY_EVENT"): in the text stands {@code
 * {"_placeholder":true,"num":0}}, the bytes follow as messages of their own.
 */
final class Attachments {
    private static final String PLACEHOLDER = "_placeholder";
    private static final String NUMBER = "num";

    private Attachments() {}

    /** Copies the node with placeholders for binary values, which are added to the list. */
    static JsonNode extract(JsonNode node, List<byte[]> extracted) {
        return switch (node) {
            case BinaryNode binary -> placeholder(binary, extracted);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> copy.add(extract(item, extracted)));
                yield copy;
            }
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), extract(field.getValue(), extracted)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonNode placeholder(BinaryNode binary, List<byte[]> extracted) {
        extracted.add(binary.binaryValue());
        return JsonNodeFactory.instance.objectNode().put(PLACEHOLDER, true).put(NUMBER, extracted.size() - 1);
    }

    /** Copies the node with binary values for its placeholders. The depth was bounded when it was read. */
    static JsonNode fill(JsonNode node, List<byte[]> attachments) throws BrokenPacket {
        return switch (node) {
            case ObjectNode object when object.path(PLACEHOLDER).booleanValue() -> attachment(object, attachments);
            case ObjectNode object -> fillFields(object, attachments);
            case ArrayNode array -> fillItems(array, attachments);
            default -> node;
        };
    }

    private static JsonNode attachment(ObjectNode placeholder, List<byte[]> attachments) throws BrokenPacket {
        JsonNode index = placeholder.path(NUMBER);
        int number = index.isIntegralNumber() && index.canConvertToInt() ? index.intValue() : -1;
        if (number < 0 || number >= attachments.size()) {
            throw new BrokenPacket("placeholder without attachment");
        }
        return BinaryNode.valueOf(attachments.get(number));
    }

    private static ObjectNode fillFields(ObjectNode object, List<byte[]> attachments) throws BrokenPacket {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            copy.set(field.getKey(), fill(field.getValue(), attachments));
        }
        return copy;
    }

    private static ArrayNode fillItems(ArrayNode array, List<byte[]> attachments) throws BrokenPacket {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
        for (JsonNode item : array) {
            copy.add(fill(item, attachments));
        }
        return copy;
    }

    /** A quick look that spares most packets the copying. */
    static boolean hasBinary(List<JsonNode> args) {
        List<JsonNode> open = new ArrayList<>(args);
        while (!open.isEmpty()) {
            JsonNode node = open.removeLast();
            if (node.isBinary()) {
                return true;
            }
            node.forEach(open::add);
        }
        return false;
    }
}
