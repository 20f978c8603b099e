package dev.hearth.application.shared;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody saw of a record, a few characters for each of its fields, so that a change tells which of them were changed by
 * others since: only a field that both change is in dispute.
 */
public final class Fingerprint {
    private static final int BYTES = 6;

    /** Of so many bytes, in letters. */
    private static final int LENGTH = 8;

    private static final String SEPARATOR = ".";

    private static final int MOST_SHOWN = 200;

    /** Of nothing yet. */
    public static final Fingerprint NONE = new Fingerprint(List.of());

    private final List<Part> fields;

    private Fingerprint(List<Part> fields) {
        this.fields = fields;
    }

    /**
     * What is known of one field.
     *
     * @param name empty where it was only told
     * @param value empty where it was only told
     */
    private record Part(String name, String value, String print) {
        private static Part told(String print) {
            return new Part("", "", print);
        }

        /** Whether it is one that only some records have. */
        private boolean named() {
            return print.length() > LENGTH;
        }

        private String key() {
            return print.substring(0, LENGTH);
        }
    }

    /** With one more of a record's fields; always in the same order. */
    public Fingerprint with(String name, String value) {
        return new Fingerprint(Stream.concat(fields.stream(), Stream.of(new Part(name, value, shortened(value))))
                .toList());
    }

    /**
     * With one more of the fields that only some records have: each is known by its name, and one that has no value is not among them.
     * In the order of their names.
     */
    public Fingerprint withNamed(String name, String value) {
        return new Fingerprint(Stream.concat(
                        fields.stream(), Stream.of(new Part(name, value, shortened(name) + shortened(value))))
                .toList());
    }

    /** Reads one as it was told; any other text is of nothing that ever was. */
    public static Fingerprint parse(String text) {
        return new Fingerprint(Stream.of(text.split("[.]", -1)).map(Part::told).toList());
    }

    /** Refuses as stale a change of fields that are no longer as they were seen, and tells of each what it is and was to be. */
    public void mustHold(Fingerprint before, Fingerprint after) {
        List<Part> had = before.common();
        List<Part> wanted = after.common();
        List<Violation> disputed = new ArrayList<>(IntStream.range(0, had.size())
                .filter(field -> !had.get(field).equals(wanted.get(field)))
                .filter(field -> !at(field).equals(had.get(field).print()))
                .mapToObj(field -> disputed(
                        had.get(field).name(),
                        had.get(field).value(),
                        wanted.get(field).value()))
                .toList());
        Stream.concat(before.named(), after.named())
                .map(Part::key)
                .distinct()
                .forEach(key ->
                        disputed(key, before.named(key), after.named(key)).ifPresent(disputed::add));
        if (!disputed.isEmpty()) {
            throw new Refusal.Stale("Somebody else has changed this meanwhile. Look again.", disputed);
        }
    }

    private Optional<Violation> disputed(String key, Optional<Part> before, Optional<Part> after) {
        String had = before.map(Part::print).orElse("");
        boolean disputed =
                !before.equals(after) && !named(key).map(Part::print).orElse("").equals(had);
        return before.or(() -> after)
                .filter(part -> disputed)
                .map(part -> disputed(
                        part.name(),
                        before.map(Part::value).orElse(""),
                        after.map(Part::value).orElse("")));
    }

    private static Violation disputed(String name, String is, String wanted) {
        return new Violation(
                name, "is \u201c" + cut(is) + "\u201d by now, and was to be \u201c" + cut(wanted) + "\u201d");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "\u2026";
    }

    private List<Part> common() {
        return fields.stream().filter(part -> !part.named()).toList();
    }

    private Stream<Part> named() {
        return fields.stream().filter(Part::named);
    }

    private Optional<Part> named(String key) {
        return named().filter(part -> part.key().equals(key)).findFirst();
    }

    private String at(int field) {
        List<Part> common = common();
        return field < common.size() ? common.get(field).print() : "";
    }

    private static String shortened(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Letters, digits, dots, hyphens and underscores. */
    @Override
    public String toString() {
        return fields.stream().map(Part::print).collect(Collectors.joining(SEPARATOR));
    }
}
