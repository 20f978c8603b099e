package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.idempotency.port.IdempotencyKeys;
import dev.hearth.domain.idempotency.IdempotencyKey;
import dev.hearth.domain.idempotency.KeptAnswer;
import dev.hearth.domain.idempotency.KeyClaim;
import dev.hearth.domain.idempotency.KeyProgress;
import dev.hearth.domain.idempotency.KnownKey;
import dev.hearth.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link IdempotencyKeys}. */
public interface IdempotencyKeysContract extends StoresUnderTest {
    UserId KEEPER = People.ada().user().id();
    UserId STRANGER = People.grace().user().id();
    Instant NOW = Instant.parse("2026-05-06T07:08:09.123Z");
    Instant LEASE_END = NOW.plusSeconds(30);
    Instant KEY_END = NOW.plus(Duration.ofHours(24));
    KeptAnswer MADE = new KeptAnswer(
            201,
            Optional.of("application/json"),
            Optional.of("/api/v1/things/1"),
            Optional.of("\"a.b\""),
            "{\"text\":\"Ü 'x' \\\\ \uD83D\uDE00\"}");

    private IdempotencyKeys keys() {
        return stores().idempotencyKeys();
    }

    private KeyClaim wanted(UserId owner, String key, int attempt) {
        return new KeyClaim(
                owner, new IdempotencyKey(key), "print of " + key, new UUID(7, attempt), LEASE_END, KEY_END);
    }

    private KeyClaim anew(int attempt, Instant leasedUntil) {
        return new KeyClaim(
                KEEPER, new IdempotencyKey("k"), "another print", new UUID(7, attempt), leasedUntil, KEY_END);
    }

    private KeyClaim claimed(String key) {
        KeyClaim claim = wanted(KEEPER, key, 1);
        assertThat(keys().claim(claim, NOW)).isEqualTo(KnownKey.claimed(claim));
        return claim;
    }

    /** What another attempt at the same key is told at a time. */
    private KnownKey toldAt(String key, Instant now) {
        return keys().claim(wanted(KEEPER, key, 2), now);
    }

    @Test
    default void theFirstHasTheKeyAndTheNextHearsOfIt() {
        KeyClaim first = claimed("k");
        assertThat(toldAt("k", NOW)).isEqualTo(KnownKey.claimed(first));
        assertThat(toldAt("k", LEASE_END.minusMillis(1))).isEqualTo(KnownKey.claimed(first));
    }

    @Test
    default void keysAreComparedExactlyAndForOnePerson() {
        claimed("k");
        for (String other : List.of("K", "k.", "$k", "\"k\"", "~".repeat(255))) {
            assertThat(keys().claim(wanted(KEEPER, other, 3), NOW).claim().id()).isEqualTo(new UUID(7, 3));
        }
        KeyClaim strangers = wanted(STRANGER, "k", 4);
        assertThat(keys().claim(strangers, NOW)).isEqualTo(KnownKey.claimed(strangers));
    }

    @Test
    default void anAnswerIsKeptExactly() {
        KeyClaim claim = claimed("k");
        assertThat(keys().noteStored(claim)).isTrue();
        keys().answer(claim, Optional.of(MADE));
        KnownKey done = KnownKey.claimed(claim).answered(Optional.of(MADE));
        assertThat(toldAt("k", NOW)).isEqualTo(done);
        assertThat(toldAt("k", KEY_END.minusMillis(1))).isEqualTo(done);
        KeyClaim bare = claimed("bare");
        KeptAnswer nothing = new KeptAnswer(204, Optional.empty(), Optional.empty(), Optional.empty(), "");
        keys().answer(bare, Optional.of(nothing));
        assertThat(toldAt("bare", NOW).answer()).contains(nothing);
    }

    @Test
    default void whatIsDoneMayHaveNoAnswer() {
        KeyClaim claim = claimed("k");
        keys().answer(claim, Optional.empty());
        assertThat(toldAt("k", LEASE_END)).isEqualTo(KnownKey.claimed(claim).answered(Optional.empty()));
    }

    @Test
    default void whoDiesBeforeStoringLosesTheKeyWithTheLease() {
        KeyClaim dead = claimed("k");
        KnownKey next = toldAt("k", LEASE_END);
        assertThat(next).isEqualTo(KnownKey.claimed(wanted(KEEPER, "k", 2)));
        assertThat(keys().noteStored(dead)).isFalse();
        keys().answer(dead, Optional.of(MADE));
        keys().free(dead);
        keys().giveUp(dead, NOW);
        assertThat(keys().claim(wanted(KEEPER, "k", 3), NOW)).isEqualTo(next);
    }

    @Test
    default void whoDiesAfterStoringKeepsTheKeyUntilItIsForgotten() {
        KeyClaim dead = claimed("k");
        assertThat(keys().noteStored(dead)).isTrue();
        assertThat(keys().noteStored(dead)).isTrue();
        KnownKey stored = KnownKey.claimed(dead).stored();
        assertThat(toldAt("k", LEASE_END)).isEqualTo(stored);
        assertThat(toldAt("k", KEY_END.minusMillis(1))).isEqualTo(stored);
        assertThat(toldAt("k", KEY_END).claim().id()).isEqualTo(new UUID(7, 2));
    }

    @Test
    default void anExpiredKeyIsNewWithoutItsAnswer() {
        KeyClaim claim = claimed("k");
        keys().answer(claim, Optional.of(MADE));
        assertThat(toldAt("k", KEY_END)).isEqualTo(KnownKey.claimed(wanted(KEEPER, "k", 2)));
        assertThat(keys().claim(wanted(KEEPER, "k", 3), NOW)).isEqualTo(KnownKey.claimed(wanted(KEEPER, "k", 2)));
    }

    @Test
    default void whatIsAnsweredStoresNothingMore() {
        KeyClaim claim = claimed("k");
        keys().answer(claim, Optional.of(MADE));
        assertThat(keys().noteStored(claim)).isFalse();
        assertThat(toldAt("k", NOW).progress()).isEqualTo(KeyProgress.ANSWERED);
    }

    @Test
    default void whatIsFreedIsNew() {
        KeyClaim claim = claimed("k");
        assertThat(keys().noteStored(claim)).isTrue();
        keys().free(claim);
        assertThat(keys().noteStored(claim)).isFalse();
        KnownKey next = toldAt("k", NOW);
        assertThat(next.claim().id()).isEqualTo(new UUID(7, 2));
        keys().giveUp(next.claim(), NOW);
        assertThat(keys().claim(wanted(KEEPER, "k", 3), NOW).claim().id()).isEqualTo(new UUID(7, 3));
    }

    @Test
    default void whatIsGivenUpAfterStoringHasNobodyAtItAndIsNotFree() {
        KeyClaim claim = claimed("k");
        assertThat(keys().noteStored(claim)).isTrue();
        keys().giveUp(wanted(KEEPER, "k", 2), NOW);
        assertThat(toldAt("k", NOW)).isEqualTo(KnownKey.claimed(claim).stored());
        keys().giveUp(claim, NOW);
        KnownKey left = toldAt("k", NOW);
        assertThat(left).isEqualTo(KnownKey.claimed(claim.leasedUntil(NOW)).stored());
        assertThat(left.isLeaseOver(NOW)).isTrue();
        assertThat(left.isFree(NOW)).isFalse();
        KeyClaim done = claimed("done");
        keys().answer(done, Optional.of(MADE));
        keys().giveUp(done, NOW);
        assertThat(toldAt("done", NOW)).isEqualTo(KnownKey.claimed(done).answered(Optional.of(MADE)));
    }

    @Test
    default void allThatIsExpiredIsSweptHoweverManyTheyAre() {
        for (int i = 0; i < 450; i++) {
            claimed("k" + i);
        }
        keys().sweep(KEY_END);
        assertThat(keys().count(KEEPER, 1000)).isZero();
    }

    @Test
    default void ofManyWhoClaimOneHasIt() {
        List<KnownKey> told = Race.of(50, runner -> keys().claim(wanted(KEEPER, "k", runner), NOW))
                .everybody();
        assertThat(told.stream().distinct()).hasSize(1);
    }

    @Test
    default void ofManyWhoClaimAfterADeathOneHasIt() {
        claimed("k");
        Instant later = LEASE_END.plusSeconds(30);
        List<KnownKey> told = Race.of(20, runner -> keys().claim(anew(runner + 10, later), LEASE_END))
                .everybody();
        assertThat(told.stream().distinct()).hasSize(1);
        assertThat(told.getFirst().claim().leasedUntil()).isEqualTo(later);
    }

    @Test
    default void keysAreCountedUpToABound() {
        for (int i = 0; i < 5; i++) {
            claimed("k" + i);
        }
        keys().claim(wanted(STRANGER, "k", 1), NOW);
        assertThat(keys().count(KEEPER, 10)).isEqualTo(5);
        assertThat(keys().count(KEEPER, 3)).isEqualTo(3);
        assertThat(keys().count(STRANGER, 10)).isEqualTo(1);
    }

    @Test
    default void whatIsExpiredIsSweptAndNothingElse() {
        claimed("k");
        keys().sweep(KEY_END.minusMillis(1));
        assertThat(keys().count(KEEPER, 10)).isEqualTo(1);
        keys().sweep(KEY_END);
        assertThat(keys().count(KEEPER, 10)).isZero();
    }

    @Test
    default void whatATransactionNotesIsUndoneWithIt() {
        KeyClaim claim = claimed("k");
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    assertThat(keys().noteStored(claim)).isTrue();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(toldAt("k", NOW)).isEqualTo(KnownKey.claimed(claim));
    }
}
