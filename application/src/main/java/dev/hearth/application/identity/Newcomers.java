package dev.hearth.application.identity;

import dev.hearth.application.identity.port.ExternalIdentities;
import dev.hearth.application.identity.port.SecurityLog;
import dev.hearth.application.identity.port.Users;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.Transactions;
import dev.hearth.domain.identity.Account;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.ExternalIdentity;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.ProvenIdentity;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes accounts for people who come from a provider and have none. */
public final class Newcomers {
    private final Users users;
    private final ExternalIdentities identities;
    private final Transactions transactions;
    private final CodeMailer mailer;
    private final SecurityLog log;
    private final IdSource ids;
    private final Clock clock;

    public Newcomers(
            Users users,
            ExternalIdentities identities,
            Transactions transactions,
            CodeMailer mailer,
            SecurityLog log,
            IdSource ids,
            Clock clock) {
        this.users = users;
        this.identities = identities;
        this.transactions = transactions;
        this.mailer = mailer;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses where the provider tells no address, and where somebody here has it: they log in and link. */
    User admit(ProvenIdentity proven) {
        EmailAddress email =
                proven.email().orElseThrow(() -> new Refusal.Invalid("email", "must be told by the provider"));
        User user = made(proven, email);
        transactions.run(() -> {
            users.add(new Account(user, Optional.empty()));
            identities.add(linkOf(proven, user.id()));
            return user;
        });
        log.note(SecurityEvent.of(
                SecurityEvent.Kind.REGISTERED, user.id(), proven.provider().value()));
        if (!user.emailVerified()) {
            mailer.verifyEmail(user);
        }
        return user;
    }

    ExternalIdentity linkOf(ProvenIdentity proven, UserId user) {
        return new ExternalIdentity(proven.provider(), proven.subject(), user, clock.instant(), proven.email());
    }

    private User made(ProvenIdentity proven, EmailAddress email) {
        UserId id = new UserId(ids.next());
        Instant now = clock.instant();
        User user = User.registered(id, email, Username.suggestedFor(email, id), Profile.called(proven.name()), now);
        return proven.emailVerified() ? user.withEmail(email, true) : user;
    }
}
