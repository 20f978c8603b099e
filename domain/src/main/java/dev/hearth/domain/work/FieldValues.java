package dev.hearth.domain.work;

import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a task says in its project's custom fields. Fields and options that the project has no longer leave their values here, unseen, until
 * there are too many of them.
 */
public record FieldValues(Map<FieldId, FieldValue> all) {
    /** So many are kept, be they seen or not. */
    public static final int MOST_KEPT = 2 * CustomFields.MOST;

    /** Characters of what is said in all fields together. */
    public static final int MOST_TEXT = 20_000;

    /** Before what is made with it. */
    private static final Comparator<FieldId> BY_ID = Comparator.comparing(FieldId::toString);

    public static final FieldValues NONE = new FieldValues(Map.of());

    public FieldValues {
        Map<FieldId, FieldValue> sorted = new TreeMap<>(BY_ID);
        sorted.putAll(all);
        all = Collections.unmodifiableMap(sorted);
    }

    public Optional<FieldValue> find(FieldId id) {
        return Optional.ofNullable(all.get(id));
    }

    /**
     * With others.
     *
     * @param edits what is to be said in some fields; empty for nothing
     * @param gone what nobody sees, and nobody will; dropped where there is too much
     * @throws Refusal.Invalid where too much is said, and more than before
     */
    public FieldValues with(Map<FieldId, Optional<FieldValue>> edits, FieldValues gone) {
        Map<FieldId, FieldValue> next = new TreeMap<>(BY_ID);
        next.putAll(all);
        edits.forEach((id, value) -> value.ifPresentOrElse(said -> next.put(id, said), () -> next.remove(id)));
        FieldValues more = new FieldValues(next);
        boolean fits = next.size() <= MOST_KEPT && more.length() <= MOST_TEXT;
        FieldValues kept = fits ? more : more.beside(gone);
        if (kept.length() > Math.max(MOST_TEXT, length())) {
            throw new Refusal.Invalid("fields", "must be at most " + MOST_TEXT + " characters in all of them together");
        }
        return kept;
    }

    private long length() {
        return all.values().stream()
                .map(FieldValue::text)
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    /** Those that are there for people: of fields, and of options, that the project has. */
    public FieldValues seen(CustomFields known) {
        if (all.isEmpty()) {
            return this;
        }
        return new FieldValues(all.entrySet().stream()
                .filter(entry -> known.find(entry.getKey())
                        .filter(field -> isOf(field, entry.getValue()))
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static boolean isOf(CustomField field, FieldValue value) {
        return field.kind() == value.kind()
                && (value.kind() != FieldKind.CHOICE
                        || field.option(OptionId.parse(value.text())).isPresent());
    }

    /** Without some people. */
    public FieldValues without(Set<UserId> people) {
        return new FieldValues(all.entrySet().stream()
                .filter(entry ->
                        person(entry.getValue()).filter(people::contains).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The people this names. */
    public Set<UserId> people() {
        return all.values().stream().flatMap(value -> person(value).stream()).collect(Collectors.toSet());
    }

    /** What this says that the other does not. */
    public FieldValues beside(FieldValues other) {
        return new FieldValues(all.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.all.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whom a value names, if it names anybody. */
    public static Optional<UserId> person(FieldValue value) {
        return value.kind() == FieldKind.PERSON ? Optional.of(UserId.parse(value.text())) : Optional.empty();
    }
}
