package dev.hearth.adapter.mongo.event;

import dev.hearth.adapter.mongo.store.Documents;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Spent revisions as their scope's counter keeps them; an older Hearth wrote them as bare numbers. */
final class SpentDocuments {
    private static final String REVISION = "revision";
    private static final String AT = "at";

    private SpentDocuments() {}

    static Document write(long revision, Date at) {
        return new Document(REVISION, revision).append(AT, at);
    }

    static Spent read(List<Object> stored, Instant youngAfter) {
        Set<Long> empty = new HashSet<>();
        long settled = 0;
        for (Object one : stored) {
            if (one instanceof Document told) {
                long revision = Documents.number(told, REVISION);
                empty.add(revision);
                settled = Documents.instant(told, AT).isAfter(youngAfter) ? settled : Math.max(settled, revision);
            } else if (one instanceof Number revision) {
                empty.add(revision.longValue());
            }
        }
        return new Spent(settled, empty);
    }
}
