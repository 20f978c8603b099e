package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.identity.SessionId;
import dev.hearth.testkit.TestHearth;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RS-5: who comes back while their connection before still seems alive ends that one, and no other. */
class ReplacedConnectionsTest {
    private final LocalEventBus bus = new LocalEventBus();
    private final TestHearth empty = TestHearth.inMemory();
    private final TestHearth here = TestHearth.on(empty.stores(), bus);
    private final TestHearth there = TestHearth.on(empty.stores(), bus);
    private final Caller ada = here.somebodyCalled("ada");
    private final ListeningClient clients = ListeningClient.of(ada);

    @AfterEach
    void stop() {
        here.close();
        there.close();
        empty.close();
    }

    private Client connected(TestHearth node) {
        Client connection = clients.connection();
        node.live().connect(connection, Positions.none());
        return connection;
    }

    @Test
    void RS_5_the_connection_before_ends_on_whichever_node_it_is() {
        Client far = connected(there);
        Client near = connected(here);
        Client back = connected(here);
        here.live().replace(back, far.id());
        assertThat(clients.replaced()).containsExactly(far.id());
        here.live().replace(back, near.id());
        assertThat(clients.replaced()).containsExactly(far.id(), near.id());
    }

    @Test
    void RS_5_nobody_ends_a_connection_of_another_session_or_of_somebody_else() {
        Client other = connected(here);
        Caller elsewhere = new Caller(ada.user(), ada.role(), new SessionId(UUID.randomUUID()), ada.expiresAt());
        Caller grace = here.somebodyCalled("grace");
        for (Caller stranger : new Caller[] {elsewhere, grace}) {
            Client connection = ListeningClient.of(stranger).connection();
            here.live().connect(connection, Positions.none());
            here.live().replace(connection, other.id());
        }
        assertThat(clients.replaced()).isEmpty();
    }

    @Test
    void RS_5_a_connection_that_has_ended_needs_no_end() {
        Client gone = connected(here);
        here.live().disconnect(gone);
        Client back = connected(here);
        here.live().replace(back, gone.id());
        here.live().replace(back, new ConnectionId(UUID.randomUUID()));
        assertThat(clients.replaced()).isEmpty();
    }
}
