package dev.hearth.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Profiles;
import dev.hearth.testkit.Race;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeProfileTest {
    private static final Map<NotificationType, Set<NotificationWay>> QUIET =
            Map.of(NotificationType.MENTION, Set.of(), NotificationType.REPLY, Set.of(NotificationWay.EMAIL));

    private final Porch porch = Porch.open();
    private final Caller ada = porch.caller(porch.registered("ada"));

    @AfterEach
    void stop() {
        porch.close();
    }

    @Test
    void what_is_put_is_shown_and_what_is_left_stays() {
        porch.stores()
                .users()
                .replace(porch.user("ada").withProfile(Profiles.full()).next());

        UserView view = change(wish -> wish.statusText(new Edit.Put<>("Away")));

        assertThat(view.statusText()).contains("Away");
        assertThat(view.displayName()).isEqualTo("Countess");
        assertThat(view.bio()).isEqualTo(Profiles.full().bio());
        assertThat(view.firstName()).isEqualTo("Ada");
        assertThat(porch.user("ada").profile().timeZone())
                .isEqualTo(Profiles.full().timeZone());
    }

    @Test
    void what_is_cleared_is_gone() {
        porch.stores()
                .users()
                .replace(porch.user("ada").withProfile(Profiles.full()).next());

        UserView view = change(Wish::everythingCleared);

        assertThat(porch.user("ada").profile())
                .isEqualTo(Profile.called(PersonName.UNTOLD).withAvailability(Availability.DND));
        assertThat(view.displayName()).isEqualTo("ada");
        assertThat(view.bio()).isEmpty();
    }

    @Test
    void several_things_at_once_are_one_change() {
        long before = porch.user("ada").version();

        UserView view = change(wish -> wish.displayName(new Edit.Put<>("The Countess"))
                .username("countess")
                .notifications(QUIET));

        assertThat(view.username()).isEqualTo("countess");
        assertThat(view.displayName()).isEqualTo("The Countess");
        assertThat(view.notifications()).containsEntry("mention", List.of());
        assertThat(view.version()).isEqualTo(before + 1);
        assertThat(porch.user("ada").version()).isEqualTo(before + 1);
    }

    @Test
    void a_change_of_nothing_is_no_change() {
        UserView before = UserView.of(porch.user("ada"));

        assertThat(change(wish -> wish)).isEqualTo(before);
        assertThat(change(wish -> wish.username("ada").displayName(new Edit.Clear<>())))
                .isEqualTo(before);
    }

    @Test
    void different_changes_at_once_both_survive() {
        for (int round = 0; round < 25; round++) {
            String text = "round " + round;
            Race.of(
                            4,
                            runner -> change(wish -> switch (runner) {
                                case 0 -> wish.statusText(new Edit.Put<>(text));
                                case 1 -> wish.bio(new Edit.Put<>(text));
                                case 2 -> wish.username("ada." + text.replace(' ', '-'));
                                default -> wish.displayName(new Edit.Put<>(text));
                            }))
                    .everybody();

            UserView after = UserView.of(porch.user("ada"));
            assertThat(after.statusText()).contains(text);
            assertThat(after.bio()).contains(text);
            assertThat(after.username()).isEqualTo("ada." + text.replace(' ', '-'));
            assertThat(after.displayName()).isEqualTo(text);
        }
    }

    @Test
    void a_username_somebody_has_is_refused_and_nothing_else_is_changed() {
        porch.registered("grace");

        assertThatThrownBy(() -> change(wish -> wish.username("GRACE").statusText(new Edit.Put<>("Away"))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        taken -> assertThat(taken.field()).isEqualTo("username"));
        assertThat(porch.user("ada").profile().status()).isEqualTo(Status.NONE);
    }

    @Test
    void ones_own_username_may_be_spelt_anew_and_an_old_one_is_free_for_others() {
        assertThat(change(wish -> wish.username("Ada")).username()).isEqualTo("Ada");
        change(wish -> wish.username("countess"));

        assertThat(porch.sessions()
                        .register()
                        .run(new Register.Command(
                                Porch.emailOf("another"),
                                Optional.of(new Username("ada")),
                                Profiles.full(),
                                Porch.PASSWORD,
                                Porch.LAPTOP)))
                .isNotNull();
    }

    @Test
    void notification_wishes_are_laid_over_those_before() {
        change(wish -> wish.notifications(QUIET));

        UserView view =
                change(wish -> wish.notifications(Map.of(NotificationType.REPLY, Set.of(NotificationWay.IN_APP))));

        assertThat(view.notifications())
                .containsEntry("mention", List.of())
                .containsEntry("reply", List.of("in_app"))
                .containsEntry("due_soon", List.of("in_app", "real_time", "email", "push"))
                .hasSize(NotificationType.values().length);
    }

    @Test
    void whose_account_is_gone_is_told_so() {
        porch.stores().users().remove(ada.user());

        assertThatThrownBy(() -> change(wish -> wish.bio(new Edit.Put<>("still here?"))))
                .isInstanceOf(Refusal.class);
    }

    private UserView change(UnaryOperator<Wish> wish) {
        return porch.accounts()
                .changeProfile()
                .run(ada, wish.apply(Wish.nothing()).command());
    }
}
