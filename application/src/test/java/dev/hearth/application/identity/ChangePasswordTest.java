package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangePasswordTest {
    private final Porch porch = Porch.open();
    private final SignedIn here = porch.registered("ada");
    private final SignedIn elsewhere = porch.loggedIn("ada", Porch.PHONE);
    private final Caller ada = porch.caller(here);

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName("AN-7: a change ends the other sessions at once, not this one; only the new password works")
    void other_sessions_end() {
        porch.caller(elsewhere);

        change(Porch.PASSWORD, Porch.OTHER);

        assertThatThrownBy(() -> porch.caller(elsewhere)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThatThrownBy(() -> porch.refreshed(elsewhere)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.caller(porch.refreshed(here)).session()).isEqualTo(ada.session());
        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.PHONE)).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    @DisplayName("AN-7: without the old password nothing changes")
    void the_old_one_is_needed() {
        assertThatThrownBy(() -> change(new Password("not the old one"), Porch.OTHER))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting("field")
                                .containsExactly("oldPassword"));

        assertThat(porch.caller(elsewhere)).isNotNull();
        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
    }

    @Test
    @DisplayName("AN-5: the old password cannot be guessed here either")
    void the_old_one_cannot_be_guessed() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change(new Password("a wrong guess"), Porch.OTHER))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        assertThatThrownBy(() -> change(Porch.PASSWORD, Porch.OTHER)).isInstanceOf(Refusal.LimitReached.class);
    }

    @Test
    void a_poor_new_one_is_refused_however_often_and_is_no_guess() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> change(Porch.PASSWORD, new Password("password1")))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageContaining("commonest");
        }
        change(Porch.PASSWORD, Porch.OTHER);

        assertThat(porch.tries("ada", Porch.OTHER, Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_owner_is_told_by_mail_and_it_is_noted() {
        change(Porch.PASSWORD, Porch.OTHER);

        assertThat(porch.identity().mail().lettersTo(Porch.emailOf("ada")))
                .last()
                .isInstanceOf(AccountLetter.PasswordChanged.class);
        assertThat(porch.noted()).contains(SecurityEvent.Kind.PASSWORD_CHANGED);
    }

    @Test
    @DisplayName("AN-8: codes that were given out before a change are worthless after it")
    void codes_from_before_are_worthless() {
        SecretCode code = porch.resetCode(Porch.emailOf("ada"));

        change(Porch.PASSWORD, Porch.OTHER);

        assertThatThrownBy(() -> porch.accounts().resetPassword().run(code, Porch.PASSWORD))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    @Test
    void of_many_changes_at_once_one_is_made() {
        Race<Integer> race = Race.of(4, runner -> {
            change(Porch.PASSWORD, new Password("another phrase " + runner));
            return runner;
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failures()).allMatch(f -> f instanceof Refusal.Stale || f instanceof Refusal.Invalid);
        Password winner = new Password("another phrase " + race.results().getFirst());
        assertThat(porch.tries("ada", winner, Porch.PHONE)).isInstanceOf(SignedIn.class);
    }

    private void change(Password old, Password fresh) {
        porch.accounts().changePassword().run(ada, old, fresh, Porch.LAPTOP);
    }
}
