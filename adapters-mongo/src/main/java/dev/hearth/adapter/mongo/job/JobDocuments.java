package dev.hearth.adapter.mongo.job;

import static dev.hearth.adapter.mongo.store.Documents.id;
import static dev.hearth.adapter.mongo.store.Documents.instant;
import static dev.hearth.adapter.mongo.store.Documents.number;
import static dev.hearth.adapter.mongo.store.Documents.optional;
import static dev.hearth.adapter.mongo.store.Documents.text;
import static dev.hearth.adapter.mongo.store.Documents.when;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The stored form of a job. */
final class JobDocuments {
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String ENDED_AT = "endedAt";
    static final String VERSION = "version";

    /** Kind and key, while it waits. */
    static final String WAITING = "waiting";

    /** From when on it may be taken, whatever state it is in. */
    static final String NEXT = "next";

    private static final String KEY = "key";
    private static final String PAYLOAD = "payload";
    private static final String CREATED_AT = "createdAt";
    private static final String DUE_AT = "dueAt";
    private static final String ATTEMPTS = "attempts";
    private static final String LEASE = "lease";
    private static final String OWNER = "owner";
    private static final String LAST_ERROR = "lastError";

    private JobDocuments() {}

    static Document write(Job job) {
        Document document = new Document("_id", job.id().value())
                .append(KIND, job.kind().value())
                .append(PAYLOAD, job.payload())
                .append(CREATED_AT, Date.from(job.createdAt()))
                .append(DUE_AT, Date.from(job.dueAt()))
                .append(STATE, job.state().name())
                .append(ATTEMPTS, job.attempts())
                .append(LAST_ERROR, job.lastError())
                .append(VERSION, job.version());
        job.key().ifPresent(key -> document.append(KEY, key));
        job.key()
                .filter(key -> job.state() == JobState.WAITING)
                .ifPresent(key -> document.append(WAITING, waiting(job.kind(), key)));
        job.lease()
                .ifPresent(
                        lease -> document.append(LEASE, new Document("id", lease.id()).append(OWNER, lease.owner())));
        job.takeableAt().ifPresent(at -> document.append(NEXT, Date.from(at)));
        job.endedAt().ifPresent(at -> document.append(ENDED_AT, Date.from(at)));
        return document;
    }

    /** A kind has no blank in it. */
    static String waiting(JobKind kind, String key) {
        return kind + " " + key;
    }

    static Job job(Document document) {
        return new Job(
                new JobId(id(document, "_id")),
                new JobKind(text(document, KIND)),
                optional(document, KEY, String.class),
                text(document, PAYLOAD),
                instant(document, CREATED_AT),
                instant(document, DUE_AT),
                JobState.valueOf(text(document, STATE)),
                Math.toIntExact(number(document, ATTEMPTS)),
                lease(document),
                text(document, LAST_ERROR),
                when(document, ENDED_AT),
                number(document, VERSION));
    }

    /** It ends at the time from which the job may be taken. */
    private static Optional<Lease> lease(Document document) {
        return optional(document, LEASE, Document.class)
                .map(lease -> new Lease(id(lease, "id"), text(lease, OWNER), instant(document, NEXT)));
    }
}
