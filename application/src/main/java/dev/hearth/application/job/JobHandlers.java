package dev.hearth.application.job;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers of this node, each for its kind. Safe from any thread. */
public final class JobHandlers {
    private final Map<JobKind, JobHandler> byKind;

    /** @param handlers no two of one kind */
    public JobHandlers(List<? extends JobHandler> handlers) {
        this.byKind = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    }

    /** Those of whose jobs a node does as many as it can. */
    Set<JobKind> unlimited() {
        return byKind.values().stream()
                .filter(handler -> handler.most() == Integer.MAX_VALUE)
                .map(JobHandler::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The others. */
    List<JobHandler> limited() {
        return byKind.values().stream()
                .filter(handler -> handler.most() < Integer.MAX_VALUE)
                .toList();
    }

    /** How many of a kind's jobs a node does at a time. */
    int most(JobKind kind) {
        return of(kind).most();
    }

    JobHandler of(JobKind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("nobody here does a " + kind));
    }

    /** Tells the handler of its kind, if this node has one, that a job was called off. */
    public void calledOff(Job job) {
        Optional.ofNullable(byKind.get(job.kind())).ifPresent(handler -> handler.gaveUp(job));
    }
}
