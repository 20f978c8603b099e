package dev.hearth.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.application.local.ClaimedTransactions;
import dev.hearth.application.local.TimeOrderedIds;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotentRequestTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k");
    private static final KeptAnswer MADE = answer(201, "{}");

    private final TestClock clock = TestClock.someDay();
    private final Stores stores = MemoryStore.fresh();
    private final UnderWay underWay = new UnderWay();
    private final StartIdempotentRequest start =
            new StartIdempotentRequest(stores.idempotencyKeys(), underWay, new TimeOrderedIds(clock), clock);
    private final CompleteIdempotentRequest complete =
            new CompleteIdempotentRequest(stores.idempotencyKeys(), underWay, clock);
    private final ClaimedTransactions transactions =
            new ClaimedTransactions(stores.transactions(), stores.idempotencyKeys(), underWay);
    private final TestHearth hearth = TestHearth.at(clock);
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller ben = hearth.somebodyCalled("ben");

    @AfterEach
    void close() {
        hearth.close();
    }

    private static KeptAnswer answer(int status, String body) {
        return new KeptAnswer(status, Optional.of("application/json"), Optional.empty(), Optional.empty(), body);
    }

    private Optional<KeptAnswer> begin(Caller caller, String print) {
        return start.run(caller, new StartIdempotentRequest.Command(KEY, print));
    }

    private void begun() {
        assertThat(begin(ada, "p")).isEmpty();
    }

    private void store() {
        transactions.run(() -> Given.in(stores).storedPerson("somebody"));
    }

    private void ends(KeptAnswer answer) {
        complete.run(new CompleteIdempotentRequest.Command(answer.status(), Optional.of(answer)));
    }

    private void refusedAsConflict(String because) {
        assertThatThrownBy(() -> begin(ada, "p"))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining(because)
                .extracting(refused -> ((Refusal.Conflict) refused).field())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void whatIsDoneIsAnsweredAgain() {
        begun();
        store();
        ends(MADE);
        assertThat(begin(ada, "p")).contains(MADE);
        clock.move(StartIdempotentRequest.KEPT.minusMillis(1));
        assertThat(begin(ada, "p")).contains(MADE);
        clock.move(Duration.ofMillis(1));
        begun();
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        begun();
        assertThatThrownBy(() -> begin(ada, "q")).isInstanceOf(Refusal.Unprocessable.class);
        ends(MADE);
        assertThatThrownBy(() -> begin(ada, "q"))
                .isInstanceOf(Refusal.Unprocessable.class)
                .hasMessageStartingWith("Idempotency-Key ");
    }

    @Test
    void somebodyElseHasTheirOwnKeys() {
        begun();
        ends(MADE);
        assertThat(begin(ben, "q")).isEmpty();
    }

    @Test
    void whatIsBeingDoneIsToldSoWithWhenToAskAgain() {
        begun();
        store();
        assertThatThrownBy(() -> begin(ada, "p"))
                .isInstanceOf(Refusal.Conflict.class)
                .extracting(refused -> ((Refusal.Conflict) refused).retryAfter().isPresent())
                .isEqualTo(true);
    }

    @Test
    void whatWasRefusedIsNewAgainAlsoWithAnotherBody() {
        begun();
        ends(answer(400, "no"));
        assertThat(begin(ada, "q")).isEmpty();
        assertThatThrownBy(() -> transactions.run(() -> {
                    Given.in(stores).storedPerson("nobody");
                    throw new Refusal.Forbidden("No.");
                }))
                .isInstanceOf(Refusal.Forbidden.class);
        ends(answer(403, "no"));
        begun();
    }

    @Test
    void aRefusalAfterSomethingWasStoredIsToldAgain() {
        begun();
        store();
        ends(answer(404, "gone"));
        assertThat(begin(ada, "p")).contains(answer(404, "gone"));
    }

    @Test
    void whatFailedIsNewAgainUnlessSomethingWasStored() {
        begun();
        ends(answer(503, "later"));
        begun();
        store();
        refusedAsConflict("being done");
        ends(answer(500, "sorry"));
        refusedAsConflict("cut off");
    }

    @Test
    void whoDiedBeforeStoringIsFollowedByAnother() {
        begun();
        clock.move(StartIdempotentRequest.LEASE.minusMillis(1));
        refusedAsConflict("being done");
        clock.move(Duration.ofMillis(1));
        begun();
    }

    @Test
    void whoDiedAfterStoringIsNotRepeated() {
        begun();
        store();
        clock.move(StartIdempotentRequest.LEASE);
        refusedAsConflict("cut off");
    }

    @Test
    void whoWasOvertakenStoresNothing() {
        begun();
        UnderWay.Request slow = underWay.outsideTransactions().orElseThrow();
        clock.move(StartIdempotentRequest.LEASE);
        begun();
        store();
        ends(MADE);
        underWay.begin(slow.claim());
        assertThatThrownBy(() -> transactions.run(() -> Given.in(stores).storedPerson("late")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(stores.users().findByUsername(new Username("late"))).isEmpty();
    }

    @Test
    void secretsAndLongAnswersAreDoneButNotTold() {
        begun();
        complete.run(new CompleteIdempotentRequest.Command(201, Optional.empty()));
        refusedAsConflict("was done");
        assertThat(begin(ben, "p")).isEmpty();
        ends(answer(200, "x".repeat(CompleteIdempotentRequest.MOST_KEPT)));
        assertThat(begin(ben, "p")).isPresent();
    }

    @Test
    void anAnswerThatIsTooLongIsNotKept() {
        begun();
        ends(answer(200, "x".repeat(CompleteIdempotentRequest.MOST_KEPT + 1)));
        refusedAsConflict("was done");
        assertThat(begin(ben, "p")).isEmpty();
        ends(answer(200, "ü".repeat(CompleteIdempotentRequest.MOST_KEPT / 2 + 1)));
        assertThatThrownBy(() -> begin(ben, "p")).hasMessageContaining("was done");
    }

    @Test
    void theKeysOfAnAccountAreBounded() {
        IntStream.range(0, StartIdempotentRequest.MOST_KEYS)
                .forEach(i -> stores.idempotencyKeys()
                        .claim(
                                new KeyClaim(
                                        ada.user(),
                                        new IdempotencyKey("other" + i),
                                        "p",
                                        new UUID(0, i),
                                        clock.instant(),
                                        clock.instant().plusSeconds(60)),
                                clock.instant()));
        assertThatThrownBy(() -> begin(ada, "p"))
                .isInstanceOf(Refusal.LimitReached.class)
                .extracting(
                        refused -> ((Refusal.LimitReached) refused).retryAfter().isPresent())
                .isEqualTo(true);
        assertThat(begin(ben, "p")).isEmpty();
        ends(MADE);
        clock.move(Duration.ofMinutes(1));
        begun();
    }

    @Test
    void whatIsForgottenIsSwept() {
        begun();
        ends(MADE);
        clock.move(StartIdempotentRequest.KEPT);
        new SweepIdempotencyKeys(stores.idempotencyKeys(), clock).run();
        assertThat(stores.idempotencyKeys().count(ada.user(), 1)).isZero();
    }

    /** Or it would be told to be done for as long as the lease is. */
    @Test
    void whatCannotBeginLeavesItsKeyFree() {
        AtomicBoolean away = new AtomicBoolean(true);
        IdempotencyKeys failing = (IdempotencyKeys) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IdempotencyKeys.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("count") && away.get()) {
                        throw new Refusal.Unavailable("away", new IllegalStateException());
                    }
                    return method.invoke(stores.idempotencyKeys(), arguments);
                });
        StartIdempotentRequest halting =
                new StartIdempotentRequest(failing, underWay, new TimeOrderedIds(clock), clock);
        StartIdempotentRequest.Command request = new StartIdempotentRequest.Command(KEY, "p");
        assertThatThrownBy(() -> halting.run(ada, request)).isInstanceOf(Refusal.Unavailable.class);
        away.set(false);
        assertThat(halting.run(ada, request)).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsNoted() {
        store();
        complete.run(new CompleteIdempotentRequest.Command(201, Optional.of(MADE)));
        assertThat(stores.idempotencyKeys().count(ada.user(), 10)).isZero();
    }
}
