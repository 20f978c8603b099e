package dev.hearth.adapter.sqlite.search;

import java.util.Collection;
import java.util.stream.Collectors;

/** Queries as FTS5 reads them, made of keys alone. */
final class Match {
    private Match() {}

    static String all(Collection<String> keys) {
        return joined(keys, " AND ");
    }

    static String any(Collection<String> keys) {
        return "(" + joined(keys, " OR ") + ")";
    }

    /** Keys hold no quotes, as {@link dev.hearth.domain.search.IndexKeys} promises; a query of them would fail, not mislead. */
    private static String joined(Collection<String> keys, String between) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(between));
    }
}
