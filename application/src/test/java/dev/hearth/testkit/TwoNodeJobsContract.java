package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link Jobs} for nodes that share a store. */
public interface TwoNodeJobsContract extends JobsContract {
    /** The jobs as another node sees them: the same at every call within a test. */
    Jobs secondNode();

    private Jobs node(int runner) {
        return runner % 2 == 0 ? stores().jobs() : secondNode();
    }

    @Test
    default void TM_10_ofTwoNodesThatRaceOneTakesEachJob() {
        TestIds ids = new TestIds();
        for (int i = 0; i < 20; i++) {
            node(i).add(Job.asked(new JobId(ids.next()), LETTER, Optional.empty(), "", NOW, NOW));
        }
        List<Job> taken = Race.of(4, runner -> takenBy(runner)).everybody().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(taken).hasSize(20).extracting(Job::id).doesNotHaveDuplicates();
        taken.forEach(job -> assertThat(node(1).find(job.id())).contains(job));
    }

    private List<Job> takenBy(int runner) {
        List<Job> taken = new ArrayList<>();
        Lease lease = new Lease(new UUID(7, runner), "node " + runner, LATER);
        for (int tries = 0; tries < 40; tries++) {
            taken.addAll(node(runner).take(lease, Set.of(LETTER), NOW, 3));
        }
        return taken;
    }

    @Test
    default void TM_10_aNodeThatWasFrozenEndsNothingThatTheOtherTookOver() {
        Job job = node(0).add(Job.asked(new JobId(new TestIds().next()), LETTER, Optional.empty(), "", NOW, NOW));
        node(0).take(ONE, Set.of(LETTER), NOW, 1);
        Job overtaken = node(1).take(TWO, Set.of(LETTER), LATER, 1).getFirst();
        assertThatThrownBy(() -> node(0).change(job.id(), now -> now.done(ONE, NOW)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(node(0).find(job.id())).contains(overtaken);
    }

    @Test
    default void TM_10_whatBothNodesAskForUnderOneKeyWaitsOnce() {
        TestIds ids = new TestIds();
        Race.of(
                        20,
                        runner -> node(runner)
                                .add(Job.asked(new JobId(ids.next()), LETTER, Optional.of("k"), "", NOW, NOW)))
                .everybody();
        assertThat(node(0).list(JobFilter.ALL, Optional.empty(), 9).items()).hasSize(1);
    }
}
