package dev.hearth.application.shared;

import dev.hearth.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody saw of a record, a few characters for each of its fields, so that a change tells which of them were changed by
 * others since: only a field that both change is in dispute.
 */
public final class Fingerprint {
    private static final int BYTES = 6;
    private static final String SEPARATOR = ".";

    private final List<String> fields;

    private Fingerprint(List<String> fields) {
        this.fields = fields;
    }

    /** Of a record's fields, always in the same order. */
    public static Fingerprint of(String... values) {
        return new Fingerprint(Stream.of(values).map(Fingerprint::shortened).toList());
    }

    /** Reads one as it was told; any other text is of nothing that ever was. */
    public static Fingerprint parse(String text) {
        return new Fingerprint(List.of(text.split("[.]", -1)));
    }

    /** Refuses as stale a change of fields that are no longer as they were seen. */
    public void mustHold(Fingerprint before, Fingerprint after) {
        for (int field = 0; field < before.fields.size(); field++) {
            boolean changes = !before.at(field).equals(after.at(field));
            if (changes && !at(field).equals(before.at(field))) {
                throw new Refusal.Stale("Somebody else has changed this meanwhile. Look again.");
            }
        }
    }

    private String at(int field) {
        return field < fields.size() ? fields.get(field) : "";
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
        return fields.stream().collect(Collectors.joining(SEPARATOR));
    }
}
