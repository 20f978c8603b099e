package dev.hearth.testkit.memory;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

final class MemoryJobs implements Jobs {
    private final MemoryStore store;
    private final Map<JobId, Job> jobs = new HashMap<>();

    MemoryJobs(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Job add(Job job) {
        return store.locked(() -> put(job.key()
                .flatMap(key -> waiting(job.kind(), key))
                .map(job::insteadOf)
                .orElse(job)));
    }

    private Job put(Job job) {
        store.put(jobs, job.id(), job);
        return job;
    }

    private Optional<Job> waiting(JobKind kind, String key) {
        return jobs.values().stream()
                .filter(job -> job.state() == JobState.WAITING && job.kind().equals(kind))
                .filter(job -> job.key().filter(key::equals).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Job> find(JobId id) {
        return store.locked(() -> Optional.ofNullable(jobs.get(id)));
    }

    @Override
    public Job change(JobId id, UnaryOperator<Job> change) {
        return store.run(() -> {
            Job after = change.apply(find(id).orElseThrow(() -> new Refusal.NotFound("job")));
            boolean taken = after.state() == JobState.WAITING
                    && after.key()
                            .flatMap(key -> waiting(after.kind(), key))
                            .filter(other -> !other.id().equals(id))
                            .isPresent();
            if (taken) {
                throw new Refusal.Conflict("key", "Another job of this kind waits under this key.");
            }
            return put(after);
        });
    }

    @Override
    public List<Job> take(Lease lease, Set<JobKind> kinds, Instant now, int most) {
        return store.locked(() -> jobs.values().stream()
                .filter(job -> kinds.contains(job.kind()) && job.isTakeable(now))
                .sorted(Comparator.comparing(job -> job.takeableAt().orElseThrow()))
                .limit(most)
                .toList()
                .stream()
                .map(job -> put(job.taken(lease)))
                .toList());
    }

    @Override
    public boolean cancel(JobKind kind, String key) {
        return store.locked(() -> {
            Optional<Job> found = waiting(kind, key);
            found.ifPresent(job -> store.remove(jobs, job.id()));
            return found.isPresent();
        });
    }

    @Override
    public Page<Job> list(JobFilter filter, Optional<JobId> before, int limit) {
        Comparator<Job> byId = Comparator.comparing(job -> job.id().toString());
        List<Job> found = store.locked(() -> jobs.values().stream()
                .filter(filter::fits)
                .filter(job -> before.filter(id -> job.id().toString().compareTo(id.toString()) >= 0)
                        .isEmpty())
                .sorted(byId.reversed())
                .limit(limit + 1L)
                .toList());
        return Page.cut(found, limit, job -> job.id().toString());
    }

    @Override
    public void sweep(JobState state, Instant endedBefore) {
        store.locked(() -> store.removeAll(
                jobs,
                job -> job.state() == state
                        && job.endedAt().filter(at -> !at.isAfter(endedBefore)).isPresent()));
    }
}
