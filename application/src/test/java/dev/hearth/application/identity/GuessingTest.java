package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuessingTest {
    private static final Password WRONG = new Password("not the password");
    private static final Login EMAIL = new Login.ByEmail(Porch.emailOf("ada"));
    private static final Login USERNAME = new Login.ByUsername(new Username("ada"));

    private final Porch porch = Porch.open();

    GuessingTest() {
        porch.registered("ada");
    }

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    @DisplayName(
            "AN-5: of 120 guesses in a row a handful is answered; the right one gets in from elsewhere, and here after the wait")
    void guesses_in_a_row() {
        Duration wait = Duration.ZERO;
        int answered = 0;
        for (int i = 0; i < 120; i++) {
            Optional<Duration> told = guess(EMAIL);
            answered += told.isEmpty() ? 1 : 0;
            wait = told.orElse(wait);
        }
        assertThat(answered).isEqualTo(5);
        assertThatThrownBy(() -> porch.loggedIn("ada", Porch.LAPTOP)).isInstanceOf(Refusal.LimitReached.class);
        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();

        porch.clock().move(wait);
        assertThat(porch.loggedIn("ada", Porch.LAPTOP)).isNotNull();
    }

    @Test
    @DisplayName("AN-5: of 120 patient guesses, by both names in turn, fewer than 100 are answered")
    void patient_guesses_by_both_names() {
        int answered = 0;
        for (int i = 0; i < 120; i++) {
            answered += guess(i % 2 == 0 ? EMAIL : USERNAME).isEmpty() ? 1 : 0;
            porch.clock().move(Duration.ofMinutes(1));
        }
        assertThat(answered).isLessThan(100);
        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
    }

    @Test
    @DisplayName("AN-5: in a whole day fewer than 100 guesses at one name are answered")
    void a_day_of_guesses() {
        int answered = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            answered += guess(EMAIL).isEmpty() ? 1 : 0;
            porch.clock().move(Duration.ofMinutes(1));
        }
        assertThat(answered).isLessThan(100);
    }

    @Test
    @DisplayName("AN-5: whoever waits as they are told waits longer and longer")
    void waits_grow() {
        List<Duration> waits = new ArrayList<>();
        for (int answered = 0; answered < 60; ) {
            Optional<Duration> wait = guess(EMAIL);
            answered += wait.isEmpty() ? 1 : 0;
            wait.ifPresent(waits::add);
            wait.ifPresent(porch.clock()::move);
        }
        assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(12));
        assertThat(waits.getLast()).isGreaterThan(Duration.ofMinutes(30));
        assertThat(waits.get(waits.size() / 2)).isBetween(waits.getFirst(), waits.getLast());
    }

    @Test
    void how_a_name_is_spelt_does_not_give_more_guesses() {
        for (String spelling : List.of("ada", "ADA", "Ada", "aDa", "adA")) {
            assertThat(guess(new Login.ByUsername(new Username(spelling)))).isEmpty();
        }
        assertThat(guess(new Login.ByUsername(new Username("ａｄａ")))).isPresent();
    }

    @Test
    void a_log_in_from_elsewhere_does_not_give_the_guesser_more_guesses() {
        for (int i = 0; i < 5; i++) {
            guess(EMAIL);
        }
        porch.loggedIn("ada", Porch.PHONE);

        assertThat(guess(EMAIL)).isPresent();
    }

    @Test
    void the_owners_own_slips_are_forgotten_once_they_are_in() {
        for (int i = 0; i < 20; i++) {
            guess(EMAIL);
            guess(EMAIL);
            assertThat(porch.loggedIn("ada", Porch.LAPTOP)).isNotNull();
        }
    }

    @Test
    void whoever_is_slowed_down_is_noted() {
        for (int i = 0; i < 6; i++) {
            guess(EMAIL);
        }
        assertThat(porch.identity().log().events().getLast()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(SecurityEvent.Kind.LOG_IN_SLOWED_DOWN);
            assertThat(event.address()).isEqualTo(Porch.LAPTOP.address());
        });
    }

    /** How long to wait, where the guess was not looked at; empty where it was. */
    private Optional<Duration> guess(Login login) {
        Device here = Porch.LAPTOP;
        try {
            porch.sessions().logIn().run(new LogIn.Command(login, WRONG, here));
        } catch (Refusal.LimitReached slow) {
            return slow.retryAfter();
        } catch (Refusal.Unauthenticated looked) {
            return Optional.empty();
        }
        throw new AssertionError("a wrong password let somebody in");
    }
}
