package dev.hearth.testkit;

import dev.hearth.application.event.FollowUps;
import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.AccountEffects;
import dev.hearth.application.identity.Accounts;
import dev.hearth.application.identity.CodeChecker;
import dev.hearth.application.identity.CodeMailer;
import dev.hearth.application.identity.ExternalAttempts;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.application.identity.MailOptOut;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.identity.PasswordChanger;
import dev.hearth.application.identity.PasswordRules;
import dev.hearth.application.identity.SecondStep;
import dev.hearth.application.identity.SessionEnder;
import dev.hearth.application.identity.SessionOpener;
import dev.hearth.application.identity.SignInGuard;
import dev.hearth.application.identity.SpentCodes;
import dev.hearth.application.identity.Successors;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.job.JobBell;
import dev.hearth.application.local.AesGcmBox;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.application.work.AccountCalendars;
import dev.hearth.testkit.memory.FakeIdentityProviders;
import dev.hearth.testkit.memory.FakeTimeCodes;
import dev.hearth.testkit.memory.FewPasswords;
import dev.hearth.testkit.memory.MemoryAccountMail;
import dev.hearth.testkit.memory.MemorySecurityLog;
import java.time.Clock;
import java.util.List;

/** What the use cases of identity share on one node. */
final class TestIdentityParts {
    final Stores stores;
    final PasswordHasher hasher;
    final AccessTokens tokens;
    final IdSource ids;
    final Clock clock;
    final SecretSource secrets = new RandomSecrets();
    final SecretBox box = box();
    final FollowUps followUps;
    final JobBell bell;
    final MailOptOut optOut = new MailOptOut(box);
    final FakeIdentityProviders providers = new FakeIdentityProviders(TestIdentityProviders.NAME);
    final ExternalAttempts attempts;
    final MemoryAccountMail mail = new MemoryAccountMail();
    final MemorySecurityLog log = new MemorySecurityLog();
    final FakeTimeCodes timeCodes = new FakeTimeCodes();
    final Successors successors = new Successors(new byte[32]);
    final LiveSessions live;
    final SessionOpener opener;
    final SessionEnder ender;
    final SecondStep secondStep;
    final Accounts accounts;
    final PasswordRules rules = new PasswordRules(new FewPasswords());
    final CodeMailer mailer;
    final SpentCodes spent;
    final SignInGuard guard;
    final CodeChecker checker;
    final PasswordChanger changer;
    final OwnerProof proof;
    final AccountCloser closer;

    /** All nodes for tests have one key. */
    static SecretBox box() {
        return new AesGcmBox(new byte[32], List.of());
    }

    TestIdentityParts(
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
        this.followUps = followUps;
        this.bell = bell;
        RateLimits limits = new LocalRateLimits(clock);
        this.stores = stores;
        this.hasher = hasher;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.attempts = new ExternalAttempts(secrets, box, clock);
        this.live = new LiveSessions(stores.sessions(), stores.users(), bus, clock);
        this.opener =
                new SessionOpener(stores.users(), stores.sessions(), tokens, secrets, TestIdentity.LIFE, ids, clock);
        this.ender = new SessionEnder(stores.sessions(), live, List.of(new AccountCalendars(stores.calendarLinks())));
        this.accounts = new Accounts(stores.users(), cards);
        this.mailer = new CodeMailer(stores.codes(), secrets, mail, clock);
        this.spent = new SpentCodes(stores.codes(), stores.users(), clock);
        this.guard = new SignInGuard(limits, log);
        this.checker = new CodeChecker(stores.secondFactors(), timeCodes, box, log, clock);
        this.secondStep = new SecondStep(checker, opener, mailer, log, clock);
        this.changer = new PasswordChanger(
                stores.users(), hasher, rules, stores.transactions(), stores.codes(), mailer, ender, followUps);
        this.proof = new OwnerProof(accounts, changer, checker, guard);
        this.closer = new AccountCloser(
                stores.users(),
                stores.userDirectory(),
                accounts,
                stores.codes(),
                stores.secondFactors(),
                stores.externalIdentities(),
                ender,
                cards,
                live,
                effects);
    }
}
