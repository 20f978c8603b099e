package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactorChangesTest {
    private static final OwnerProof.Shown WRONG = Porch.shown(new Password("a thief's guess"));

    private final SlowReads reads = new SlowReads();
    private final Porch porch = Porch.on(reads.around(MemoryStore.fresh()));
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    void an_offer_guards_nothing_until_a_code_was_shown() {
        SecretCode secret = Phone.offered(porch, ada);
        Phone phone = new Phone(porch, secret, List.of());

        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
        assertThatThrownBy(() -> porch.accounts().enableSecondFactor().run(ada, phone.wrongCode(), Porch.LAPTOP))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
    }

    @Test
    @DisplayName("AN-10: the first code cannot be guessed either")
    void the_first_code_cannot_be_guessed() {
        Phone phone = new Phone(porch, Phone.offered(porch, ada), List.of());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> porch.accounts().enableSecondFactor().run(ada, phone.wrongCode(), Porch.LAPTOP))
                    .isInstanceOf(Refusal.Invalid.class);
        }
        assertThatThrownBy(() -> porch.accounts().enableSecondFactor().run(ada, phone.code(), Porch.LAPTOP))
                .isInstanceOf(Refusal.LimitReached.class);
    }

    @Test
    void a_newer_offer_replaces_the_older() {
        Phone older = new Phone(porch, Phone.offered(porch, ada), List.of());
        Phone newer = new Phone(porch, Phone.offered(porch, ada), List.of());

        assertThatThrownBy(() -> porch.accounts().enableSecondFactor().run(ada, older.code(), Porch.LAPTOP))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(enabled(newer)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_factor_that_is_on_cannot_be_replaced_or_turned_on_again() {
        Phone phone = Phone.enrolled(porch, ada);

        assertThatThrownBy(() -> Phone.offered(porch, ada)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> porch.accounts().enableSecondFactor().run(ada, phone.code(), Porch.LAPTOP))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless_and_keep_the_phone() {
        Phone phone = Phone.enrolled(porch, ada);

        List<String> fresh = rotated();

        assertThatThrownBy(() -> logIn(phone.sheet().getFirst())).isInstanceOf(Refusal.Unauthenticated.class);
        assertThat(logIn(fresh.getFirst())).isNotNull();
        assertThat(logIn(phone.code())).isNotNull();
    }

    @Test
    void of_two_who_ask_for_new_recovery_codes_at_once_one_has_them_and_they_are_good() {
        Phone.enrolled(porch, ada);
        List<String> fresh = new ArrayList<>();
        reads.during("find", () -> fresh.addAll(rotated()));

        assertThatThrownBy(this::rotated).isInstanceOf(Refusal.Stale.class);

        assertThat(logIn(fresh.getFirst())).isNotNull();
    }

    @Test
    void of_two_who_turn_the_factor_on_at_once_one_has_recovery_codes_and_they_are_good() {
        Phone phone = new Phone(porch, Phone.offered(porch, ada), List.of());
        List<String> sheet = new ArrayList<>();
        reads.during("find", () -> sheet.addAll(enabled(phone)));

        assertThatThrownBy(() -> enabled(phone)).isInstanceOf(Refusal.Stale.class);

        assertThat(logIn(sheet.getFirst())).isNotNull();
    }

    @Test
    void turned_off_it_is_asked_for_no_more() {
        Phone.enrolled(porch, ada);

        porch.accounts().disableSecondFactor().run(ada, Porch.proof());

        assertThat(porch.loggedIn("ada", Porch.PHONE)).isNotNull();
        assertThat(porch.noted()).contains(SecurityEvent.Kind.SECOND_FACTOR_DISABLED);
        assertThatThrownBy(() -> porch.accounts().disableSecondFactor().run(ada, Porch.proof()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> porch.accounts().rotateRecoveryCodes().run(ada, Porch.proof()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @DisplayName("AN-10: whoever has but the session can change nothing about the factor, and cannot guess")
    void a_thief_of_the_session_changes_nothing() {
        Phone phone = Phone.enrolled(porch, ada);

        assertThatThrownBy(() -> porch.accounts().disableSecondFactor().run(ada, WRONG))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> porch.accounts().rotateRecoveryCodes().run(ada, WRONG))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> porch.accounts().startSecondFactor().run(ada, WRONG))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> porch.accounts().deleteAccount().run(ada, WRONG))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> porch.accounts().deactivateAccount().run(ada, WRONG))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> porch.accounts().disableSecondFactor().run(ada, Porch.proof()))
                .isInstanceOf(Refusal.LimitReached.class);

        porch.clock().move(Duration.ofMinutes(5));
        assertThat(logIn(phone.code())).isNotNull();
    }

    private List<String> rotated() {
        return porch.accounts().rotateRecoveryCodes().run(ada, Porch.proof()).recoveryCodes();
    }

    private List<String> enabled(Phone phone) {
        return porch.accounts()
                .enableSecondFactor()
                .run(ada, phone.code(), Porch.LAPTOP)
                .recoveryCodes();
    }

    private SignedIn logIn(String code) {
        SecondFactorAsked asked = (SecondFactorAsked) porch.tries("ada", Porch.PASSWORD, Porch.PHONE);
        return porch.sessions().completeLogIn().run(new SecretCode(asked.secondFactorTicket()), code, Porch.PHONE);
    }
}
