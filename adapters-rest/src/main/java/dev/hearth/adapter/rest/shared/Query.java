package dev.hearth.adapter.rest.shared;

import dev.hearth.application.shared.PageRequest;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.shared.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads query parameters; unknown ones are refused, since a mistyped filter must not look like an answer. */
public final class Query {
    private static final Set<String> PAGE = Set.of("cursor", "limit");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Query() {}

    /** The part of a list that is asked for. */
    public static PageRequest page(UriInfo uri) {
        MultivaluedMap<String, String> query = known(uri, PAGE, PAGE);
        return PageRequest.read(first(query, "cursor"), first(query, "limit"));
    }

    /** All values of the only parameter there may be. */
    public static List<String> all(UriInfo uri, String name) {
        return known(uri, Set.of(name), Set.of()).getOrDefault(name, List.of());
    }

    /** For operations without parameters. */
    public static void none(UriInfo uri) {
        known(uri, Set.of(), Set.of());
    }

    /** A part of a list, and by what it is filtered. */
    public static Filtered filtered(UriInfo uri, String... filters) {
        Set<String> names = new HashSet<>(PAGE);
        names.addAll(List.of(filters));
        return new Filtered(known(uri, names, names));
    }

    /** As {@link #filtered}, and by others whose names begin alike. */
    public static Filtered filteredBeside(UriInfo uri, String prefix, String... filters) {
        Set<String> names = new HashSet<>(PAGE);
        names.addAll(List.of(filters));
        uri.getQueryParameters().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(names::add);
        return new Filtered(known(uri, names, names));
    }

    /** Parameters of something that is no list. */
    public static Filtered only(UriInfo uri, String... names) {
        return new Filtered(known(uri, Set.of(names), Set.of(names)));
    }

    /** The parameters of a filtered list. */
    public record Filtered(MultivaluedMap<String, String> query) {
        /** The part of the list that is asked for. */
        public PageRequest page() {
            return PageRequest.read(first(query, "cursor"), first(query, "limit"));
        }

        /** Reads one filter; a violation names it. */
        public <T> Optional<T> read(String name, Function<String, T> read) {
            try {
                return first(query, name).map(read);
            } catch (Refusal.Invalid invalid) {
                throw new Refusal.Invalid(invalid.violations().stream()
                        .map(violation -> new Violation(name, violation.message()))
                        .toList());
            }
        }
    }

    /** Reads a whole number from 1. */
    public static Function<String, Integer> wholeNumber(int most) {
        return text -> {
            int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (number < 1 || number > most) {
                throw new Refusal.Invalid("", "must be a whole number from 1 to " + most);
            }
            return number;
        };
    }

    private static MultivaluedMap<String, String> known(UriInfo uri, Set<String> names, Set<String> single) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        List<Violation> violations = query.entrySet().stream()
                .flatMap(entry -> {
                    if (!names.contains(entry.getKey())) {
                        return Stream.of(new Violation(shortened(entry.getKey()), "is not a known parameter"));
                    }
                    boolean twice =
                            single.contains(entry.getKey()) && entry.getValue().size() > 1;
                    return twice ? Stream.of(new Violation(entry.getKey(), "must be given once")) : Stream.empty();
                })
                .toList();
        if (!violations.isEmpty()) {
            throw new Refusal.Invalid(violations);
        }
        return query;
    }

    private static Optional<String> first(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name));
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }
}
