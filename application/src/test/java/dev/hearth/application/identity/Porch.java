package dev.hearth.application.identity;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.identity.AccountLetter;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.PersonName;
import dev.hearth.domain.identity.Profile;
import dev.hearth.domain.identity.SecretCode;
import dev.hearth.domain.identity.SecurityEvent;
import dev.hearth.domain.identity.SystemRole;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.Username;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.TestIdentity;
import dev.hearth.testkit.TestIdentityAccounts;
import dev.hearth.testkit.TestIdentitySessions;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.List;
import java.util.Optional;

/** Where people come in: one node on a clock that the test moves. Everybody has the same password until they choose another. */
final class Porch implements AutoCloseable {
    static final Password PASSWORD = new Password("a long pass phrase");
    static final Password OTHER = new Password("quite another phrase");
    static final Device LAPTOP = new Device("Laptop", "192.0.2.1");
    static final Device PHONE = new Device("Phone", "198.51.100.7");

    private final Stores stores;
    private final EventBus bus;
    private final TestClock clock;
    private final TestHearth hearth;

    private Porch(Stores stores, EventBus bus, TestClock clock) {
        this.stores = stores;
        this.bus = bus;
        this.clock = clock;
        this.hearth = TestHearth.on(stores, bus, clock);
    }

    static Porch open() {
        return on(MemoryStore.fresh());
    }

    static Porch on(Stores stores) {
        return new Porch(stores, new LocalEventBus(), TestClock.someDay());
    }

    /** Another node on the same stores and the same bus. */
    Porch beside() {
        return new Porch(stores, bus, clock);
    }

    Stores stores() {
        return stores;
    }

    EventBus bus() {
        return bus;
    }

    TestClock clock() {
        return clock;
    }

    TestHearth hearth() {
        return hearth;
    }

    TestIdentity identity() {
        return hearth.identity();
    }

    TestIdentitySessions sessions() {
        return identity().sessions();
    }

    TestIdentityAccounts accounts() {
        return identity().accounts();
    }

    static EmailAddress emailOf(String name) {
        return new EmailAddress(name + "@example.org");
    }

    SignedIn registered(String name) {
        return sessions().register().run(registration(name, PASSWORD));
    }

    static Register.Command registration(String name, Password password) {
        return new Register.Command(
                emailOf(name), Optional.of(new Username(name)), Profile.called(PersonName.UNTOLD), password, LAPTOP);
    }

    LogInAnswer tries(String name, Password password, Device device) {
        return sessions().logIn().run(new LogIn.Command(new Login.ByEmail(emailOf(name)), password, device));
    }

    SignedIn loggedIn(String name, Device device) {
        return (SignedIn) tries(name, PASSWORD, device);
    }

    /** As whom the token's bearer is let in. */
    Caller caller(SignedIn answer) {
        return sessions().authenticate().run(answer.token());
    }

    /** Asks for a letter to whoever has the address, if anybody has, and lets it be written. */
    void forgotten(EmailAddress email) {
        accounts().requestPasswordReset().run(email);
        hearth.jobs().runAll();
    }

    /** The code of such a letter. */
    SecretCode resetCode(EmailAddress email) {
        forgotten(email);
        return identity()
                .mail()
                .awaitLetter(email, AccountLetter.ResetPassword.class)
                .code();
    }

    SignedIn refreshed(SignedIn answer) {
        return sessions().refresh().run(answer.refreshToken(), LAPTOP);
    }

    User user(String name) {
        return stores.users().findByEmail(emailOf(name)).orElseThrow().user();
    }

    void promote(String name) {
        stores.users().replace(user(name).withRole(SystemRole.ADMIN).next());
    }

    static OwnerProof.Shown shown(Password password) {
        return new OwnerProof.Shown(Optional.of(password), Optional.empty(), LAPTOP);
    }

    /** The owner's proof with the password that everybody has. */
    static OwnerProof.Shown proof() {
        return shown(PASSWORD);
    }

    List<SecurityEvent.Kind> noted() {
        return identity().log().events().stream().map(SecurityEvent::kind).toList();
    }

    @Override
    public void close() {
        hearth.close();
    }
}
