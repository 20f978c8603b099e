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
    /** What an index does besides finding. */
    public enum Kind {
        PLAIN,
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
        return new IndexOptions().name(name).unique(kind != Kind.PLAIN).sparse(kind == Kind.UNIQUE_WHERE_PRESENT);
    }
}
