package dev.hearth.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestIds;
import dev.hearth.testkit.TestJobs;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TM-10: asynchronous work runs once, on any node. */
class JobWorkerTest {
    private static final JobPace PACE = TestJobs.PACE;
    private static final JobPace HASTY = new JobPace("a node", PACE.poll(), PACE.lease(), PACE.most(), Duration.ZERO);

    private final Stores stores = MemoryStore.fresh();
    private final TestClock clock = TestClock.someDay();
    private final TestIds ids = new TestIds();

    private TestJobs node(JobHandler handler) {
        return node(handler, PACE);
    }

    private TestJobs node(JobHandler handler, JobPace pace) {
        return new TestJobs(stores, List.of(handler), pace, ids, clock);
    }

    private Job asked() {
        return stores.jobs()
                .add(Job.asked(
                        new JobId(ids.next()), Bench.KIND, Optional.empty(), "", clock.instant(), clock.instant()));
    }

    private Job now(Job job) {
        return stores.jobs().find(job.id()).orElseThrow();
    }

    private List<Job> in(JobState state) {
        JobFilter filter = new JobFilter(Optional.of(state), Optional.empty());
        return stores.jobs().list(filter, Optional.empty(), 1000).items();
    }

    @Test
    void aJobIsDoneOnceAndThenItIsDone() {
        Bench bench = Bench.idle();
        Job job = asked();
        try (TestJobs node = node(bench)) {
            node.runAll();
            node.runAll();
            assertThat(node.tally().done()).isEqualTo(1);
        }
        assertThat(bench.begun()).hasSize(1);
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void TM_10_ofTwoNodesThatRaceOneDoesEachJob() {
        Bench bench = Bench.idle();
        for (int i = 0; i < 50; i++) {
            asked();
        }
        try (JobWorker one = node(bench).worker();
                JobWorker other = node(bench).worker()) {
            assertThat(one).isNotSameAs(other);
            Eventually.holds("all are done", () -> in(JobState.DONE).size() == 50);
        }
        assertThat(bench.begun()).hasSize(50).extracting(Job::id).doesNotHaveDuplicates();
    }

    @Test
    void whatGoesWrongIsTriedAgainAfterEverLongerPauses() {
        Bench bench = Bench.doing(job -> {
            if (job.attempts() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        Job job = asked();
        try (TestJobs node = node(bench)) {
            node.runAll();
            assertThat(now(job).dueAt()).isEqualTo(clock.instant().plusSeconds(10));
            clock.move(Duration.ofSeconds(10));
            node.runAll();
            assertThat(now(job).dueAt()).isEqualTo(clock.instant().plusSeconds(20));
            clock.move(Duration.ofSeconds(19));
            node.runAll();
            assertThat(bench.begun()).hasSize(2);
            clock.move(Duration.ofSeconds(1));
            node.runAll();
            assertThat(node.tally().retried()).isEqualTo(2);
        }
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aPoisonousJobIsGivenUpAndWhoWaitsForItIsTold() {
        Bench bench = Bench.doing(job -> {
            throw new Refusal.Forbidden("It would not.");
        });
        Job poison = asked();
        try (TestJobs node = node(bench)) {
            for (int i = 0; i < 9; i++) {
                node.runAll();
                clock.move(Duration.ofMinutes(2));
            }
            assertThat(node.tally().failed()).isEqualTo(1);
        }
        assertThat(bench.begun()).hasSize(3);
        assertThat(bench.givenUp()).extracting(Job::id).containsExactly(poison.id());
        assertThat(now(poison).state()).isEqualTo(JobState.FAILED);
        assertThat(now(poison).lastError()).isEqualTo("It would not.");
    }

    @Test
    void whatAnUnexpectedFailureSaysIsForTheLogAlone() {
        Bench bench = Bench.doing(job -> {
            throw new IllegalStateException("a secret");
        });
        Job job = asked();
        try (TestJobs node = node(bench)) {
            node.runAll();
        }
        assertThat(now(job).lastError()).contains("IllegalStateException").doesNotContain("a secret");
    }

    @Test
    void aJobThatEndsEveryNodeThatBeginsItIsGivenUpWithoutBeingBegun() {
        Bench bench = Bench.idle();
        Job poison = asked();
        for (int crash = 0; crash < 3; crash++) {
            Lease lease =
                    new Lease(new UUID(5, crash), "killed", clock.instant().plusSeconds(60));
            stores.jobs().take(lease, Set.of(Bench.KIND), clock.instant(), 1);
            clock.move(Duration.ofSeconds(60));
        }
        try (TestJobs node = node(bench)) {
            node.runAll();
        }
        assertThat(bench.begun()).isEmpty();
        assertThat(bench.givenUp()).hasSize(1);
        assertThat(now(poison).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void TM_10_aFrozenNodeThatComesBackEndsNothingThatIsAnothersByNow() {
        CountDownLatch frozen = new CountDownLatch(1);
        Job job = asked();
        try (TestJobs one = node(Bench.until(frozen));
                TestJobs other = node(Bench.idle())) {
            one.runDue().run();
            clock.move(PACE.lease());
            other.runAll();
            Job done = now(job);
            assertThat(done.state()).isEqualTo(JobState.DONE);
            frozen.countDown();
            Eventually.holds("the frozen node has noticed", () -> one.tally().lost() == 1);
            assertThat(now(job)).isEqualTo(done);
        }
    }

    @Test
    void aLongJobKeepsItsLeaseForAsLongAsItsNodeLooks() {
        CountDownLatch end = new CountDownLatch(1);
        Job job = asked();
        try (TestJobs one = node(Bench.until(end));
                TestJobs other = node(Bench.idle())) {
            one.runDue().run();
            for (int i = 0; i < 9; i++) {
                clock.move(PACE.poll());
                one.runDue().run();
                assertThat(other.runDue().run()).isZero();
            }
            end.countDown();
            one.runAll();
        }
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
        assertThat(now(job).attempts()).isEqualTo(1);
    }

    @Test
    void aNodeThatStopsGivesBackWhatItCannotFinish() {
        Job job = asked();
        TestJobs stopping = node(Bench.until(new CountDownLatch(1)), HASTY);
        stopping.runDue().run();
        stopping.close();
        assertThat(now(job).state()).isEqualTo(JobState.WAITING);
        assertThat(now(job).attempts()).isZero();
        try (TestJobs other = node(Bench.idle())) {
            other.runAll();
        }
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aNodeThatStopsLetsWhatIsUnderWayEnd() {
        CountDownLatch end = new CountDownLatch(1);
        Job job = asked();
        TestJobs stopping = node(Bench.until(end));
        stopping.runDue().run();
        Thread.ofVirtual().start(end::countDown);
        stopping.close();
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void theBellWakesAWorkerLongBeforeItsNextLook() {
        Bench bench = Bench.idle();
        TestJobs node = node(bench);
        try (JobWorker worker = node.worker()) {
            assertThat(worker).isNotNull();
            for (int i = 1; i <= 3; i++) {
                asked();
                node.bell().ring();
                int many = i;
                Eventually.holds("it was begun", () -> bench.begun().size() == many);
            }
        }
    }

    @Test
    void aNodeDoesNoMoreAtATimeThanItMay() {
        CountDownLatch end = new CountDownLatch(1);
        Bench bench = Bench.until(end);
        for (int i = 0; i < PACE.most() + 2; i++) {
            asked();
        }
        TestJobs node = node(bench);
        try (JobWorker worker = node.worker()) {
            assertThat(worker).isNotNull();
            Eventually.holds("as many as may be run", () -> bench.begun().size() == PACE.most());
            assertThat(node.runDue().run()).isZero();
            assertThat(node.running().count()).isEqualTo(PACE.most());
            end.countDown();
            // Nobody rings: that there is room again is what wakes the worker.
            Eventually.holds("the others are done too", () -> in(JobState.DONE).size() == PACE.most() + 2);
        }
    }

    @Test
    void ofJobsThatWaitForOthersANodeDoesFewAtATime() {
        CountDownLatch end = new CountDownLatch(1);
        Bench bench = Bench.until(end).atMost(2);
        for (int i = 0; i < 5; i++) {
            asked();
        }
        try (TestJobs node = node(bench)) {
            assertThat(node.runDue().run()).isEqualTo(2);
            assertThat(node.runDue().run()).isZero();
            end.countDown();
            node.runAll();
        }
        assertThat(bench.begun()).hasSize(5);
    }

    @Test
    void whatWasAskedForAnewWhileItRanIsNotTriedTwice() {
        Bench bench = Bench.doing(job -> {
            if (job.attempts() == 1 && job.payload().isEmpty()) {
                keyed("anew", clock.instant().plusSeconds(60));
                throw new IllegalStateException("wrong");
            }
        });
        Job first = keyed("", clock.instant());
        try (TestJobs node = node(bench)) {
            node.runAll();
            assertThat(now(first).state()).isEqualTo(JobState.DONE);
            clock.move(Duration.ofMinutes(2));
            node.runAll();
        }
        assertThat(bench.begun()).extracting(Job::payload).containsExactly("", "anew");
    }

    private Job keyed(String payload, Instant due) {
        return stores.jobs()
                .add(Job.asked(new JobId(ids.next()), Bench.KIND, Optional.of("k"), payload, due, clock.instant()));
    }

    @Test
    void jobsOfAKindNobodyHereKnowsWaitForANodeThatDoes() {
        Job job = stores.jobs()
                .add(Job.asked(
                        new JobId(ids.next()),
                        new JobKind("newer"),
                        Optional.empty(),
                        "",
                        clock.instant(),
                        clock.instant()));
        try (TestJobs node = node(Bench.idle())) {
            node.runAll();
        }
        assertThat(now(job)).isEqualTo(job);
    }

    @Test
    void whatIsOverIsSweptAndFailuresStayLonger() {
        Bench bench = Bench.doing(job -> {
            throw new IllegalStateException("wrong");
        });
        asked();
        try (TestJobs node = node(bench);
                TestJobs other = node(Bench.idle())) {
            Stream.iterate(0, i -> i < 3, i -> i + 1).forEach(i -> {
                node.runAll();
                clock.move(Duration.ofMinutes(2));
            });
            asked();
            other.runAll();
            clock.move(SweepJobs.DONE_STAY);
            other.sweep().run();
            assertThat(in(JobState.DONE)).isEmpty();
            assertThat(in(JobState.FAILED)).hasSize(1);
            clock.move(SweepJobs.FAILED_STAY);
            other.sweep().run();
            assertThat(in(JobState.FAILED)).isEmpty();
        }
    }

    @Test
    void noTwoHandlersHaveOneKind() {
        assertThatThrownBy(() -> new JobHandlers(List.of(Bench.idle(), Bench.idle())))
                .isInstanceOf(IllegalStateException.class);
    }
}
