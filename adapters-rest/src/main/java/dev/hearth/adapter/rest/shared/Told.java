package dev.hearth.adapter.rest.shared;

import dev.hearth.domain.shared.Violation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a request, fit to be told back: names that a sender made up may be half characters, which no UTF-8 can
 * carry, and there may be tens of thousands of them.
 *
 * @param violations the first {@value #MOST} of them
 * @param text the same as one sentence
 */
record Told(List<Violation> violations, String text) {
    static final int MOST = 50;

    static Told of(List<Violation> all) {
        List<Violation> first = all.stream().limit(MOST).map(Told::writable).toList();
        String sentence = first.stream().map(Violation::sentence).collect(Collectors.joining("; "));
        int rest = all.size() - first.size();
        return new Told(first, rest == 0 ? sentence : "%s; and %d more".formatted(sentence, rest));
    }

    private static Violation writable(Violation violation) {
        return new Violation(writable(violation.field()), violation.message());
    }

    private static String writable(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
