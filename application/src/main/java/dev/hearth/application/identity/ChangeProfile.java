package dev.hearth.application.identity;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Emoji;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes what one tells of oneself. What is not named stays as it is, also when another device changes it at this moment. */
public final class ChangeProfile {
    private final Accounts accounts;
    private final Clock clock;

    public ChangeProfile(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
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
            Edit<Emoji> statusEmoji,
            Edit<Instant> statusUntil,
            Optional<Availability> availability,
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
                    over(before.status()),
                    availability.orElse(before.availability()),
                    bio.over(before.bio()),
                    timeZone.over(before.timeZone()),
                    locale.over(before.locale()));
        }

        private Status over(Status before) {
            return new Status(
                    statusText.over(before.text()), statusEmoji.over(before.emoji()), statusUntil.over(before.until()));
        }
    }

    /** Refuses with a conflict when the username is taken. */
    public UserView run(Caller caller, Command command) {
        Instant now = clock.instant();
        // A status that has ended must not lend its end to the next.
        return UserView.of(accounts.change(caller.user(), user -> command.over(user.at(now)))
                .at(now));
    }
}
