package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.work.CommentViews;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.TestHearth;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a room is kept, turn by turn. */
class RoomsTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Given given = Given.in(hearth.stores());
    private final User ada = given.storedPerson("ada");
    private final Channel channel = given.storedChannel("general", ada);
    private final Scope scope = channel.id().scope();
    private final ListeningClient client = new ListeningClient(ada.id());
    private final Client connection = client.connection();
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private final Rooms rooms = new Rooms(
            hearth.stores().changeLog(),
            new EventViews(
                    hearth.cards(),
                    new MessageViews(hearth.stores().messages(), hearth.cards()),
                    new CommentViews(hearth.cards()),
                    hearth.notifications().views()),
            Clock.systemUTC(),
            turns::add,
            (place, gone, revision) -> {});

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void HX_01_who_comes_back_before_they_were_let_out_hears_everything_in_order() {
        CompletableFuture<Long> entered = rooms.enter(scope, connection, OptionalLong::empty);
        takeTurn();
        assertThat(entered).isCompleted();
        rooms.changed(given.storedMessage(channel, ada, "before"));
        rooms.leave(scope, connection, Optional.of(new Delivery(List.of(LiveEvent.closed(scope, 2)))));
        long back = hearth.stores().changeLog().head(scope);
        CompletableFuture<Long> returned = rooms.enter(scope, connection, () -> OptionalLong.of(back));
        rooms.changed(given.storedMessage(channel, ada, "after"));

        takeTurn();

        assertThat(returned).isCompleted();
        assertThat(client.heardIn(scope))
                .extracting(LiveEvent::type)
                .containsExactly("message:created", "scope:closed", "message:created");
        assertThat(turns).as("turns of another room").isEmpty();
    }

    @Test
    void a_room_is_gone_when_the_last_one_was_let_out() {
        CompletableFuture<Long> entered = rooms.enter(scope, connection, OptionalLong::empty);
        takeTurn();
        assertThat(entered).isCompleted();
        rooms.leave(scope, connection, Optional.empty());
        assertThat(rooms.count()).isEqualTo(1);

        takeTurn();

        assertThat(rooms.count()).isZero();
    }

    /** The next, for which a room may still be resting. */
    private void takeTurn() {
        try {
            Objects.requireNonNull(turns.poll(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS), "no turn came")
                    .run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
