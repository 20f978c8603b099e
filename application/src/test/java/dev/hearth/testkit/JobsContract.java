package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.job.port.Jobs;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobId;
import dev.hearth.domain.job.JobKind;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.job.Lease;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link Jobs}. */
public interface JobsContract extends StoresUnderTest {
    Instant NOW = Instant.parse("2026-04-05T06:07:08.901Z");
    Instant LATER = NOW.plus(Duration.ofMinutes(1));
    JobKind LETTER = new JobKind("letter");
    JobKind DIGEST = new JobKind("digest");
    Lease ONE = new Lease(new UUID(1, 1), "node one", LATER);
    Lease TWO = new Lease(new UUID(1, 2), "node two", LATER.plus(Duration.ofMinutes(1)));

    private Jobs jobs() {
        return stores().jobs();
    }

    private static Job job(TestIds ids, JobKind kind, Optional<String> key, Instant due) {
        return Job.asked(new JobId(ids.next()), kind, key, "what it is about", due, NOW);
    }

    private static Job letter(TestIds ids, Instant due) {
        return job(ids, LETTER, Optional.empty(), due);
    }

    private static Job keyed(TestIds ids, String key) {
        return job(ids, LETTER, Optional.of(key), NOW);
    }

    private List<Job> taken(Lease lease, Instant now, int most) {
        return jobs().take(lease, Set.of(LETTER, DIGEST), now, most);
    }

    private List<Job> all(JobFilter filter) {
        return jobs().list(filter, Optional.empty(), 1000).items();
    }

    @Test
    default void everyFormIsKeptExactly() {
        TestIds ids = new TestIds();
        Job waiting = jobs().add(letter(ids, LATER));
        Job running = jobs().change(jobs().add(keyed(ids, "a")).id(), job -> job.taken(ONE));
        Job done = jobs().change(running.id(), job -> job.done(ONE, NOW));
        Job other = jobs().change(jobs().add(keyed(ids, "b")).id(), job -> job.taken(ONE));
        Job failed = jobs().change(other.id(), job -> job.failed(ONE, NOW, "It would not."));
        Job begun = jobs().change(jobs().add(letter(ids, NOW)).id(), job -> job.taken(TWO));
        assertThat(begun.lease()).contains(TWO);
        Stream.of(waiting, done, failed, begun)
                .forEach(job -> assertThat(jobs().find(job.id())).contains(job));
        assertThat(jobs().find(new JobId(ids.next()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.hearth.testkit.Awkward#names")
    default void textsComeBackExactly(String text) {
        TestIds ids = new TestIds();
        Job asked = Job.asked(new JobId(ids.next()), LETTER, Optional.of(text), text, NOW, NOW);
        assertThat(jobs().add(asked)).isEqualTo(asked);
        Job failed = jobs().change(asked.id(), job -> job.taken(ONE).failed(ONE, NOW, text));
        assertThat(jobs().find(asked.id())).contains(failed);
    }

    @Test
    default void dueJobsAreTakenInTheirOrderNoMoreThanAskedFor() {
        TestIds ids = new TestIds();
        Job last = jobs().add(letter(ids, NOW));
        Job first = jobs().add(letter(ids, NOW.minusMillis(2)));
        Job second = jobs().add(job(ids, DIGEST, Optional.empty(), NOW.minusMillis(1)));
        jobs().add(letter(ids, NOW.plusMillis(1)));
        assertThat(taken(ONE, NOW, 2)).containsExactly(first.taken(ONE), second.taken(ONE));
        assertThat(jobs().find(first.id())).contains(first.taken(ONE));
        assertThat(taken(ONE, NOW, 9)).containsExactly(last.taken(ONE));
        assertThat(taken(ONE, NOW, 9)).isEmpty();
    }

    @Test
    default void onlyJobsOfTheKindsAskedForAreTaken() {
        TestIds ids = new TestIds();
        jobs().add(letter(ids, NOW.minusMillis(1)));
        Job digest = jobs().add(job(ids, DIGEST, Optional.empty(), NOW));
        assertThat(jobs().take(ONE, Set.of(DIGEST), NOW, 1)).containsExactly(digest.taken(ONE));
        assertThat(jobs().take(ONE, Set.of(DIGEST), NOW, 9)).isEmpty();
    }

    @Test
    default void TM_10_ofWorkersThatRaceOneGetsEachJob() {
        TestIds ids = new TestIds();
        for (int i = 0; i < 30; i++) {
            jobs().add(letter(ids, NOW));
        }
        List<Job> taken = Race.of(8, runner -> {
                    List<Job> mine = new ArrayList<>();
                    Lease lease = new Lease(new UUID(7, runner), "node " + runner, LATER);
                    for (int tries = 0; tries < 40; tries++) {
                        mine.addAll(taken(lease, NOW, 3));
                    }
                    return mine;
                })
                .everybody()
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(taken).hasSize(30).allMatch(job -> job.attempts() == 1);
        assertThat(taken).extracting(Job::id).doesNotHaveDuplicates();
        taken.forEach(job -> assertThat(jobs().find(job.id())).contains(job));
    }

    @Test
    default void TM_10_aLeaseThatEndsIsTakenOverAndItsOwnerMayNotEndTheJob() {
        Job asked = jobs().add(letter(new TestIds(), NOW));
        assertThat(taken(ONE, NOW, 9)).hasSize(1);
        assertThat(taken(TWO, LATER.minusMillis(1), 9)).isEmpty();
        Job again = taken(TWO, LATER, 9).getFirst();
        assertThat(again).isEqualTo(asked.taken(ONE).taken(TWO));
        assertThatThrownBy(() -> jobs().change(asked.id(), job -> job.done(ONE, NOW)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(jobs().find(asked.id())).contains(again);
        Job done = jobs().change(asked.id(), job -> job.done(TWO, LATER));
        assertThat(jobs().find(asked.id())).contains(done);
        assertThat(taken(ONE, LATER.plus(Duration.ofDays(1)), 9)).isEmpty();
    }

    @Test
    default void aLeaseThatHasEndedEndsNoJobThoughNobodyTookItOver() {
        Job asked = jobs().add(letter(new TestIds(), NOW));
        taken(ONE, NOW, 9);
        assertThatThrownBy(() -> jobs().change(asked.id(), job -> job.done(ONE, LATER)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(taken(TWO, LATER, 9)).hasSize(1);
    }

    @Test
    default void aProlongedLeaseIsNotTakenOver() {
        Job asked = jobs().add(letter(new TestIds(), NOW));
        taken(ONE, NOW, 9);
        Instant muchLater = LATER.plus(Duration.ofMinutes(5));
        jobs().change(asked.id(), job -> job.prolonged(ONE, NOW, muchLater));
        assertThat(taken(TWO, LATER, 9)).isEmpty();
        assertThat(taken(TWO, muchLater, 9)).hasSize(1);
    }

    @Test
    default void whatWentWrongIsTakenAgainAtItsTimeAndWhatWasGivenBackAtOnce() {
        Job asked = jobs().add(keyed(new TestIds(), "a"));
        taken(ONE, NOW, 9);
        Job waiting = jobs().change(asked.id(), job -> job.again(ONE, NOW, LATER, "It would not."));
        assertThat(jobs().find(asked.id())).contains(waiting);
        assertThat(taken(TWO, NOW, 9)).isEmpty();
        assertThat(taken(TWO, LATER, 9)).containsExactly(waiting.taken(TWO));
        jobs().change(asked.id(), job -> job.handedBack(TWO, LATER));
        assertThat(taken(ONE, LATER, 9)).extracting(Job::attempts).containsExactly(2);
    }

    @Test
    default void ofTheWaitingJobsOfAKindOneHasAKeyTheOneAskedForLast() {
        TestIds ids = new TestIds();
        Job first = jobs().add(keyed(ids, "a"));
        Job wanted = job(ids, LETTER, Optional.of("a"), LATER);
        Job second = jobs().add(wanted);
        assertThat(second).isEqualTo(wanted.insteadOf(first));
        jobs().add(keyed(ids, "b"));
        jobs().add(job(ids, DIGEST, Optional.of("a"), NOW));
        assertThat(all(JobFilter.ALL)).hasSize(3).contains(second);
        assertThat(jobs().find(wanted.id())).isEmpty();
    }

    @Test
    default void ofManyWhoAskForOneKeyAtOnceAllAreAnsweredAndOneJobWaits() {
        TestIds ids = new TestIds();
        List<Job> answers = Race.of(20, runner -> jobs().add(keyed(ids, "a"))).everybody();
        assertThat(answers).extracting(Job::id).containsOnly(answers.getFirst().id());
        assertThat(all(JobFilter.ALL)).hasSize(1);
    }

    @Test
    default void aJobThatWasBegunLeavesItsKeyAndComesBackOnlyWhereNoOtherWaits() {
        TestIds ids = new TestIds();
        Job begun = jobs().add(keyed(ids, "a"));
        taken(ONE, NOW, 9);
        Job next = jobs().add(keyed(ids, "a"));
        assertThat(next.id()).isNotEqualTo(begun.id());
        Job running = jobs().find(begun.id()).orElseThrow();
        assertThatThrownBy(() -> jobs().change(begun.id(), job -> job.again(ONE, NOW, LATER, "")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(jobs().find(begun.id())).contains(running);
        assertThat(jobs().find(next.id())).contains(next);
    }

    @Test
    default void aCancelledJobIsGoneAndOneThatWasBegunGoesOn() {
        TestIds ids = new TestIds();
        Job begun = jobs().add(keyed(ids, "a"));
        taken(ONE, NOW, 9);
        assertThat(jobs().cancel(LETTER, "a")).isFalse();
        jobs().add(keyed(ids, "a"));
        assertThat(jobs().cancel(DIGEST, "a")).isFalse();
        assertThat(jobs().cancel(LETTER, "a")).isTrue();
        assertThat(all(JobFilter.ALL)).extracting(Job::id).containsExactly(begun.id());
        assertThat(jobs().cancel(LETTER, "a")).isFalse();
    }

    @Test
    default void aChangeToNothingThereAndARefusedChangeStoreNothing() {
        Job asked = letter(new TestIds(), NOW);
        assertThatThrownBy(() -> jobs().change(asked.id(), job -> job.taken(ONE)))
                .isInstanceOf(Refusal.NotFound.class);
        jobs().add(asked);
        assertThatThrownBy(() -> jobs().change(asked.id(), job -> {
                    throw new Refusal.Forbidden("No.");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(jobs().change(asked.id(), job -> job)).isEqualTo(asked);
        assertThat(jobs().find(asked.id())).contains(asked);
    }

    @Test
    default void theNewestComesFirstPageByPageOfWhatIsAskedFor() {
        TestIds ids = new TestIds();
        for (int i = 0; i < 12; i++) {
            JobId id = jobs().add(job(ids, i % 2 == 0 ? LETTER : DIGEST, Optional.empty(), NOW))
                    .id();
            if (i % 3 == 0) {
                jobs().change(id, job -> job.taken(ONE).failed(ONE, NOW, ""));
            }
        }
        List<Job> every = all(JobFilter.ALL);
        assertThat(every)
                .hasSize(12)
                .extracting(job -> job.id().toString())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (JobFilter filter : filters()) {
            assertThat(Pages.all(key -> jobs().list(filter, key.map(JobId::parse), 2)))
                    .as("%s", filter)
                    .containsExactlyElementsOf(
                            every.stream().filter(filter::fits).toList())
                    .isNotEmpty();
        }
    }

    private static List<JobFilter> filters() {
        return List.of(
                JobFilter.ALL,
                new JobFilter(Optional.of(JobState.FAILED), Optional.empty()),
                new JobFilter(Optional.empty(), Optional.of(DIGEST)),
                new JobFilter(Optional.of(JobState.FAILED), Optional.of(LETTER)));
    }

    @Test
    default void whatEndedLongAgoIsSweptByState() {
        TestIds ids = new TestIds();
        Job waiting = jobs().add(letter(ids, NOW));
        Job done = jobs().change(
                        jobs().add(letter(ids, NOW)).id(), job -> job.taken(ONE).done(ONE, NOW));
        Job failed = jobs().change(
                        jobs().add(letter(ids, NOW)).id(), job -> job.taken(ONE).failed(ONE, NOW, ""));
        jobs().sweep(JobState.DONE, NOW.minusMillis(1));
        assertThat(all(JobFilter.ALL)).containsExactly(failed, done, waiting);
        jobs().sweep(JobState.DONE, NOW);
        assertThat(all(JobFilter.ALL)).containsExactly(failed, waiting);
        jobs().sweep(JobState.FAILED, LATER);
        assertThat(all(JobFilter.ALL)).containsExactly(waiting);
    }

    @Test
    default void aJobStandsOrFallsWithTheTransactionItIsAskedForIn() {
        TestIds ids = new TestIds();
        Job kept = stores().transactions().run(() -> jobs().add(keyed(ids, "a")));
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    jobs().add(keyed(ids, "a"));
                    jobs().add(keyed(ids, "b"));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(all(JobFilter.ALL)).containsExactly(kept);
    }
}
