package dev.hearth.application.group;

import dev.hearth.application.group.port.Groups;
import dev.hearth.application.identity.port.AccountMail;
import dev.hearth.application.identity.port.Users;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.group.GroupId;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.shared.Refusal;
import java.util.Locale;
import java.util.Optional;

/** Mails invitations, also to people without an account. */
public final class InvitationLetters {
    private final Groups groups;
    private final Users users;
    private final AccountMail mail;

    public InvitationLetters(Groups groups, Users users, AccountMail mail) {
        this.groups = groups;
        this.users = users;
        this.mail = mail;
    }

    /**
     * Mails one. The name and the language are the reader's own where they have an account with that address, which whoever
     * invites does not learn.
     */
    void send(GroupId group, UserId inviter, EmailAddress to, SecretCode code) {
        Group place = groups.find(group).orElseThrow(() -> new Refusal.NotFound("group"));
        User host = users.find(inviter).orElseThrow(() -> new Refusal.NotFound("user"));
        Optional<User> reader = users.findByEmail(to).map(Account::user).filter(User::emailVerified);
        mail.send(new AccountLetter.GroupInvitation(
                to,
                reader.map(User::displayName).orElse(to.value()),
                language(reader.orElse(host)),
                host.displayName(),
                place.name().value(),
                code));
    }

    private static Locale language(User user) {
        return user.profile().locale().orElse(Locale.ENGLISH);
    }
}
