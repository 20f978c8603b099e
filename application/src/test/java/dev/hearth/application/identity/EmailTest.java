package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmailTest {
    private static final EmailAddress OLD = Porch.emailOf("ada");
    private static final EmailAddress NEW = Porch.emailOf("countess");

    private final Porch porch = Porch.open();
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("TM-02: the code of the letter proves the address, once")
    void verified_once() {
        SecretCode code = porch.identity().mail().codeFor(OLD);

        porch.accounts().verifyEmail().run(code);

        assertThat(porch.user("ada").emailVerified()).isTrue();
        assertThat(porch.noted()).contains(SecurityEvent.Kind.EMAIL_VERIFIED);
        mustNotVerify(code);
    }

    @Test
    @DisplayName("AN-8: a verification code ends after its time")
    void verification_expires() {
        SecretCode code = porch.identity().mail().codeFor(OLD);
        porch.clock().move(CodePurpose.VERIFY_EMAIL.lifetime());

        mustNotVerify(code);
        assertThat(porch.user("ada").emailVerified()).isFalse();
    }

    @Test
    @DisplayName("AN-8: a newer letter makes the older worthless; nobody who is verified gets one")
    void a_newer_letter() {
        SecretCode older = porch.identity().mail().codeFor(OLD);
        porch.accounts().requestVerification().run(ada);
        SecretCode newer = porch.identity().mail().codeFor(OLD);

        mustNotVerify(older);
        porch.accounts().verifyEmail().run(newer);
        porch.accounts().requestVerification().run(ada);
        assertThat(porch.identity().mail().lettersTo(OLD)).hasSize(2);
    }

    @Test
    @DisplayName("AN-8: a code for an address that was changed since proves nothing of the new one")
    void verification_of_a_former_address() {
        SecretCode code = porch.identity().mail().codeFor(OLD);
        porch.stores().users().replace(porch.user("ada").withEmail(NEW, false).next());

        mustNotVerify(code);
        assertThat(porch.user("countess").emailVerified()).isFalse();
    }

    @Test
    void a_change_of_address_is_made_by_the_code_that_went_to_the_new_one() {
        SecretCode code = changeAsked(NEW);
        assertThat(porch.user("ada").email()).isEqualTo(OLD);

        porch.accounts().confirmEmailChange().run(code);

        assertThat(porch.user("countess").emailVerified()).isTrue();
        assertThat(porch.identity().mail().lettersTo(OLD)).last().isInstanceOf(AccountLetter.EmailChanged.class);
        assertThat(porch.loggedIn("countess", Porch.PHONE)).isNotNull();
        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.PHONE)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    @DisplayName("AN-8: the code of a change works once, in its time, for its purpose, and only the newest")
    void change_codes_are_bounded() {
        SecretCode older = changeAsked(Porch.emailOf("somewhere"));
        SecretCode newer = changeAsked(NEW);
        mustNotChange(older);
        mustNotVerify(newer);
        porch.accounts().confirmEmailChange().run(newer);
        mustNotChange(newer);

        SecretCode late = changeAsked(OLD);
        porch.clock().move(CodePurpose.CHANGE_EMAIL.lifetime());
        mustNotChange(late);
        assertThat(porch.user("countess").email()).isEqualTo(NEW);
    }

    @Test
    @DisplayName("AN-7: a change of address wants the password")
    void a_change_wants_the_password() {
        assertThatThrownBy(() -> porch.accounts()
                        .requestEmailChange()
                        .run(ada, NEW, Porch.shown(new Password("a thief's guess"))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(porch.identity().mail().lettersTo(NEW)).isEmpty();
    }

    @Test
    void an_address_somebody_has_cannot_be_taken_also_when_they_came_first_meanwhile() {
        porch.registered("grace");
        assertThatThrownBy(() -> changeAsked(Porch.emailOf("grace"))).isInstanceOf(Refusal.Conflict.class);

        SecretCode code = changeAsked(NEW);
        porch.registered("countess");
        assertThatThrownBy(() -> porch.accounts().confirmEmailChange().run(code))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(porch.user("ada").id()).isEqualTo(ada.user());
    }

    @Test
    void a_change_asked_for_before_the_account_was_closed_is_not_made_after() {
        SecretCode code = changeAsked(NEW);
        porch.accounts().deactivateAccount().run(ada, Porch.proof());

        mustNotChange(code);
    }

    private SecretCode changeAsked(EmailAddress fresh) {
        porch.accounts().requestEmailChange().run(ada, fresh, Porch.proof());
        return porch.identity().mail().codeFor(fresh);
    }

    private void mustNotVerify(SecretCode code) {
        assertThatThrownBy(() -> porch.accounts().verifyEmail().run(code)).isInstanceOf(Refusal.Unauthenticated.class);
    }

    private void mustNotChange(SecretCode code) {
        assertThatThrownBy(() -> porch.accounts().confirmEmailChange().run(code))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }
}
