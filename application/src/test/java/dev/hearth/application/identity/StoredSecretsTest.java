package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.local.RandomSecrets;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.RefreshToken;
import dev.hearth.domain.identity.SecondFactor;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecretDigest;
import dev.hearth.domain.identity.Session;
import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoredSecretsTest {
    private final Refusal notNow = new Refusal.Unavailable("down", new IllegalStateException());
    private final Refusal never = new Refusal.Invalid("email", "has no mailbox");

    private final Porch porch = Porch.open();
    private final SignedIn in = porch.registered("ada");
    private final Caller ada = porch.caller(in);

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("SC-1: of a refresh token only a digest is stored")
    void refresh_tokens() {
        SignedIn next = porch.refreshed(in);
        Session session = porch.stores().sessions().find(ada.session()).orElseThrow();

        assertThat(session.current()).isEqualTo(digest(next));
        assertThat(session.previous()).contains(digest(in));
        assertThat(session.current().value()).doesNotContain(secret(next).value());
    }

    @Test
    @DisplayName("SC-1: of a mailed code only a digest is stored")
    void mailed_codes() {
        SecretCode code = porch.identity().mail().codeFor(Porch.emailOf("ada"));

        assertThat(porch.stores().codes().find(SecretDigest.of(code), CodePurpose.VERIFY_EMAIL))
                .isPresent();
        assertThat(code.value()).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    @DisplayName("SC-1: the factor's secret is stored sealed, recovery codes as digests")
    void second_factors() {
        Phone phone = Phone.enrolled(porch, ada);
        SecondFactor stored = porch.stores().secondFactors().find(ada.user()).orElseThrow();

        assertThat(stored.secret().value()).doesNotContain(phone.secret().value());
        assertThat(stored.recovery())
                .hasSize(10)
                .allSatisfy(digest -> assertThat(phone.sheet()).doesNotContain(digest.value()));
    }

    @Test
    @DisplayName("SC-1: no answer prints its secret")
    void answers_print_nothing() {
        assertThat(in.toString()).doesNotContain(in.token()).doesNotContain(in.refreshToken());
        assertThat(porch.accounts().startSecondFactor().run(ada, Porch.proof())).hasToString("[second factor]");
        Phone.enrolled(porch, ada);
        assertThat(porch.tries("ada", Porch.PASSWORD, Porch.PHONE)).hasToString("[second factor asked]");
        assertThat(porch.accounts().rotateRecoveryCodes().run(ada, Porch.proof()))
                .hasToString("[recovery codes]");
    }

    @Test
    @DisplayName("AN-4: that a letter cannot be sent is not told to whoever asked for it")
    void a_letter_that_was_asked_for_and_cannot_be_sent() {
        for (Refusal refusal : new Refusal[] {notNow, never}) {
            assertThatCode(() -> refusing(refusal).verifyEmail(porch.user("ada")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("AN-8: background work tries again where a letter cannot be sent now, and not where it never can be")
    void a_letter_of_background_work_that_cannot_be_sent() {
        assertThatThrownBy(() -> refusing(notNow).resetPassword(porch.user("ada")))
                .isSameAs(notNow);
        assertThatCode(() -> refusing(never).resetPassword(porch.user("ada"))).doesNotThrowAnyException();
    }

    private CodeMailer refusing(Refusal refusal) {
        return new CodeMailer(
                porch.stores().codes(),
                new RandomSecrets(),
                letter -> {
                    throw refusal;
                },
                porch.clock());
    }

    private static SecretCode secret(SignedIn answer) {
        return RefreshToken.parse(answer.refreshToken()).orElseThrow().secret();
    }

    private static SecretDigest digest(SignedIn answer) {
        return SecretDigest.of(secret(answer));
    }
}
