package dev.hearth.domain.search;

import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one query. */
final class QueryReader {
    private static final Pattern PIECE = Pattern.compile("(-?)(?:([A-Za-z]{1,20}):)?(?:\"([^\"]*)\"?|(\\S+))");
    private static final int MINUS = 1;
    private static final int OPERATOR = 2;
    private static final int QUOTED = 3;
    private static final int BARE = 4;

    /** What a word with a colon behind it means. */
    enum Colon {
        FILTER,
        TEXT
    }

    private final Colon colon;
    private final List<SearchTerm> wanted = new ArrayList<>();
    private final List<SearchTerm> unwanted = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> in = new ArrayList<>();
    private final Set<Has> has = EnumSet.noneOf(Has.class);
    private final List<Violation> violations = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> until = Optional.empty();

    QueryReader(Colon colon) {
        this.colon = colon;
    }

    SearchQuery read(String text) {
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            piece(pieces);
        }
        if (wanted.size() + unwanted.size() + from.size() + in.size() > SearchQuery.MAX_TERMS) {
            violations.add(new Violation("q", "must have at most %d words".formatted(SearchQuery.MAX_TERMS)));
        }
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations);
        }
        return new SearchQuery(
                new SearchWords(wanted, unwanted), new SearchFilters(from, in, since, until, Set.copyOf(has)));
    }

    private void piece(Matcher piece) {
        Optional<String> operator = Optional.ofNullable(piece.group(OPERATOR));
        Optional<String> quoted = Optional.ofNullable(piece.group(QUOTED));
        String value = quoted.orElseGet(() -> piece.group(BARE));
        boolean address = value.startsWith("//");
        if (colon == Colon.FILTER && operator.isPresent() && !address) {
            filter(piece.group(MINUS) + operator.get().toLowerCase(Locale.ROOT), value);
            return;
        }
        List<SearchTerm> terms = piece.group(MINUS).isEmpty() ? wanted : unwanted;
        operator.ifPresent(word -> loose(word, terms));
        quoted.ifPresentOrElse(text -> phrase(text, terms), () -> loose(value, terms));
    }

    private static void loose(String text, List<SearchTerm> terms) {
        SearchText.of(text).words().forEach(word -> terms.add(new SearchTerm.Loose(word)));
    }

    private static void phrase(String text, List<SearchTerm> terms) {
        List<Word> words = SearchText.of(text).words();
        if (!words.isEmpty()) {
            terms.add(new SearchTerm.Phrase(words));
        }
    }

    private void filter(String operator, String value) {
        switch (operator) {
            case "from" -> from.add(without('@', value));
            case "in" -> in.add(without('#', value));
            case "before" -> day(operator, value, (reader, day) -> reader.until = Optional.of(begin(day)));
            case "after" -> day(operator, value, (reader, day) -> reader.since = Optional.of(begin(day.plusDays(1))));
            case "has" -> Has.called(value.toLowerCase(Locale.ROOT)).ifPresentOrElse(has::add, this::unknownHas);
            default -> refuse("knows no filter \"%s:\"; in quotes it is looked for as text".formatted(operator));
        }
    }

    private void unknownHas() {
        refuse("may say has: only with one of "
                + String.join(
                        ", ", EnumSet.allOf(Has.class).stream().map(Has::word).toList()));
    }

    private void day(String operator, String value, BiConsumer<QueryReader, LocalDate> keep) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() < 1970 || day.getYear() > 9999) {
                throw new DateTimeParseException("out of range", value, 0);
            }
            keep.accept(this, day);
        } catch (DateTimeParseException e) {
            refuse("needs a day such as 2026-01-31 behind \"%s:\"".formatted(operator));
        }
    }

    private void refuse(String message) {
        violations.add(new Violation("q", message));
    }

    private static String without(char sign, String value) {
        return value.length() > 1 && value.charAt(0) == sign ? value.substring(1) : value;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
