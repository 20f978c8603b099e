package dev.hearth.testkit;

import dev.hearth.application.identity.Authenticate;
import dev.hearth.application.identity.CompleteLogIn;
import dev.hearth.application.identity.ListMySessions;
import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.LogOut;
import dev.hearth.application.identity.RefreshSession;
import dev.hearth.application.identity.Register;
import dev.hearth.application.identity.RevokeOtherSessions;
import dev.hearth.application.identity.RevokeSession;
import dev.hearth.application.identity.SweepIdentity;
import dev.hearth.application.identity.port.PasswordHasher;

/** The use cases by which people come in and go. */
public final class TestIdentitySessions {
    private final TestIdentityParts parts;

    TestIdentitySessions(TestIdentityParts parts) {
        this.parts = parts;
    }

    public Register register() {
        return new Register(
                parts.stores.users(),
                parts.hasher,
                parts.rules,
                parts.opener,
                parts.mailer,
                parts.log,
                parts.ids,
                parts.clock);
    }

    public LogIn logIn() {
        return logInBy(parts.hasher);
    }

    /** The parts.log-in of a node that hashes in another way. */
    public LogIn logInBy(PasswordHasher other) {
        return new LogIn(parts.stores.users(), other, parts.guard, parts.secondStep, parts.log);
    }

    public CompleteLogIn completeLogIn() {
        return new CompleteLogIn(parts.spent, parts.checker, parts.guard, parts.secondStep, parts.log);
    }

    public Authenticate authenticate() {
        return new Authenticate(parts.tokens, parts.live);
    }

    public RefreshSession refresh() {
        return new RefreshSession(
                parts.stores.sessions(),
                parts.stores.users(),
                parts.opener,
                parts.successors,
                parts.ender,
                parts.log,
                TestIdentity.LIFE,
                parts.clock);
    }

    public LogOut logOut() {
        return new LogOut(parts.ender, parts.log);
    }

    public ListMySessions listMySessions() {
        return new ListMySessions(parts.stores.sessions(), parts.clock);
    }

    public RevokeSession revokeSession() {
        return new RevokeSession(parts.stores.sessions(), parts.ender, parts.log);
    }

    public RevokeOtherSessions revokeOtherSessions() {
        return new RevokeOtherSessions(parts.ender, parts.followUps, parts.stores.transactions(), parts.log);
    }

    public SweepIdentity sweep() {
        return new SweepIdentity(parts.stores.sessions(), parts.stores.codes(), parts.clock);
    }
}
