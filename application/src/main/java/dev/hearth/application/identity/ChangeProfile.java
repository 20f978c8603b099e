package dev.hearth.application.identity;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.Username;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes what one tells of oneself. What is not named stays as it is, also when another device changes it at this moment. */
public final class ChangeProfile {
    private final Accounts accounts;

    public ChangeProfile(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What is to change.
     *
     * @param notifications for some types, the ways one wants to be told by
     */
    public record Command(
            Optional<Username> username,
            Edit<String> firstName,
            Edit<String> lastName,
            Edit<String> displayName,
            Edit<String> avatar,
            Edit<String> statusText,
            Edit<String> bio,
            Edit<ZoneId> timeZone,
            Edit<Locale> locale,
            Map<NotificationType, Set<NotificationWay>> notifications) {
        User over(User user) {
            return user.withUsername(username.orElse(user.username()))
                    .withProfile(over(user.profile()))
                    .withNotifications(user.notifications().with(notifications));
        }

        private Profile over(Profile before) {
            PersonName name = new PersonName(
                    firstName.over(Optional.of(before.name().first())).orElse(""),
                    lastName.over(Optional.of(before.name().last())).orElse(""));
            return new Profile(
                    name,
                    displayName.over(before.displayName()),
                    avatar.over(before.avatar()),
                    statusText.over(before.statusText()),
                    bio.over(before.bio()),
                    timeZone.over(before.timeZone()),
                    locale.over(before.locale()));
        }
    }

    /** Refuses with a conflict when the username is taken. */
    public UserView run(Caller caller, Command command) {
        return UserView.of(accounts.change(caller.user(), command::over));
    }
}
