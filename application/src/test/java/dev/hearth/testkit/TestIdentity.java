package dev.hearth.testkit;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.AccountCloser;
import dev.hearth.application.identity.Accounts;
import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.identity.ChangePassword;
import dev.hearth.application.identity.ChangeProfile;
import dev.hearth.application.identity.CodeChecker;
import dev.hearth.application.identity.CodeMailer;
import dev.hearth.application.identity.CompleteExternalSignIn;
import dev.hearth.application.identity.CompleteLogIn;
import dev.hearth.application.identity.ConfirmEmailChange;
import dev.hearth.application.identity.DeactivateAccount;
import dev.hearth.application.identity.DeleteAccount;
import dev.hearth.application.identity.DisableSecondFactor;
import dev.hearth.application.identity.EnableSecondFactor;
import dev.hearth.application.identity.ExchangeTicket;
import dev.hearth.application.identity.ExternalAttempts;
import dev.hearth.application.identity.ListMyIdentities;
import dev.hearth.application.identity.ListMySessions;
import dev.hearth.application.identity.ListProviders;
import dev.hearth.application.identity.LiveSessions;
import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.LogOut;
import dev.hearth.application.identity.Newcomers;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.identity.PasswordChanger;
import dev.hearth.application.identity.PasswordRules;
import dev.hearth.application.identity.RefreshSession;
import dev.hearth.application.identity.Register;
import dev.hearth.application.identity.RequestEmailChange;
import dev.hearth.application.identity.RequestPasswordReset;
import dev.hearth.application.identity.RequestVerification;
import dev.hearth.application.identity.ResetPassword;
import dev.hearth.application.identity.RevokeOtherSessions;
import dev.hearth.application.identity.RevokeSession;
import dev.hearth.application.identity.RotateRecoveryCodes;
import dev.hearth.application.identity.SecondStep;
import dev.hearth.application.identity.SessionEnder;
import dev.hearth.application.identity.SessionOpener;
import dev.hearth.application.identity.SignInGuard;
import dev.hearth.application.identity.SpentCodes;
import dev.hearth.application.identity.StartExternalSignIn;
import dev.hearth.application.identity.StartSecondFactor;
import dev.hearth.application.identity.Successors;
import dev.hearth.application.identity.SweepIdentity;
import dev.hearth.application.identity.UnlinkProvider;
import dev.hearth.application.identity.UserCards;
import dev.hearth.application.identity.VerifyEmail;
import dev.hearth.application.identity.port.AccessTokens;
import dev.hearth.application.identity.port.PasswordHasher;
import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.application.local.AesGcmBox;
import dev.hearth.application.local.LocalRateLimits;
import dev.hearth.application.local.RandomSecrets;
import dev.hearth.application.shared.port.IdSource;
import dev.hearth.application.shared.port.RateLimits;
import dev.hearth.domain.identity.SessionLife;
import dev.hearth.testkit.memory.FakeIdentityProviders;
import dev.hearth.testkit.memory.FakeTimeCodes;
import dev.hearth.testkit.memory.FewPasswords;
import dev.hearth.testkit.memory.MemoryAccountMail;
import dev.hearth.testkit.memory.MemorySecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The use cases of accounts, sessions and second factors on one node, and what they leave behind: mail, and a security log. */
public final class TestIdentity implements AutoCloseable {
    /** Sessions end after a month without use, or after three. */
    public static final SessionLife LIFE = new SessionLife(Duration.ofDays(30), Duration.ofDays(90));

    private final Stores stores;
    private final PasswordHasher hasher;
    private final AccessTokens tokens;
    private final IdSource ids;
    private final Clock clock;
    private final SecretSource secrets = new RandomSecrets();
    private final SecretBox box = new AesGcmBox(new byte[32], List.of());
    private final FakeIdentityProviders providers = new FakeIdentityProviders();
    private final ExternalAttempts attempts;
    private final MemoryAccountMail mail = new MemoryAccountMail();
    private final MemorySecurityLog log = new MemorySecurityLog();
    private final FakeTimeCodes timeCodes = new FakeTimeCodes();
    private final Successors successors = new Successors(new byte[32]);
    private final LiveSessions live;
    private final SessionOpener opener;
    private final SessionEnder ender;
    private final SecondStep secondStep;
    private final Accounts accounts;
    private final PasswordRules rules = new PasswordRules(new FewPasswords());
    private final CodeMailer mailer;
    private final SpentCodes spent;
    private final SignInGuard guard;
    private final CodeChecker checker;
    private final PasswordChanger changer;
    private final OwnerProof proof;
    private final AccountCloser closer;

    TestIdentity(
            Stores stores,
            EventBus bus,
            PasswordHasher hasher,
            AccessTokens tokens,
            UserCards cards,
            IdSource ids,
            Clock clock) {
        RateLimits limits = new LocalRateLimits(clock);
        this.stores = stores;
        this.hasher = hasher;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.attempts = new ExternalAttempts(secrets, box, clock);
        this.live = new LiveSessions(stores.sessions(), stores.users(), bus, clock);
        this.opener = new SessionOpener(stores.users(), stores.sessions(), tokens, secrets, LIFE, ids, clock);
        this.ender = new SessionEnder(stores.sessions(), live);
        this.accounts = new Accounts(stores.users(), cards);
        this.mailer = new CodeMailer(stores.codes(), secrets, mail, clock);
        this.secondStep = new SecondStep(stores.secondFactors(), opener, mailer, log, clock);
        this.spent = new SpentCodes(stores.codes(), clock);
        this.guard = new SignInGuard(limits, log);
        this.checker = new CodeChecker(stores.secondFactors(), timeCodes, box, log, clock);
        this.changer = new PasswordChanger(stores.users(), hasher, rules, stores.codes(), mailer);
        this.proof = new OwnerProof(accounts, changer, stores.secondFactors(), checker, guard);
        this.closer = new AccountCloser(
                stores.users(),
                stores.userDirectory(),
                accounts,
                stores.codes(),
                stores.secondFactors(),
                stores.externalIdentities(),
                ender,
                cards,
                live);
    }

    public MemoryAccountMail mail() {
        return mail;
    }

    public MemorySecurityLog log() {
        return log;
    }

    public Register register() {
        return new Register(stores.users(), hasher, rules, opener, mailer, log, ids, clock);
    }

    public LogIn logIn() {
        return logInBy(hasher);
    }

    /** The log-in of a node that hashes in another way. */
    public LogIn logInBy(PasswordHasher other) {
        return new LogIn(stores.users(), other, guard, secondStep, log);
    }

    public CompleteLogIn completeLogIn() {
        return new CompleteLogIn(spent, stores.secondFactors(), checker, guard, accounts, opener, log);
    }

    public Authenticate authenticate() {
        return new Authenticate(tokens, live);
    }

    public RefreshSession refresh() {
        return new RefreshSession(stores.sessions(), stores.users(), opener, successors, ender, log, LIFE, clock);
    }

    public LogOut logOut() {
        return new LogOut(ender, log);
    }

    public ListMySessions listMySessions() {
        return new ListMySessions(stores.sessions(), clock);
    }

    public RevokeSession revokeSession() {
        return new RevokeSession(stores.sessions(), ender, log);
    }

    public RevokeOtherSessions revokeOtherSessions() {
        return new RevokeOtherSessions(ender, log);
    }

    public SweepIdentity sweep() {
        return new SweepIdentity(stores.sessions(), stores.codes(), clock);
    }

    public VerifyEmail verifyEmail() {
        return new VerifyEmail(spent, accounts, log);
    }

    public RequestVerification requestVerification() {
        return new RequestVerification(accounts, mailer);
    }

    public RequestPasswordReset requestPasswordReset() {
        return new RequestPasswordReset(stores.users(), mailer);
    }

    public ResetPassword resetPassword() {
        return new ResetPassword(
                spent,
                stores.users(),
                changer,
                rules,
                accounts,
                stores.externalIdentities(),
                stores.secondFactors(),
                ender,
                log);
    }

    public ChangePassword changePassword() {
        return new ChangePassword(accounts, changer, guard, ender, log);
    }

    public ChangeProfile changeProfile() {
        return new ChangeProfile(accounts);
    }

    public RequestEmailChange requestEmailChange() {
        return new RequestEmailChange(proof, stores.users(), mailer);
    }

    public ConfirmEmailChange confirmEmailChange() {
        return new ConfirmEmailChange(spent, accounts, mailer, log);
    }

    public StartSecondFactor startSecondFactor() {
        return new StartSecondFactor(proof, stores.secondFactors(), timeCodes, checker);
    }

    public EnableSecondFactor enableSecondFactor() {
        return new EnableSecondFactor(stores.secondFactors(), checker, secrets, guard, log, clock);
    }

    public DisableSecondFactor disableSecondFactor() {
        return new DisableSecondFactor(proof, stores.secondFactors(), log);
    }

    public RotateRecoveryCodes rotateRecoveryCodes() {
        return new RotateRecoveryCodes(proof, stores.secondFactors(), secrets);
    }

    public DeactivateAccount deactivateAccount() {
        return new DeactivateAccount(proof, closer, log);
    }

    public DeleteAccount deleteAccount() {
        return new DeleteAccount(proof, closer, log);
    }

    /** Providers that tests can be anybody at. */
    public FakeIdentityProviders providers() {
        return providers;
    }

    public ListProviders listProviders() {
        return new ListProviders(providers);
    }

    public StartExternalSignIn startExternalSignIn() {
        return new StartExternalSignIn(providers, attempts);
    }

    public CompleteExternalSignIn completeExternalSignIn() {
        Newcomers newcomers = new Newcomers(
                stores.users(), stores.externalIdentities(), stores.transactions(), mailer, log, ids, clock);
        return new CompleteExternalSignIn(
                providers,
                attempts,
                stores.externalIdentities(),
                stores.users(),
                stores.sessions(),
                newcomers,
                mailer,
                log,
                clock);
    }

    public ExchangeTicket exchangeTicket() {
        return new ExchangeTicket(spent, accounts, secondStep);
    }

    public ListMyIdentities listMyIdentities() {
        return new ListMyIdentities(stores.externalIdentities());
    }

    public UnlinkProvider unlinkProvider() {
        return new UnlinkProvider(accounts, stores.externalIdentities(), log);
    }

    AccountCloser closer() {
        return closer;
    }

    PasswordRules rules() {
        return rules;
    }

    @Override
    public void close() {
        live.close();
    }
}
