package dev.hearth.testkit;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.identity.MailOptOut;
import dev.hearth.application.identity.PasswordRules;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.memory.MemoryAccountMail;
import dev.hearth.testkit.memory.MemorySecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The use cases of accounts, sessions and second factors on one node, and what they leave behind: mail, and a security log. */
public final class TestIdentity implements AutoCloseable {
    /** Sessions end after a month without use, or after three. */
    public static final SessionLife LIFE = new SessionLife(Duration.ofDays(30), Duration.ofDays(90));

    private final TestIdentityParts parts;

    TestIdentity(
            Stores stores,
            EventBus bus,
            PasswordHasher hasher,
            AccessTokens tokens,
            UserCards cards,
            List<AccountEffects> effects,
            FollowUps followUps,
            JobBell bell,
            IdSource ids,
            Clock clock) {
        this.parts = new TestIdentityParts(stores, bus, hasher, tokens, cards, effects, followUps, bell, ids, clock);
    }

    public TestIdentitySessions sessions() {
        return new TestIdentitySessions(parts);
    }

    public TestIdentityAccounts accounts() {
        return new TestIdentityAccounts(parts);
    }

    public TestIdentityProviders providers() {
        return new TestIdentityProviders(parts);
    }

    /** A code as the letters of every node for tests hold it. */
    public static SecretCode optOutCode(UserId person) {
        return new MailOptOut(TestIdentityParts.box()).codeFor(person);
    }

    public MailOptOut optOut() {
        return parts.optOut;
    }

    public MemoryAccountMail mail() {
        return parts.mail;
    }

    public MemorySecurityLog log() {
        return parts.log;
    }

    AccountCloser closer() {
        return parts.closer;
    }

    PasswordRules rules() {
        return parts.rules;
    }

    @Override
    public void close() {
        parts.live.close();
    }
}
