package dev.hearth.adapter.websocket.asyncapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSON Schemas (draft 07) of records as they are written to sockets: closed objects in which an {@link Optional} may be left out
 * and all else is there. Each record gets one definition, to which the others point. Not for several threads.
 */
final class RecordSchemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.of(
            String.class, Tree.of("type", "string"),
            int.class, Tree.of("type", "integer"),
            Integer.class, Tree.of("type", "integer"),
            long.class, Tree.of("type", "integer"),
            Long.class, Tree.of("type", "integer"),
            boolean.class, Tree.of("type", "boolean"),
            Boolean.class, Tree.of("type", "boolean"),
            Instant.class, Tree.of("type", "string", "format", "date-time"),
            Map.class, object(Map.of(), List.of()),
            Object.class, Map.of());

    private final Map<String, Object> definitions = new TreeMap<>();

    /** Of a type; a pointer to its definition where it is a record. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return define(raw);
        }
        return raw.isEnum() ? words(raw) : Optional.ofNullable(PLAIN.get(raw)).orElseThrow(() -> unknown(type));
    }

    /** Of one of several. */
    Map<String, Object> ofAny(List<? extends Type> types) {
        return types.size() == 1
                ? of(types.getFirst())
                : Tree.of("oneOf", types.stream().map(this::of).toList());
    }

    /** All records met so far, by the names that the others point to. */
    Map<String, Object> definitions() {
        return definitions;
    }

    /** An object with these fields and no others. */
    static Map<String, Object> object(Map<String, ?> properties, List<String> required) {
        Map<String, Object> object = Tree.of("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class || type.getRawType() == Set.class) {
            return Tree.of("type", "array", "items", of(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return Tree.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        throw unknown(type);
    }

    private Map<String, Object> define(Class<?> record) {
        String name = name(record);
        if (!definitions.containsKey(name)) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : record.getRecordComponents()) {
                Optional<Type> optional = optional(component.getGenericType());
                properties.put(component.getName(), of(optional.orElse(component.getGenericType())));
                if (optional.isEmpty()) {
                    required.add(component.getName());
                }
            }
            definitions.put(name, object(properties, required));
        }
        return Tree.reference("components/schemas/" + name);
    }

    /** What an optional value is, where it is one. */
    private static Optional<Type> optional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** As clients write them. */
    private static Map<String, Object> words(Class<?> type) {
        return Tree.of(
                "type",
                "string",
                "enum",
                Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** The class's name with those it is nested in, but without saying that it is a view. */
    private static String name(Class<?> record) {
        String whole = record.getName().substring(record.getPackageName().length() + 1);
        return whole.replace('$', '.').replaceFirst("View(?=\\.|$)", "");
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("no schema is known of " + type.getTypeName());
    }
}
