package dev.hearth.application.identity;

import dev.hearth.application.shared.Edit;
import dev.hearth.domain.identity.NotificationType;
import dev.hearth.domain.identity.NotificationWay;
import dev.hearth.domain.identity.Username;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of a profile in which only what matters to the test is named. */
record Wish(
        Optional<Username> username,
        Edit<String> displayName,
        Edit<String> statusText,
        Edit<String> bio,
        Edit<String> others,
        ChangeProfile.Wishes notifications) {
    static Wish nothing() {
        return new Wish(
                Optional.empty(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                new Edit.Leave<>(),
                ChangeProfile.Wishes.UNCHANGED);
    }

    Wish username(String handle) {
        return new Wish(Optional.of(new Username(handle)), displayName, statusText, bio, others, notifications);
    }

    Wish displayName(Edit<String> edit) {
        return new Wish(username, edit, statusText, bio, others, notifications);
    }

    Wish statusText(Edit<String> edit) {
        return new Wish(username, displayName, edit, bio, others, notifications);
    }

    Wish bio(Edit<String> edit) {
        return new Wish(username, displayName, statusText, edit, others, notifications);
    }

    Wish notifications(Map<NotificationType, Set<NotificationWay>> ways) {
        return notifications(new ChangeProfile.Wishes(ways, notifications.mail(), notifications.quiet()));
    }

    Wish notifications(ChangeProfile.Wishes wishes) {
        return new Wish(username, displayName, statusText, bio, others, wishes);
    }

    Wish everythingCleared() {
        Edit<String> clear = new Edit.Clear<>();
        return new Wish(username, clear, clear, clear, clear, notifications);
    }

    ChangeProfile.Command command() {
        boolean clears = others instanceof Edit.Clear<String>;
        return new ChangeProfile.Command(
                username,
                others,
                others,
                displayName,
                others,
                statusText,
                clears ? new Edit.Clear<>() : new Edit.Leave<>(),
                clears ? new Edit.Clear<>() : new Edit.Leave<>(),
                Optional.empty(),
                bio,
                clears ? new Edit.Clear<>() : new Edit.Leave<>(),
                clears ? new Edit.Clear<>() : new Edit.Leave<>(),
                notifications);
    }
}
