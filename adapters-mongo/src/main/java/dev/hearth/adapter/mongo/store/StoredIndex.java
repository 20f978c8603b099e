package dev.hearth.adapter.mongo.store;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * An index that Hearth relies on.
 *
 * @param keys the fields in their order, all ascending: the server reads an index from either end
 */
public record StoredIndex(String collection, String name, List<String> keys, Kind kind) {
    /** The field with what a record is found by; while it is missing, the record is still to be filed. */
    public static final String KEYS = "keys";

    /** Stands among the keys of whatever is filed, so that there is always one. */
    public static final String FILED = "filed";

    /** What an index does besides finding. */
    public enum Kind {
        PLAIN,
        /** Holds only the documents that have the field. */
        WHERE_PRESENT,
        UNIQUE,
        /** Unique among the documents that have the field. */
        UNIQUE_WHERE_PRESENT
    }

    public StoredIndex {
        keys = List.copyOf(keys);
    }

    Bson fields() {
        return Indexes.ascending(keys);
    }

    IndexOptions options() {
        boolean unique = kind == Kind.UNIQUE || kind == Kind.UNIQUE_WHERE_PRESENT;
        boolean sparse = kind == Kind.WHERE_PRESENT || kind == Kind.UNIQUE_WHERE_PRESENT;
        return new IndexOptions().name(name).unique(unique).sparse(sparse);
    }
}
