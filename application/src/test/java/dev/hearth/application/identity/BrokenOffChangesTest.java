package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import dev.hearth.testkit.memory.MemoryStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A code of a letter is spent if what it is good for was done, and not otherwise. */
class BrokenOffChangesTest {
    private static final EmailAddress OLD = Porch.emailOf("ada");
    private static final EmailAddress NEW = Porch.emailOf("countess");

    private final SlowReads reads = new SlowReads();
    private final Porch porch = Porch.on(reads.around(MemoryStore.fresh()));
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("AN-8: a reset that breaks off leaves the password, the factor and the letter as they were")
    void a_reset() {
        Phone.enrolled(porch, ada);
        SecretCode code = porch.resetCode(OLD);
        breaksOffDuring("replacePassword", () -> reset(code));

        assertThat(porch.stores().secondFactors().find(ada.user())).isPresent();
        assertThat(porch.user("ada").emailVerified()).isFalse();
        assertThat(porch.tries("ada", Porch.PASSWORD, Porch.LAPTOP)).isInstanceOf(SecondFactorAsked.class);
        assertThat(porch.noted()).doesNotContain(SecurityEvent.Kind.PASSWORD_RESET);
        reset(code);
        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SignedIn.class);
        mustBeSpent(() -> reset(code));
    }

    @Test
    @DisplayName("AN-8: so does one that proves the address on its way")
    void a_reset_that_proves_the_address() {
        SecretCode code = porch.resetCode(OLD);
        breaksOffDuring("replace", () -> reset(code));

        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
        reset(code);
        assertThat(porch.user("ada").emailVerified()).isTrue();
    }

    @Test
    void a_verification() {
        SecretCode code = porch.identity().mail().codeFor(OLD);
        breaksOffDuring("replace", () -> verify(code));

        assertThat(porch.user("ada").emailVerified()).isFalse();
        verify(code);
        assertThat(porch.user("ada").emailVerified()).isTrue();
        mustBeSpent(() -> verify(code));
    }

    @Test
    void a_change_of_address() {
        SecretCode code = changeAsked();
        breaksOffDuring("replace", () -> change(code));

        assertThat(porch.user("ada").id()).isEqualTo(ada.user());
        assertThat(porch.identity().mail().lettersTo(OLD)).noneMatch(AccountLetter.EmailChanged.class::isInstance);
        change(code);
        assertThat(porch.user("countess").id()).isEqualTo(ada.user());
        mustBeSpent(() -> change(code));
    }

    @Test
    void a_change_to_an_address_that_somebody_else_had_meanwhile_can_be_made_when_they_have_given_it_up() {
        SecretCode code = changeAsked();
        porch.registered("countess");
        assertThatThrownBy(() -> change(code)).isInstanceOf(Refusal.Conflict.class);
        porch.stores()
                .users()
                .replace(porch.user("countess")
                        .withEmail(Porch.emailOf("elsewhere"), true)
                        .next());

        change(code);

        assertThat(porch.user("countess").id()).isEqualTo(ada.user());
    }

    @Test
    @DisplayName("AN-8: of many who use one code at once, one does")
    void once_at_once() {
        SecretCode verification = porch.identity().mail().codeFor(OLD);
        onlyOneOf(() -> verify(verification));
        SecretCode change = changeAsked();
        onlyOneOf(() -> change(change));
        assertThat(porch.identity().mail().lettersTo(OLD))
                .filteredOn(AccountLetter.EmailChanged.class::isInstance)
                .hasSize(1);
    }

    private static void onlyOneOf(Runnable use) {
        Race<Boolean> race = Race.of(8, runner -> {
            use.run();
            return true;
        });
        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasOnlyElementsOfType(Refusal.Unauthenticated.class);
    }

    private void breaksOffDuring(String write, ThrowingCallable change) {
        reads.during(write, () -> {
            throw new Refusal.Unavailable("down", new IllegalStateException("down"));
        });
        assertThatThrownBy(change).isInstanceOf(Refusal.Unavailable.class);
    }

    private static void mustBeSpent(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(Refusal.Unauthenticated.class);
    }

    private SecretCode changeAsked() {
        porch.accounts().requestEmailChange().run(ada, NEW, Porch.proof());
        return porch.identity().mail().codeFor(NEW);
    }

    private void reset(SecretCode code) {
        porch.accounts().resetPassword().run(code, Porch.OTHER);
    }

    private void verify(SecretCode code) {
        porch.accounts().verifyEmail().run(code);
    }

    private void change(SecretCode code) {
        porch.accounts().confirmEmailChange().run(code);
    }
}
