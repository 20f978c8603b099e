package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.OneTimeCodes;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.OneTimeCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link OneTimeCodes}. */
public interface OneTimeCodesContract extends StoresUnderTest {
    UserId ADA = People.ada().user().id();
    UserId GRACE = People.grace().user().id();

    @ParameterizedTest
    @EnumSource
    default void aCodeIsFoundForItsPurposeAndStays(CodePurpose purpose) {
        OneTimeCode code = stored("code", purpose, ADA);
        assertThat(stores().codes().find(code.digest(), purpose)).contains(code);
        assertThat(stores().codes().find(code.digest(), purpose)).contains(code);
    }

    @ParameterizedTest
    @EnumSource
    default void aCodeIsNothingForAnyOtherPurpose(CodePurpose purpose) {
        OneTimeCode code = stored("code", CodePurpose.RESET_PASSWORD, ADA);
        if (purpose != code.purpose()) {
            assertThat(stores().codes().find(code.digest(), purpose)).isEmpty();
            assertThat(stores().codes().take(code.digest(), purpose)).isEmpty();
            assertThat(stores().codes().find(code.digest(), code.purpose())).contains(code);
        }
    }

    @Test
    default void aCodeNobodyWasGivenIsNotFound() {
        stored("code", CodePurpose.VERIFY_EMAIL, ADA);
        assertThat(stores().codes().find(Secrets.digest("made up"), CodePurpose.VERIFY_EMAIL))
                .isEmpty();
        assertThat(stores().codes().take(Secrets.digest("made up"), CodePurpose.VERIFY_EMAIL))
                .isEmpty();
    }

    @Test
    default void theAddressComesBackAsItWasSpelt() {
        OneTimeCode code = new OneTimeCode(
                Secrets.digest("code"),
                CodePurpose.CHANGE_EMAIL,
                ADA,
                Optional.of(new EmailAddress("ÄdA$x.'%@Example.ORG")),
                Instant.parse("2026-05-06T07:08:09.999Z"));
        stores().codes().put(code);
        assertThat(stores().codes().find(code.digest(), code.purpose())).contains(code);
        assertThat(stores().codes().take(code.digest(), code.purpose())).contains(code);
    }

    @Test
    default void aNewCodeMakesTheOneBeforeItWorthless() {
        OneTimeCode first = stored("first", CodePurpose.RESET_PASSWORD, ADA);
        OneTimeCode elsewhere = stored("elsewhere", CodePurpose.VERIFY_EMAIL, ADA);
        OneTimeCode somebodyElses = stored("somebody else's", CodePurpose.RESET_PASSWORD, GRACE);
        OneTimeCode second = stored("second", CodePurpose.RESET_PASSWORD, ADA);
        assertThat(stores().codes().find(first.digest(), first.purpose())).isEmpty();
        assertThat(stores().codes().take(first.digest(), first.purpose())).isEmpty();
        for (OneTimeCode other : List.of(second, elsewhere, somebodyElses)) {
            assertThat(stores().codes().take(other.digest(), other.purpose())).contains(other);
        }
    }

    @Test
    default void aNewCodeWithoutAnAddressForgetsTheAddressOfTheOneBefore() {
        Instant later = Instant.parse("2026-05-06T07:08:09.999Z");
        Optional<EmailAddress> address = Optional.of(new EmailAddress("ada@example.org"));
        stores().codes().put(new OneTimeCode(Secrets.digest("1"), CodePurpose.VERIFY_EMAIL, ADA, address, later));
        OneTimeCode second = stored("2", CodePurpose.VERIFY_EMAIL, ADA);
        assertThat(stores().codes().find(second.digest(), second.purpose())).contains(second);
    }

    @Test
    default void ofManyPutAtOnceExactlyOneIsLeft() {
        List<SecretDigest> digests = Secrets.digests(50);
        Race.of(50, runner -> {
                    stores().codes().put(code(digests.get(runner), CodePurpose.SECOND_FACTOR, ADA));
                    return true;
                })
                .everybody();
        assertThat(digests)
                .filteredOn(digest ->
                        stores().codes().find(digest, CodePurpose.SECOND_FACTOR).isPresent())
                .hasSize(1);
    }

    @Test
    default void aTakenCodeIsGone() {
        OneTimeCode code = stored("code", CodePurpose.RESET_PASSWORD, ADA);
        assertThat(stores().codes().take(code.digest(), code.purpose())).contains(code);
        assertThat(stores().codes().take(code.digest(), code.purpose())).isEmpty();
        assertThat(stores().codes().find(code.digest(), code.purpose())).isEmpty();
    }

    /** Several times: at the first, runners may still be waiting for their connections, and do not meet. */
    @Test
    default void ofManyWhoTakeACodeExactlyOneGetsIt() {
        for (int round = 0; round < 10; round++) {
            OneTimeCode code = stored("code " + round, CodePurpose.RESET_PASSWORD, ADA);
            List<Optional<OneTimeCode>> taken = Race.of(
                            30, runner -> stores().codes().take(code.digest(), code.purpose()))
                    .everybody();
            assertThat(taken).containsOnlyOnce(Optional.of(code));
            assertThat(taken).filteredOn(Optional::isEmpty).hasSize(29);
        }
    }

    /** In a transaction with something else, as whatever a code is good for is done. */
    @Test
    default void ofManyWhoTakeACodeTogetherWithOtherWorkExactlyOneGetsIt() {
        for (int round = 0; round < 5; round++) {
            OneTimeCode code = stored("code " + round, CodePurpose.RESET_PASSWORD, ADA);
            List<Optional<OneTimeCode>> taken = Race.of(
                            10,
                            runner -> stores().transactions().run(() -> {
                                Optional<OneTimeCode> mine = stores().codes().take(code.digest(), code.purpose());
                                mine.ifPresent(spent -> stores().codes().removeAll(spent.user()));
                                return mine;
                            }))
                    .everybody();
            assertThat(taken).containsOnlyOnce(Optional.of(code));
            assertThat(taken).filteredOn(Optional::isEmpty).hasSize(9);
        }
    }

    @Test
    default void aCodeTakenInWorkThatFailsIsThereStill() {
        OneTimeCode code = stored("code", CodePurpose.RESET_PASSWORD, ADA);
        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    assertThat(stores().codes().take(code.digest(), code.purpose()))
                            .contains(code);
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(stores().codes().take(code.digest(), code.purpose())).contains(code);
    }

    @Test
    default void allCodesOfAPersonAreRemovedAndNobodyElses() {
        OneTimeCode reset = stored("reset", CodePurpose.RESET_PASSWORD, ADA);
        OneTimeCode verify = stored("verify", CodePurpose.VERIFY_EMAIL, ADA);
        OneTimeCode graces = stored("grace's", CodePurpose.VERIFY_EMAIL, GRACE);
        stores().codes().removeAll(ADA);
        assertThat(stores().codes().find(reset.digest(), reset.purpose())).isEmpty();
        assertThat(stores().codes().find(verify.digest(), verify.purpose())).isEmpty();
        assertThat(stores().codes().find(graces.digest(), graces.purpose())).contains(graces);
        stores().codes().removeAll(ADA);
    }

    @Test
    default void codesThatAreOverAreSweptAndNoOthers() {
        OneTimeCode over = stored("over", CodePurpose.RESET_PASSWORD, ADA);
        Instant now = over.expiresAt();
        OneTimeCode stillGood = new OneTimeCode(
                Secrets.digest("good"), CodePurpose.RESET_PASSWORD, GRACE, Optional.empty(), now.plusMillis(1));
        stores().codes().put(stillGood);
        stores().codes().sweep(now.minusMillis(1));
        assertThat(stores().codes().find(over.digest(), over.purpose())).contains(over);
        stores().codes().sweep(now);
        assertThat(stores().codes().find(over.digest(), over.purpose())).isEmpty();
        assertThat(stores().codes().find(stillGood.digest(), stillGood.purpose()))
                .contains(stillGood);
    }

    private OneTimeCode stored(String secret, CodePurpose purpose, UserId user) {
        OneTimeCode code = code(Secrets.digest(secret), purpose, user);
        stores().codes().put(code);
        return code;
    }

    private static OneTimeCode code(SecretDigest digest, CodePurpose purpose, UserId user) {
        Instant end = TestClock.someDay().instant().plus(purpose.lifetime());
        return new OneTimeCode(digest, purpose, user, Optional.empty(), end);
    }
}
