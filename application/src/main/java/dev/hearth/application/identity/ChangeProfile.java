package dev.hearth.application.identity;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.Availability;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.MailFrequency;
import dev.hearth.domain.identity.MailTimes;
import dev.hearth.domain.identity.NotificationPreferences;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.QuietHours;
import dev.hearth.domain.identity.Status;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Emoji;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
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
            Wishes notifications) {
        User over(User user) {
            return user.withUsername(username.orElse(user.username()))
                    .withProfile(over(user.profile()))
                    .withNotifications(notifications.over(user.notifications()));
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

    /**
     * How one wants to be told of what happens.
     *
     * @param ways for some types
     * @param mail cleared, it goes out as it usually does
     */
    public record Wishes(Map<NotificationType, Set<NotificationWay>> ways, Edit<Letters> mail, Edit<QuietHours> quiet) {
        public static final Wishes UNCHANGED = new Wishes(Map.of(), new Edit.Leave<>(), new Edit.Leave<>());

        NotificationPreferences over(NotificationPreferences before) {
            return before.with(ways).with(times(before.mail())).with(quiet.over(before.quiet()));
        }

        private MailTimes times(MailTimes before) {
            return switch (mail) {
                case Edit.Leave<Letters> leave -> before;
                case Edit.Clear<Letters> clear -> MailTimes.USUAL;
                case Edit.Put<Letters>(Letters letters) ->
                    new MailTimes(
                            letters.frequency().orElse(before.frequency()),
                            letters.at().orElse(before.at()));
            };
        }
    }

    /** When mail goes out; what is not named stays. */
    public record Letters(Optional<MailFrequency> frequency, Optional<LocalTime> at) {}

    /** Refuses with a conflict when the username is taken. */
    public UserView run(Caller caller, Command command) {
        Instant now = clock.instant();
        // A status that has ended must not lend its end to the next.
        return UserView.of(accounts.change(caller.user(), user -> command.over(user.at(now)))
                .at(now));
    }
}
