package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.memory.FewPasswords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(new FewPasswords());

    @ParameterizedTest
    @CsvSource({
        "password1, is among the commonest passwords",
        "PassWord1, is among the commonest passwords",
        "aaaaaaaaaaaaaaaa, must not repeat one or two characters",
        "abababababababab, must not repeat one or two characters",
        "🔑🔑🔑🔑🔑🔑🔑🔑, must not repeat one or two characters",
        "hearth2026, must be more than a name that goes with the account",
        "1-2-3-Hearth!, must be more than a name that goes with the account",
        "hearthhearth, must be more than a name that goes with the account",
        "lovelace1815, must be more than a name that goes with the account",
        "LoveLace!!!, must be more than a name that goes with the account"
    })
    @DisplayName("AN-3: what everybody tries first is refused, with the reason")
    void refused_with_the_reason(String password, String reason) {
        assertThatThrownBy(() -> check(password, "lovelace", "countess@example.org"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(password);
    }

    @ParameterizedTest
    @CsvSource({
        "ada.lovelace1, ada, ada.lovelace@example.org",
        "ada.lovelace1, ada.lovelace, ada@example.org",
        "ada@example.org, ada, ada@example.org",
        "Ada@Example.org!, countess, ada@example.org",
        "countess99, ada, countess@example.org",
        "HearthAda1815, ada, countess@example.org"
    })
    @DisplayName("AN-3: names that hold one another are found all the same, and so is the whole address")
    void names_within_names(String password, String username, String email) {
        assertThatThrownBy(() -> check(password, username, email))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("a name that goes with the account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0918273645",
                "ada likes tea",
                "my hearth is warm",
                "lovelace and babbage",
                "abcabcabc",
                "        x9        "
            })
    @DisplayName("AN-1: everything else is fine")
    void everything_else_is_fine(String password) {
        assertThatCode(() -> check(password, "lovelace", "ada@example.org")).doesNotThrowAnyException();
    }

    private void check(String password, String username, String email) {
        rules.check(new Password(password), new Username(username), new EmailAddress(email));
    }
}
