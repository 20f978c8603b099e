package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.port.SecondFactors;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link SecondFactors}. */
public interface SecondFactorsContract extends StoresUnderTest {
    UserId ADA = People.ada().user().id();
    UserId GRACE = People.grace().user().id();
    SecretDigest ONE = Secrets.digest("one");
    SecretDigest TWO = Secrets.digest("two");

    @Test
    default void anOfferedFactorIsFoundAsItWasStored() {
        SecondFactor offered = SecondFactor.offered(ADA, new SealedText("v1.k1.AbC-_=+/ ~"));
        stores().secondFactors().offer(offered);
        assertThat(stores().secondFactors().find(ADA)).contains(offered);
        assertThat(stores().secondFactors().find(GRACE)).isEmpty();
    }

    @Test
    default void aConfirmedFactorIsFoundWithItsRecoveryCodes() {
        SecondFactor confirmed = stored(ADA);
        SecondFactor graces = stored(GRACE);
        assertThat(stores().secondFactors().find(ADA)).contains(confirmed);
        assertThat(stores().secondFactors().find(GRACE)).contains(graces);
    }

    @Test
    default void anOfferTakesThePlaceOfAnOfferAndNeverOfAConfirmedFactor() {
        SecondFactor offered = SecondFactor.offered(ADA, new SealedText("one"));
        SecondFactor renewed = SecondFactor.offered(ADA, new SealedText("another"));
        assertThat(stores().secondFactors().offer(offered)).isTrue();
        assertThat(stores().secondFactors().offer(renewed)).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(renewed);
        SecondFactor confirmed = renewed.confirmed(Instant.EPOCH, 5, Set.of(TWO, Secrets.digest("three")));
        assertThat(stores().secondFactors().replace(renewed, confirmed)).isTrue();
        assertThat(stores().secondFactors().offer(offered)).isFalse();
        assertThat(stores().secondFactors().find(ADA)).contains(confirmed);
        assertThat(stores().secondFactors().spendRecovery(ADA, TWO)).isTrue();
    }

    @Test
    default void ofManyOffersAtOnceOneIsLeftWhole() {
        List<SecondFactor> offers = Secrets.digests(30).stream()
                .map(code -> SecondFactor.offered(ADA, new SealedText(code.value())))
                .toList();
        assertThat(Race.of(30, runner -> stores().secondFactors().offer(offers.get(runner)))
                        .everybody())
                .containsOnly(true);
        assertThat(stores().secondFactors().find(ADA)).isPresent().get().isIn(offers);
    }

    @Test
    default void whoConfirmsWhileOthersOfferIsNotOverwritten() {
        for (int round = 0; round < 10; round++) {
            SecondFactor offered = SecondFactor.offered(ADA, new SealedText("first"));
            stores().secondFactors().offer(offered);
            SecondFactor confirmed = offered.confirmed(Instant.EPOCH, 5, Set.of(ONE));
            List<Boolean> told = Race.of(
                            10,
                            runner -> runner == 0
                                    ? stores().secondFactors().replace(offered, confirmed)
                                    : stores().secondFactors()
                                            .offer(SecondFactor.offered(ADA, new SealedText("runner " + runner))))
                    .everybody();
            Optional<SecondFactor> left = stores().secondFactors().find(ADA);
            assertThat(left.filter(confirmed::equals).isPresent()).isEqualTo(told.getFirst());
            stores().secondFactors().remove(ADA);
        }
    }

    @Test
    default void onlyTheVeryFactorThatWasReadIsReplaced() {
        SecondFactor factor = stored(ADA);
        SecondFactor graces = stored(GRACE);
        SecondFactor renewed = factor.withRecovery(Set.of(Secrets.digest("three")));
        for (SecondFactor other : othersThan(factor)) {
            assertThat(stores().secondFactors().replace(other, renewed)).isFalse();
            assertThat(stores().secondFactors().find(ADA)).contains(factor);
        }
        assertThat(stores().secondFactors().replace(factor, renewed)).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(renewed);
        assertThat(stores().secondFactors().spendRecovery(ADA, ONE)).isFalse();
        assertThat(stores().secondFactors().find(GRACE)).contains(graces);
    }

    private static List<SecondFactor> othersThan(SecondFactor f) {
        return List.of(
                new SecondFactor(f.user(), new SealedText("another"), f.confirmedAt(), f.lastStep(), f.recovery()),
                new SecondFactor(f.user(), f.secret(), Optional.empty(), f.lastStep(), f.recovery()),
                new SecondFactor(f.user(), f.secret(), Optional.of(Instant.EPOCH), f.lastStep(), f.recovery()),
                at(f, f.lastStep() + 1),
                f.withRecovery(Set.of()),
                f.withRecovery(Set.of(ONE)),
                f.withRecovery(Set.of(ONE, Secrets.digest("three"))),
                f.withRecovery(Set.of(ONE, TWO, Secrets.digest("three"))));
    }

    @Test
    default void anOfferWithoutCodesIsReplacedAndNothingPutsAFactorBackThatIsGone() {
        SecondFactor offered = SecondFactor.offered(ADA, new SealedText("sealed"));
        SecondFactor confirmed = offered.confirmed(Instant.EPOCH, 5, Set.of(ONE));
        assertThat(stores().secondFactors().replace(offered, confirmed)).isFalse();
        assertThat(stores().secondFactors().find(ADA)).isEmpty();
        stores().secondFactors().offer(offered);
        assertThat(stores().secondFactors().replace(offered, confirmed)).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(confirmed);
    }

    @Test
    default void ofManyWhoReplaceOneFactorExactlyOneIsToldTrue() {
        SecondFactor factor = stored(ADA);
        List<SecretDigest> codes = Secrets.digests(30);
        for (int round = 0; round < 10; round++) {
            stored(factor);
            List<Boolean> told = Race.of(
                            30,
                            runner -> stores().secondFactors()
                                    .replace(factor, factor.withRecovery(Set.of(codes.get(runner)))))
                    .everybody();
            assertThat(told).containsOnlyOnce(true);
            assertThat(stores().secondFactors().find(ADA))
                    .contains(factor.withRecovery(Set.of(codes.get(told.indexOf(true)))));
        }
    }

    @Test
    default void aStepIsUsedUpWithAllBeforeIt() {
        SecondFactor factor = stored(ADA);
        SecondFactor graces = stored(GRACE);
        long step = factor.lastStep() + 3;
        assertThat(stores().secondFactors().spendStep(ADA, factor.lastStep())).isFalse();
        assertThat(stores().secondFactors().spendStep(ADA, step)).isTrue();
        assertThat(stores().secondFactors().spendStep(ADA, step)).isFalse();
        assertThat(stores().secondFactors().spendStep(ADA, step - 1)).isFalse();
        assertThat(stores().secondFactors().find(ADA)).contains(at(factor, step));
        assertThat(stores().secondFactors().spendStep(ADA, step + 1)).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(at(factor, step + 1));
        assertThat(stores().secondFactors().find(GRACE)).contains(graces);
    }

    @Test
    default void nobodyWithoutAFactorSpendsAnything() {
        stored(GRACE);
        assertThat(stores().secondFactors().spendStep(ADA, 99)).isFalse();
        assertThat(stores().secondFactors().spendRecovery(ADA, ONE)).isFalse();
        assertThat(stores().secondFactors().find(ADA)).isEmpty();
    }

    /** Several times: at the first, runners may still be waiting for their connections, and do not meet. */
    @Test
    default void ofManyWhoSpendAStepExactlyOneIsToldTrue() {
        stored(ADA);
        for (int round = 0; round < 10; round++) {
            long step = 4_000_000_000L + round;
            assertThat(Race.of(30, runner -> stores().secondFactors().spendStep(ADA, step))
                            .everybody())
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void howeverManySpendStepsTheHighestCounts() {
        SecondFactor factor = stored(ADA);
        long first = factor.lastStep() + 1;
        List<Boolean> told = Race.of(30, runner -> stores().secondFactors().spendStep(ADA, first + runner))
                .everybody();
        assertThat(told.getLast()).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(at(factor, first + 29));
    }

    @Test
    default void aRecoveryCodeIsUsedUpOnceAndTheOthersStay() {
        SecondFactor factor = stored(ADA);
        SecondFactor graces = stored(GRACE);
        assertThat(stores().secondFactors().spendRecovery(ADA, Secrets.digest("made up")))
                .isFalse();
        assertThat(stores().secondFactors().spendRecovery(ADA, ONE)).isTrue();
        assertThat(stores().secondFactors().spendRecovery(ADA, ONE)).isFalse();
        assertThat(stores().secondFactors().find(ADA)).contains(factor.withRecovery(Set.of(TWO)));
        assertThat(stores().secondFactors().spendRecovery(ADA, TWO)).isTrue();
        assertThat(stores().secondFactors().find(ADA)).contains(factor.withRecovery(Set.of()));
        assertThat(stores().secondFactors().find(GRACE)).contains(graces);
    }

    @Test
    default void ofManyWhoSpendARecoveryCodeExactlyOneIsToldTrue() {
        SecondFactor factor = stored(ADA);
        for (int round = 0; round < 10; round++) {
            stored(factor);
            assertThat(Race.of(30, runner -> stores().secondFactors().spendRecovery(ADA, ONE))
                            .everybody())
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void manyWhoSpendDifferentCodesDoNotGetInEachOthersWay() {
        List<SecretDigest> codes = Secrets.digests(20);
        SecondFactor factor =
                SecondFactor.offered(ADA, new SealedText("sealed")).confirmed(Instant.EPOCH, 1, Set.copyOf(codes));
        stored(factor);
        assertThat(Race.of(20, runner -> stores().secondFactors().spendRecovery(ADA, codes.get(runner)))
                        .everybody())
                .containsOnly(true);
        assertThat(stores().secondFactors().find(ADA)).contains(factor.withRecovery(Set.of()));
    }

    @Test
    default void aRemovedFactorIsGoneWithItsRecoveryCodes() {
        stored(ADA);
        SecondFactor graces = stored(GRACE);
        stores().secondFactors().remove(ADA);
        assertThat(stores().secondFactors().find(ADA)).isEmpty();
        assertThat(stores().secondFactors().spendStep(ADA, 4_000_000_000L)).isFalse();
        assertThat(stores().secondFactors().spendRecovery(ADA, ONE)).isFalse();
        assertThat(stores().secondFactors().find(GRACE)).contains(graces);
        stores().secondFactors().remove(ADA);
    }

    private SecondFactor stored(UserId user) {
        SecondFactor factor = SecondFactor.offered(user, new SealedText("sealed for " + user))
                .confirmed(TestClock.someDay().instant(), 59_000_000, Set.of(ONE, TWO));
        return stored(factor);
    }

    /** In place of whatever there was. */
    private SecondFactor stored(SecondFactor factor) {
        SecondFactor offered = SecondFactor.offered(factor.user(), factor.secret());
        stores().secondFactors().remove(factor.user());
        stores().secondFactors().offer(offered);
        stores().secondFactors().replace(offered, factor);
        return factor;
    }

    private static SecondFactor at(SecondFactor factor, long step) {
        Optional<Instant> confirmed = factor.confirmedAt();
        return new SecondFactor(factor.user(), factor.secret(), confirmed, step, factor.recovery());
    }
}
