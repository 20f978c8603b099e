package dev.hearth.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-04-05T06:07:08.901Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
    private static final Lease LEASE = new Lease(new UUID(1, 1), "one", LATER);
    private static final Job ASKED =
            Job.asked(new JobId(new UUID(1, 2)), new JobKind("letter"), Optional.of("k"), "p", NOW, NOW);
    private static final Job TAKEN = ASKED.taken(LEASE);

    @Test
    void aWaitingJobIsTakeableFromItsTimeOnAndATakenOneFromTheEndOfItsLease() {
        assertThat(ASKED.isTakeable(NOW)).isTrue();
        assertThat(ASKED.isTakeable(NOW.minusMillis(1))).isFalse();
        assertThat(TAKEN.isTakeable(LATER.minusMillis(1))).isFalse();
        assertThat(TAKEN.isTakeable(LATER)).isTrue();
        assertThat(TAKEN.done(LEASE, NOW).isTakeable(LATER)).isFalse();
        assertThat(TAKEN.failed(LEASE, NOW, "why").isTakeable(LATER)).isFalse();
    }

    @Test
    void everyBeginningCountsAndAJobHandedBackWasNotBegun() {
        Job again = TAKEN.again(LEASE, NOW, LATER, "why");
        assertThat(again.taken(LEASE).attempts()).isEqualTo(2);
        assertThat(TAKEN.handedBack(LEASE, NOW).attempts()).isZero();
        assertThat(TAKEN.failed(LEASE, NOW, "why").retried(LATER).attempts()).isZero();
    }

    @Test
    void whatIsDoneIsForgottenButForWhatItWas() {
        assertThat(TAKEN.done(LEASE, NOW))
                .returns("", Job::payload)
                .returns(TAKEN.kind(), Job::kind)
                .returns(TAKEN.key(), Job::key)
                .returns(JobState.DONE, Job::state);
        assertThat(TAKEN.failed(LEASE, NOW, "why").payload()).isEqualTo(TAKEN.payload());
    }

    @Test
    void whoHasNoLeaseAnyMoreMayNotSayWhatBecameOfIt() {
        Lease others = new Lease(new UUID(1, 9), "one", LATER);
        List<UnaryOperator<Job>> tooLate = List.of(
                job -> job.done(LEASE, LATER),
                job -> job.failed(LEASE, LATER, ""),
                job -> job.again(LEASE, LATER, LATER, ""),
                job -> job.prolonged(LEASE, LATER, LATER.plusSeconds(9)),
                job -> job.handedBack(LEASE, LATER),
                job -> job.done(others, NOW),
                job -> job.done(LEASE, NOW).done(LEASE, NOW));
        tooLate.forEach(end -> assertThatThrownBy(() -> end.apply(TAKEN)).isInstanceOf(Refusal.Conflict.class));
    }

    @Test
    void aProlongedLeaseHoldsLongerForTheSameOwner() {
        Instant muchLater = LATER.plusSeconds(60);
        Job prolonged = TAKEN.prolonged(LEASE, NOW, muchLater);
        assertThat(prolonged.done(LEASE, LATER).state()).isEqualTo(JobState.DONE);
        assertThat(prolonged.isTakeable(LATER)).isFalse();
    }

    @Test
    void anAdministratorTriesAgainOrCancelsOnlyWhatNobodyDoes() {
        assertThatThrownBy(() -> TAKEN.retried(NOW)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> TAKEN.cancelled(NOW, "no")).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> TAKEN.done(LEASE, NOW).retried(NOW)).isInstanceOf(Refusal.Conflict.class);
        Job cancelled = ASKED.cancelled(LATER, "no");
        assertThat(cancelled.state()).isEqualTo(JobState.FAILED);
        assertThat(cancelled.cancelled(LATER, "still no")).isSameAs(cancelled);
        assertThat(cancelled.retried(LATER).isTakeable(LATER)).isTrue();
    }

    @Test
    void kindsAndTextsAreBounded() {
        for (String bad : List.of("", "Letter", "a b", "-a", "a".repeat(41), "a1")) {
            assertThatThrownBy(() -> new JobKind(bad)).isInstanceOf(Refusal.Invalid.class);
        }
        JobId id = ASKED.id();
        JobKind kind = ASKED.kind();
        assertThatThrownBy(() -> Job.asked(id, kind, Optional.of(""), "", NOW, NOW))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> Job.asked(id, kind, Optional.empty(), "p".repeat(4_001), NOW, NOW))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theOneAskedForLastStandsForTheOneThatWaits() {
        Job other = Job.asked(new JobId(new UUID(1, 3)), ASKED.kind(), ASKED.key(), "q", LATER, LATER);
        Job stored = other.insteadOf(ASKED);
        assertThat(stored.id()).isEqualTo(ASKED.id());
        assertThat(stored.payload()).isEqualTo("q");
        assertThat(stored.dueAt()).isEqualTo(LATER);
        assertThat(stored.version()).isEqualTo(2);
    }
}
