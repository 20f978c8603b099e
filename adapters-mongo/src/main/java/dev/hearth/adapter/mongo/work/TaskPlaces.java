package dev.hearth.adapter.mongo.work;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.domain.work.ProjectId;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What a task needs to come into a project: a number, and a place that nobody else has. */
final class TaskPlaces {
    private static final int TRIES = 50;
    private static final String LAST = "last";

    private final Records tasks;
    private final Records numbers;

    TaskPlaces(MongoLink link) {
        this.tasks = link.records(MongoSchema.TASKS);
        this.numbers = link.records(MongoSchema.TASK_NUMBERS);
    }

    long nextNumber(ProjectId project) {
        return Documents.number(counted(project), LAST);
    }

    private Document counted(ProjectId project) {
        Bson counter = eq(project.value());
        try {
            return numbers.upsert(counter, inc(LAST, 1L), include(LAST));
        } catch (DuplicateKey raced) {
            // Two made the counter at once; now it is there.
            return numbers.upsert(counter, inc(LAST, 1L), include(LAST));
        }
    }

    /** Begins anew where somebody else was put into the same spot meanwhile. */
    <T> T whenThereIsRoom(Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (DuplicateKey e) {
                if (!e.in(MongoSchema.TASKS_SPOT)) {
                    throw e;
                }
                tasks.mustNotGoOnAfter(e);
                if (tries == TRIES) {
                    throw new Refusal.Unavailable("Too many move things here at once. Try again later.", e);
                }
            }
        }
    }
}
