package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.job.JobWorker;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.CodePurpose;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.job.Job;
import dev.hearth.domain.job.JobFilter;
import dev.hearth.domain.job.JobState;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordResetTest {
    private static final EmailAddress ADA = Porch.emailOf("ada");

    private final Porch porch = Porch.open();
    private final SignedIn before = porch.registered("ada");

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("TM-02: the code of the letter sets another password, ends all sessions, and signs nobody in")
    void reset() {
        SecretCode code = asked();

        reset(code, Porch.OTHER);

        assertThatThrownBy(() -> porch.caller(before)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.stores().sessions().of(porch.user("ada").id())).isEmpty();
        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.PHONE)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SignedIn.class);
        assertThat(porch.user("ada").emailVerified()).isTrue();
        assertThat(porch.identity().mail().lettersTo(ADA)).last().isInstanceOf(AccountLetter.PasswordChanged.class);
        assertThat(porch.noted()).contains(SecurityEvent.Kind.PASSWORD_RESET);
    }

    @Test
    @DisplayName("AN-4: asking for a reset says the same for an address nobody has, and writes nothing to it")
    void nobody_has_the_address() {
        porch.forgotten(Porch.emailOf("nobody"));

        assertThat(porch.identity().mail().lettersTo(Porch.emailOf("nobody"))).isEmpty();
        mustBeDone();
    }

    @Test
    @DisplayName("AN-4: whether somebody has the address is found out after the answer")
    void nothing_is_looked_up_before_the_answer() {
        List<Job> before = jobs();
        int letters = porch.identity().mail().letters().size();
        porch.accounts().requestPasswordReset().run(ADA);
        porch.accounts().requestPasswordReset().run(Porch.emailOf("nobody"));

        assertThat(jobs())
                .filteredOn(job -> !before.contains(job))
                .allMatch(job -> job.state() == JobState.WAITING)
                .extracting(Job::payload)
                .containsExactlyInAnyOrder("ada@example.org", "nobody@example.org");
        assertThat(porch.identity().mail().letters()).hasSize(letters);
    }

    @Test
    void the_letter_is_written_at_once() {
        try (JobWorker worker = porch.hearth().jobs().worker()) {
            assertThat(worker).isNotNull();
            porch.accounts().requestPasswordReset().run(ADA);
            Eventually.holds("written, perhaps by the first look", () -> resets() == 1);
            porch.accounts().requestPasswordReset().run(ADA);
            Eventually.holds("written at once", () -> resets() == 2);
        }
    }

    @Test
    @DisplayName(
            "AN-8: a wish that waits is forgotten for a newer one, whose code no retry of the older makes worthless")
    void one_wish_for_an_address() {
        porch.accounts().requestPasswordReset().run(ADA);
        porch.accounts().requestPasswordReset().run(new EmailAddress("ADA@example.org"));
        porch.hearth().jobs().runAll();
        assertThat(resets()).isEqualTo(1);
    }

    @Test
    @DisplayName("AN-8: a wish that nobody saw to is forgotten after as long as its code would have been good for")
    void a_wish_grows_old() {
        porch.accounts().requestPasswordReset().run(ADA);
        porch.clock().move(CodePurpose.RESET_PASSWORD.lifetime());
        porch.hearth().jobs().runAll();
        assertThat(resets()).as("not too late").isEqualTo(1);

        porch.accounts().requestPasswordReset().run(ADA);
        porch.clock().move(CodePurpose.RESET_PASSWORD.lifetime().plusMillis(1));
        porch.hearth().jobs().runAll();
        assertThat(resets()).as("too late").isEqualTo(1);
        mustBeDone();
    }

    @Test
    @DisplayName("AN-8: a code works once")
    void once() {
        SecretCode code = asked();
        reset(code, Porch.OTHER);

        mustBeRefused(code);
    }

    @Test
    @DisplayName("AN-8: of many who use one code at once, one does")
    void once_at_once() {
        SecretCode code = asked();

        Race<Integer> race = Race.of(8, runner -> {
            reset(code, new Password("another phrase " + runner));
            return runner;
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).hasOnlyElementsOfType(Refusal.Unauthenticated.class);
    }

    @Test
    @DisplayName("AN-8: a code ends after half an hour, and not before")
    void expires() {
        SecretCode early = asked();
        porch.clock().move(CodePurpose.RESET_PASSWORD.lifetime().minusMillis(1));
        reset(early, Porch.OTHER);

        SecretCode late = asked();
        porch.clock().move(Duration.ofMinutes(30));
        mustBeRefused(late);
    }

    @Test
    @DisplayName("AN-8: a code is worthless once a newer one was asked for")
    void newer() {
        SecretCode older = asked();
        SecretCode newer = asked();

        mustBeRefused(older);
        reset(newer, Porch.OTHER);
    }

    @Test
    @DisplayName("AN-8: a code of another purpose or another account does not reset, and is not used up by trying")
    void other_purpose() {
        SecretCode verification = porch.identity().mail().codeFor(ADA);

        mustBeRefused(verification);
        mustBeRefused(new SecretCode("A".repeat(43)));

        porch.accounts().verifyEmail().run(verification);
        assertThat(porch.user("ada").emailVerified()).isTrue();
    }

    @Test
    @DisplayName("AN-8: a code sent to an address that was changed since is worthless")
    void address_changed_since() {
        SecretCode code = asked();
        porch.stores()
                .users()
                .replace(porch.user("ada")
                        .withEmail(Porch.emailOf("countess"), true)
                        .next());

        mustBeRefused(code);
    }

    @Test
    void a_poor_password_does_not_use_the_code_up() {
        SecretCode code = asked();

        assertThatThrownBy(() -> reset(code, new Password("password1"))).isInstanceOf(Refusal.Invalid.class);

        reset(code, Porch.OTHER);
    }

    @Test
    void whoever_may_not_come_in_gets_no_letter_and_no_other_password() {
        SecretCode code = asked();
        porch.stores()
                .users()
                .replace(porch.user("ada").withStatus(AccountStatus.SUSPENDED).next());

        mustBeRefused(code);
        int letters = porch.identity().mail().letters().size();
        porch.forgotten(ADA);
        assertThat(porch.identity().mail().letters()).hasSize(letters);
        mustBeDone();
    }

    private long resets() {
        return porch.identity().mail().lettersTo(ADA).stream()
                .filter(AccountLetter.ResetPassword.class::isInstance)
                .count();
    }

    private void mustBeDone() {
        assertThat(jobs())
                .filteredOn(job -> job.kind().equals(RequestPasswordReset.KIND))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job)
                        .returns(JobState.DONE, Job::state)
                        .returns("", Job::lastError)
                        .returns("", Job::payload));
    }

    private List<Job> jobs() {
        return porch.stores().jobs().list(JobFilter.ALL, Optional.empty(), 10).items();
    }

    private SecretCode asked() {
        return porch.resetCode(ADA);
    }

    private void reset(SecretCode code, Password fresh) {
        porch.accounts().resetPassword().run(code, fresh);
    }

    private void mustBeRefused(SecretCode code) {
        assertThatThrownBy(() -> reset(code, new Password("yet another phrase")))
                .isInstanceOf(Refusal.Unauthenticated.class)
                .hasMessage("The code is not valid any more.");
    }
}
