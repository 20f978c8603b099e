package dev.hearth.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final EmailAddress OTHER = new EmailAddress("countess@example.org");

    private final User ada = User.registered(
            new UserId(new UUID(0, 1)),
            new EmailAddress("ada@example.org"),
            new Username("ada"),
            Profile.called(new PersonName("Ada", "Lovelace")),
            NOON);

    @Test
    void somebodyNewIsAnOrdinaryActiveUserWithAnUnprovenAddress() {
        assertThat(ada.isActive()).isTrue();
        assertThat(ada.isAdmin()).isFalse();
        assertThat(ada.emailVerified()).isFalse();
        assertThat(ada.lastLoginAt()).isEmpty();
        assertThat(ada.version()).isOne();
    }

    @Test
    void everyPartCanBeChangedAndNoChangeCountsByItself() {
        List<User> changed = List.of(
                ada.withEmail(OTHER, true),
                ada.withUsername(new Username("countess")),
                ada.withProfile(Profile.called(PersonName.UNTOLD)),
                ada.withNotifications(NotificationPreferences.UNDECIDED.with(Map.of(NotificationType.REPLY, Set.of()))),
                ada.withRole(SystemRole.ADMIN),
                ada.withStatus(AccountStatus.SUSPENDED));

        assertThat(changed).extracting(User::version).containsOnly(1L);
        assertThat(changed).doesNotHaveDuplicates().doesNotContain(ada);
        assertThat(ada.loggedIn(NOON).version()).isOne();
        assertThat(ada.loggedIn(NOON).lastLoginAt()).contains(NOON);
    }

    @Test
    void severalChangesThatAreStoredAtOnceAreOne() {
        User after = ada.withRole(SystemRole.ADMIN)
                .withUsername(new Username("countess"))
                .withEmail(OTHER, true)
                .next();

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.isAdmin()).isTrue();
        assertThat(after.email()).isEqualTo(OTHER);
    }

    @Test
    void nobodyIsActiveButTheActive() {
        assertThat(ada.withStatus(AccountStatus.SUSPENDED).isActive()).isFalse();
        assertThat(ada.withStatus(AccountStatus.DEACTIVATED).isActive()).isFalse();
        assertThat(ada.withRole(SystemRole.ADMIN).isAdmin()).isTrue();
    }

    @Test
    void othersSeeTheNameThatWasChosenElseTheOneToldElseTheHandle() {
        Profile chosen = new Profile(
                ada.name(),
                Optional.of("Countess"),
                Optional.empty(),
                Status.NONE,
                Availability.AVAILABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(ada.withProfile(chosen).displayName()).isEqualTo("Countess");
        assertThat(ada.displayName()).isEqualTo("Ada Lovelace");
        assertThat(ada.withProfile(Profile.called(PersonName.UNTOLD)).displayName())
                .isEqualTo("ada");
    }
}
