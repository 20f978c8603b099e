package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.shared.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({"' Ada ', Lovelace, Ada Lovelace", "Ada, '', Ada", "' ', Lovelace, Lovelace", "'', '', ''"})
    void eitherPartMayBeUntold(String first, String last, String full) {
        assertThat(new PersonName(first, last).full()).isEqualTo(full);
    }

    @Test
    void aPartIsBounded() {
        assertThatThrownBy(() -> new PersonName("a".repeat(81), "")).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whoToldNoNameIsShownByTheirHandle() {
        assertThat(user(PersonName.UNTOLD).displayName()).isEqualTo("ada");
        assertThat(UserCard.of(user(new PersonName("Ada", ""))).displayName()).isEqualTo("Ada");
    }

    private static User user(PersonName name) {
        return User.registered(
                new UserId(new UUID(0, 1)),
                new EmailAddress("ada@example.org"),
                new Username("ada"),
                Profile.called(name),
                Instant.EPOCH);
    }
}
