package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.identity.LogIn;
import dev.hearth.application.identity.Login;
import dev.hearth.application.identity.OwnerProof;
import dev.hearth.application.identity.SignedIn;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.Device;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {
    private static final Password PASSWORD = new Password("a long pass phrase");

    private final Stores stores = MemoryStore.fresh();
    private final LocalEventBus bus = new LocalEventBus();
    private final TestHearth hearth = TestHearth.on(stores, bus);
    private final TestHearth beside = TestHearth.on(stores, bus);
    private final TestHearth deaf = TestHearth.on(stores, new LocalEventBus());
    private final Caller laptop = hearth.somebodyCalled("ada");
    private final Caller phone = loggedIn();
    private final Caller grace = hearth.somebodyCalled("grace");

    @AfterEach
    void stop() {
        hearth.close();
        beside.close();
        deaf.close();
    }

    @Test
    @DisplayName("SE-6: revoking a session ends its connections on every node, and nobody else's")
    void revoked() {
        ListeningClient here = connected(hearth, phone);
        ListeningClient there = connected(beside, phone);
        ListeningClient kept = connected(hearth, laptop);
        ListeningClient stranger = connected(beside, grace);

        hearth.identity().sessions().revokeSession().run(laptop, phone.session());

        assertThat(here.ended()).isTrue();
        assertThat(there.ended()).isTrue();
        assertThat(kept.ended()).isFalse();
        assertThat(stranger.ended()).isFalse();
    }

    @Test
    @DisplayName("SE-6: log-out ends the connections of that session alone")
    void logged_out() {
        ListeningClient out = connected(beside, laptop);
        ListeningClient kept = connected(beside, phone);

        hearth.identity().sessions().logOut().run(laptop);

        assertThat(out.ended()).isTrue();
        assertThat(kept.ended()).isFalse();
    }

    @Test
    @DisplayName("AN-7: a change of the password ends the connections of all other sessions at once")
    void password_changed() {
        ListeningClient kept = connected(hearth, laptop);
        ListeningClient other = connected(beside, phone);

        hearth.identity()
                .accounts()
                .changePassword()
                .run(laptop, PASSWORD, new Password("quite another phrase"), Device.UNKNOWN);

        assertThat(other.ended()).isTrue();
        assertThat(kept.ended()).isFalse();
    }

    @Test
    @DisplayName("SE-6: whoever deletes their account is disconnected everywhere")
    void deleted() {
        ListeningClient one = connected(hearth, laptop);
        ListeningClient other = connected(beside, phone);

        hearth.identity()
                .accounts()
                .deleteAccount()
                .run(laptop, new OwnerProof.Shown(Optional.of(PASSWORD), Optional.empty(), Device.UNKNOWN));

        assertThat(one.ended()).isTrue();
        assertThat(other.ended()).isTrue();
    }

    @Test
    @DisplayName("SE-6: a node that did not hear of the end finds out by asking")
    void a_lost_signal_is_made_good() {
        ListeningClient out = connected(deaf, phone);
        ListeningClient kept = connected(deaf, laptop);
        hearth.identity().sessions().revokeSession().run(laptop, phone.session());
        assertThat(out.ended()).isFalse();

        deaf.disconnectEnded().run();

        assertThat(out.ended()).isTrue();
        assertThat(kept.ended()).isFalse();
    }

    @Test
    void among_thousands_of_connections_the_ended_ones_are_found() {
        IntStream.range(0, 1500)
                .forEach(i -> deaf.live().connect(new ListeningClient(grace.user()).connection(), Positions.none()));
        ListeningClient kept = connected(deaf, laptop);
        assertThat(deaf.live().sessions()).hasSize(1501);

        deaf.disconnectEnded().run();

        assertThat(kept.ended()).isFalse();
    }

    @Test
    void whoever_has_left_is_not_ended() {
        ListeningClient client = ListeningClient.of(phone);
        Client connection = client.connection();
        hearth.live().connect(connection, Positions.none());
        hearth.live().disconnect(connection);

        hearth.identity().sessions().revokeSession().run(laptop, phone.session());

        assertThat(client.ended()).isFalse();
        assertThat(hearth.live().sessions()).isEmpty();
    }

    private static ListeningClient connected(TestHearth node, Caller caller) {
        ListeningClient client = ListeningClient.of(caller);
        node.live().connect(client.connection(), Positions.none());
        return client;
    }

    private Caller loggedIn() {
        LogIn.Command command = new LogIn.Command(
                new Login.ByEmail(new EmailAddress("ada@example.org")), PASSWORD, new Device("Phone", ""));
        return hearth.authenticate().run(((SignedIn) hearth.logIn().run(command)).token());
    }
}
