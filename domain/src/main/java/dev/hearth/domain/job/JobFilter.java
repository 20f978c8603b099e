package dev.hearth.domain.job;

import java.util.Optional;

/** Which jobs somebody wants to see; empty stands for any. */
public record JobFilter(Optional<JobState> state, Optional<JobKind> kind) {
    public static final JobFilter ALL = new JobFilter(Optional.empty(), Optional.empty());

    public boolean fits(Job job) {
        return state.filter(s -> s != job.state()).isEmpty()
                && kind.filter(k -> !k.equals(job.kind())).isEmpty();
    }
}
