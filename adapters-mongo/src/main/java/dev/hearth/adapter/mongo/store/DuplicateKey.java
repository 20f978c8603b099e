package dev.hearth.adapter.mongo.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unique index refused a document. Never leaves the adapter. */
public final class DuplicateKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The refused values follow behind, and may look like anything: only the first match counts. */
    private static final Pattern NAMED = Pattern.compile("index: (\\S+)");

    private final String index;

    DuplicateKey(RuntimeException cause) {
        super(cause);
        Matcher named = NAMED.matcher(String.valueOf(cause.getMessage()));
        this.index = named.find() ? String.valueOf(named.group(1)) : "";
    }

    /** Whether it was this index. */
    public boolean in(StoredIndex other) {
        return index.equals(other.name());
    }
}
