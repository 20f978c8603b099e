package dev.hearth.adapter.mongo.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.hearth.adapter.mongo.store.DuplicateKey;
import dev.hearth.adapter.mongo.store.MongoLink;
import dev.hearth.adapter.mongo.store.MongoSchema;
import dev.hearth.adapter.mongo.store.Records;
import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Page;
import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;

/** Jobs in the collection {@code jobs}; whoever changes one replaces the version they have read, and no other. */
public final class MongoJobs implements Jobs {
    /** At each try that fails somebody else's came through, and no job is asked for or changed more often than this at once. */
    private static final int MOST_TRIES = 500;

    private final Records jobs;

    public MongoJobs(MongoLink link) {
        this.jobs = link.records(MongoSchema.JOBS);
    }

    @Override
    public Job add(Job job) {
        if (job.key().isEmpty()) {
            jobs.insert(JobDocuments.write(job));
            return job;
        }
        return added(job, JobDocuments.waiting(job.kind(), job.key().get()));
    }

    private Job added(Job job, String key) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Job> before = jobs.first(eq(JobDocuments.WAITING, key)).map(JobDocuments::job);
            Job after = before.map(job::insteadOf).orElse(job);
            boolean stored = before.map(waiting -> replaced(waiting, after))
                    .orElseGet(() -> jobs.insertWhereFree(JobDocuments.write(after)));
            if (stored) {
                return after;
            }
        }
        throw racing();
    }

    private boolean replaced(Job before, Job after) {
        return jobs.replace(same(before), JobDocuments.write(after));
    }

    private static Bson same(Job job) {
        return and(eq(job.id().value()), eq(JobDocuments.VERSION, job.version()));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return jobs.first(eq(id.value())).map(JobDocuments::job);
    }

    @Override
    public Job change(JobId id, UnaryOperator<Job> change) {
        try {
            return changed(id, change);
        } catch (DuplicateKey e) {
            throw new Refusal.Conflict("key", "Another job of this kind waits under this key.");
        }
    }

    private Job changed(JobId id, UnaryOperator<Job> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Job before = find(id).orElseThrow(() -> new Refusal.NotFound("job"));
            Job after = change.apply(before);
            if (after.equals(before) || replaced(before, after)) {
                return after;
            }
        }
        throw racing();
    }

    private static Refusal racing() {
        return new Refusal.Stale("The job is being changed by others. Try again.");
    }

    @Override
    public List<Job> take(Lease lease, Set<JobKind> kinds, Instant now, int most) {
        Bson due = lte(JobDocuments.NEXT, Date.from(now));
        Bson known = in(JobDocuments.KIND, kinds.stream().map(JobKind::value).toList());
        return jobs.list(and(due, known), ascending(JobDocuments.NEXT), most).stream()
                .map(JobDocuments::job)
                .map(job -> new Taking(job, job.taken(lease)))
                .filter(taking -> jobs.replace(and(same(taking.found()), due), JobDocuments.write(taking.begun())))
                .map(Taking::begun)
                .toList();
    }

    private record Taking(Job found, Job begun) {}

    @Override
    public boolean cancel(JobKind kind, String key) {
        return jobs.remove(eq(JobDocuments.WAITING, JobDocuments.waiting(kind, key)));
    }

    @Override
    public Page<Job> list(JobFilter filter, Optional<JobId> before, int limit) {
        List<Bson> fitting = new ArrayList<>();
        filter.state().ifPresent(state -> fitting.add(eq(JobDocuments.STATE, state.name())));
        filter.kind().ifPresent(kind -> fitting.add(eq(JobDocuments.KIND, kind.value())));
        before.ifPresent(id -> fitting.add(lt("_id", id.value())));
        List<Job> found = jobs.list(fitting.isEmpty() ? empty() : and(fitting), descending("_id"), limit + 1).stream()
                .map(JobDocuments::job)
                .toList();
        return Page.cut(found, limit, job -> job.id().toString());
    }

    @Override
    public void sweep(JobState state, Instant endedBefore) {
        jobs.removeAll(and(eq(JobDocuments.STATE, state.name()), lte(JobDocuments.ENDED_AT, Date.from(endedBefore))));
    }
}
