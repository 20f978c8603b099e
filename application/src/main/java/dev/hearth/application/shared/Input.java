package dev.hearth.application.shared;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Text;
import dev.hearth.domain.shared.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the fields somebody handed in, over REST or a socket, and collects everything that is wrong with them, so that one
 * answer names every violation: missing, of the wrong type, broken, and unknown fields.
 *
 * <p>Read each field once, then call {@link #done()}, then take the values. Not for several threads.
 */
public final class Input {
    /** So many that an honest sender sees all, and so few that no answer becomes long. */
    public static final int MOST_VIOLATIONS = 100;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MOMENT = 40;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Map<String, ?> fields;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private Input(Map<String, ?> fields) {
        this.fields = fields;
    }

    /**
     * Reads from an object.
     *
     * @param fields a JSON object as plain Java: strings, numbers, booleans, lists, maps; null stands for an absent field
     */
    public static Input of(Map<String, ?> fields) {
        return new Input(fields);
    }

    /** A text that must be there. */
    public <T> Field<T> required(String name, Function<String, T> read) {
        Field<Optional<T>> field = optional(name, read);
        if (field.isReadable() && field.get().isEmpty()) {
            violations.add(new Violation(name, "is required"));
        }
        return field.isReadable() ? Field.of(field.get()) : Field.unreadable();
    }

    /** A text that may be absent or null. */
    public <T> Field<Optional<T>> optional(String name, Function<String, T> read) {
        known.add(name);
        Object value = fields.get(name);
        if (value == null) {
            return Field.of(Optional.of(Optional.empty()));
        }
        if (!(value instanceof String text)) {
            return refused(new Violation(name, "must be a string"));
        }
        try {
            return Field.of(Optional.of(Optional.of(read.apply(text))));
        } catch (Refusal.Invalid invalid) {
            invalid.violations().forEach(v -> violations.add(new Violation(name, v.message())));
            return Field.unreadable();
        }
    }

    /** A true or false that may be absent or null. */
    public Field<Optional<Boolean>> flag(String name) {
        known.add(name);
        Object value = fields.get(name);
        if (value != null && !(value instanceof Boolean)) {
            return refused(new Violation(name, "must be true or false"));
        }
        return Field.of(Optional.of(Optional.ofNullable((Boolean) value)));
    }

    /** A list of texts, absent or null standing for an empty one; a text's violation names its place. */
    public <T> Field<List<T>> list(String name, Function<String, T> read) {
        known.add(name);
        Object value = fields.get(name);
        if (value == null) {
            return Field.of(Optional.of(List.of()));
        }
        if (!isListOfTexts(value)) {
            return refused(new Violation(name, "must be a list of strings"));
        }
        List<T> values = new ArrayList<>();
        int before = violations.size();
        for (Object text : (List<?>) value) {
            readOne(name + "." + values.size(), String.valueOf(text), read).ifPresent(values::add);
        }
        return violations.size() == before ? Field.of(Optional.of(values)) : Field.unreadable();
    }

    /** A whole number that may be absent or null. */
    public Field<Optional<Integer>> optionalNumber(String name, int least, int most) {
        known.add(name);
        Object value = fields.get(name);
        if (value == null) {
            return Field.of(Optional.of(Optional.empty()));
        }
        return value instanceof Integer number && number >= least && number <= most
                ? Field.of(Optional.of(Optional.of(number)))
                : refused(new Violation(name, "must be a whole number from %d to %d".formatted(least, most)));
    }

    /** A whole number in a change of a record: absent leaves what is there, null clears it. */
    public Field<Edit<Integer>> editNumber(String name, int least, int most) {
        if (fields.containsKey(name) && fields.get(name) == null) {
            known.add(name);
            return Field.of(Optional.of(new Edit.Clear<>()));
        }
        return edited(optionalNumber(name, least, most));
    }

    private static <T> Field<Edit<T>> edited(Field<Optional<T>> field) {
        return field.isReadable()
                ? Field.of(Optional.of(field.get().<Edit<T>>map(Edit.Put::new).orElseGet(Edit.Leave::new)))
                : Field.unreadable();
    }

    /** Reads a moment in time (RFC 3339), such as {@code 2026-03-14T12:00:00Z}; finer than milliseconds is cut off. */
    public static Instant moment(String text) {
        try {
            Instant at =
                    Instant.parse(Text.bounded("", text, 1, LONGEST_MOMENT)).truncatedTo(ChronoUnit.MILLIS);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new Refusal.Invalid("", "must be between the years 1970 and 9999");
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw new Refusal.Invalid("", "must be a time such as 2026-03-14T12:00:00Z");
        }
    }

    /** A text in a change of a record: absent leaves what is there, null clears it. */
    public <T> Field<Edit<T>> edit(String name, Function<String, T> read) {
        if (fields.containsKey(name) && fields.get(name) == null) {
            known.add(name);
            return Field.of(Optional.of(new Edit.Clear<>()));
        }
        return edited(optional(name, read));
    }

    /**
     * An object of values of any plain type in a change of a record: what it does not name stays, null clears it. Absent or null stands for an
     * empty one; a value's violation names its key.
     *
     * @param most so many it may name
     * @param value reads a text, a number or a truth
     */
    public <K, V> Field<Map<K, Edit<V>>> edits(
            String name, int most, Function<String, K> key, Function<Object, V> value) {
        known.add(name);
        Object given = fields.get(name);
        if (given == null) {
            return Field.of(Optional.of(Map.of()));
        }
        if (!(given instanceof Map<?, ?> map)) {
            return refused(new Violation(name, "must be an object"));
        }
        if (map.size() > most) {
            return refused(new Violation(name, "must have at most %d".formatted(most)));
        }
        int before = violations.size();
        Map<K, Edit<V>> read = new HashMap<>();
        map.forEach((k, v) -> {
            String where = name + "." + shortened(String.valueOf(k));
            Optional<K> about = readOne(where, String.valueOf(k), key);
            if (v == null) {
                about.ifPresent(known -> read.put(known, new Edit.Clear<>()));
                return;
            }
            try {
                V said = value.apply(v);
                about.ifPresent(known -> read.put(known, new Edit.Put<>(said)));
            } catch (Refusal.Invalid invalid) {
                invalid.violations().forEach(one -> violations.add(new Violation(where, one.message())));
            }
        });
        return violations.size() == before ? Field.of(Optional.of(read)) : Field.unreadable();
    }

    /** An object of lists of texts, absent or null standing for an empty one; a value's violation names its key. */
    public <K, V> Field<Map<K, Set<V>>> sets(String name, Function<String, K> key, Function<String, V> value) {
        known.add(name);
        Object given = fields.get(name);
        if (given == null) {
            return Field.of(Optional.of(Map.of()));
        }
        if (!(given instanceof Map<?, ?> map) || !map.values().stream().allMatch(Input::isListOfTexts)) {
            return refused(new Violation(name, "must be an object of lists of strings"));
        }
        int before = violations.size();
        Map<K, Set<V>> read = new HashMap<>();
        map.forEach((k, list) -> {
            String where = name + "." + shortened(String.valueOf(k));
            Set<V> values = new HashSet<>();
            ((List<?>) list)
                    .forEach(text -> readOne(where, String.valueOf(text), value).ifPresent(values::add));
            readOne(where, String.valueOf(k), key).ifPresent(known -> read.put(known, values));
        });
        return violations.size() == before ? Field.of(Optional.of(read)) : Field.unreadable();
    }

    /**
     * A list of objects, which must be there; a violation in one names its place.
     *
     * @param read the fields of one; it leaves {@link #done()} to be called here
     */
    public <T> Field<List<T>> objects(String name, int most, Function<Input, Supplier<T>> read) {
        known.add(name);
        Object value = fields.get(name);
        if (value == null) {
            return refused(new Violation(name, "is required"));
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            return refused(new Violation(name, "must be a list of objects"));
        }
        if (list.size() > most) {
            return refused(new Violation(name, "must have at most %d".formatted(most)));
        }
        List<T> values = new ArrayList<>();
        int before = violations.size();
        for (int place = 0; place < list.size(); place++) {
            readOne(name + "." + place, (Map<?, ?>) list.get(place), read).ifPresent(values::add);
        }
        return violations.size() == before ? Field.of(Optional.of(values)) : Field.unreadable();
    }

    /**
     * An object in a change of a record: absent leaves what is there, null clears it; a violation in it names its place.
     *
     * @param read its fields; it leaves {@link #done()} to be called here
     */
    public <T> Field<Edit<T>> editObject(String name, Function<Input, Supplier<T>> read) {
        known.add(name);
        if (!fields.containsKey(name)) {
            return Field.of(Optional.of(new Edit.Leave<>()));
        }
        if (fields.get(name) == null) {
            return Field.of(Optional.of(new Edit.Clear<>()));
        }
        if (!(fields.get(name) instanceof Map<?, ?> object)) {
            return refused(new Violation(name, "must be an object"));
        }
        Optional<T> value = readOne(name, object, read);
        return value.isPresent() ? Field.of(value.<Edit<T>>map(Edit.Put::new)) : Field.unreadable();
    }

    private <T> Optional<T> readOne(String place, Map<?, ?> object, Function<Input, Supplier<T>> read) {
        Map<String, Object> named = new HashMap<>();
        object.forEach((key, value) -> named.put(String.valueOf(key), value));
        Input one = Input.of(named);
        try {
            Supplier<T> value = read.apply(one);
            one.done();
            return Optional.of(value.get());
        } catch (Refusal.Invalid invalid) {
            invalid.violations().forEach(v -> violations.add(new Violation(place + "." + v.field(), v.message())));
            return Optional.empty();
        }
    }

    private static boolean isListOfTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    private <T> Optional<T> readOne(String field, String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (Refusal.Invalid invalid) {
            invalid.violations().forEach(v -> violations.add(new Violation(field, v.message())));
            return Optional.empty();
        }
    }

    /** An object of texts, absent or null standing for an empty one; a value's violation names its key. */
    public Field<Map<String, String>> texts(String name) {
        known.add(name);
        Object value = fields.get(name);
        if (value == null) {
            return Field.of(Optional.of(Map.of()));
        }
        if (!(value instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
            return refused(new Violation(name, "must be an object of strings"));
        }
        return Field.of(Optional.of(map.entrySet().stream()
                .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())))));
    }

    /** Reads a text that is only compared, never stored, and bounded all the same. */
    public static String bounded(String text, int most) {
        return Text.bounded("", text, 1, most);
    }

    /** Reads one of an enum's constants by its lower-case name. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return text -> Arrays.stream(constants)
                .filter(c -> word(c).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "",
                        "must be one of "
                                + Arrays.stream(constants).map(Input::word).collect(Collectors.joining(", "))));
    }

    /** Whether something stands in a field, be it readable or not. */
    public boolean isGiven(String name) {
        return fields.get(name) != null;
    }

    /** Adds a violation that only shows when several fields are seen together. */
    public void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /**
     * Ends the reading: unknown fields are violations too. Refuses with all violations, if there are any; of more than {@value
     * #MOST_VIOLATIONS} the last one tells how many others there are.
     */
    public void done() {
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> violations.add(new Violation(shortened(name), "is not a known field")));
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(atMost(MOST_VIOLATIONS));
        }
    }

    private List<Violation> atMost(int most) {
        if (violations.size() <= most) {
            return violations;
        }
        List<Violation> told = new ArrayList<>(violations.subList(0, most - 1));
        told.add(new Violation("", "and %d more things are wrong".formatted(violations.size() - told.size())));
        return told;
    }

    private <T> Field<T> refused(Violation violation) {
        violations.add(violation);
        return Field.unreadable();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A hostile name is told back only in part, so that the answer stays small. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
