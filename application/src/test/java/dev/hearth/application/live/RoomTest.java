package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.port.Messages;
import dev.hearth.application.work.CommentViews;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.TestHearth;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a room tells of what it has heard, turn by turn. */
class RoomTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Given given = Given.in(hearth.stores());
    private final User ada = given.storedPerson("ada");
    private final Channel channel = given.storedChannel("general", ada);
    private final ListeningClient client = new ListeningClient(ada.id());
    private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
    private boolean storeIsAway;
    private final Room room = new Room(
            channel.id().scope(),
            hearth.stores().changeLog(),
            new EventViews(
                    hearth.cards(),
                    new MessageViews(messages(), hearth.cards()),
                    new CommentViews(hearth.cards()),
                    hearth.notifications().views()),
            new FanOut(turns::add, 1),
            Clock.systemUTC(),
            turns::add,
            () -> {});

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void HX_01_a_message_changed_in_the_turn_in_which_it_was_sent_is_told_as_created_once() {
        enter();
        Message sent = given.storedMessage(channel, ada, "hello");
        room.add(new Letter.Changed(sent));
        room.add(new Letter.Changed(given.edited(sent, "hello there")));

        takeTurn();

        assertThat(client.heardIn(channel.id().scope()))
                .extracting(LiveEvent::type)
                .containsExactly("message:created", "message:updated");
    }

    @Test
    void HX_01_what_could_not_be_shown_while_the_store_was_away_is_told_when_it_is_back() {
        enter();
        Message sent = given.storedMessage(channel, ada, "hello");
        room.add(new Letter.Changed(sent));
        room.add(new Letter.Changed(given.edited(sent, "hello there")));
        storeIsAway = true;
        takeTurn();
        assertThat(client.heardIn(channel.id().scope())).isEmpty();

        storeIsAway = false;
        room.add(new Letter.Retry());
        takeTurn();

        assertThat(client.heardIn(channel.id().scope()))
                .extracting(LiveEvent::type)
                .containsExactly("message:created");
    }

    @Test
    void AZ_5_who_was_put_out_hears_nothing_after_that_also_where_their_letter_is_late() {
        User grace = given.storedPerson("grace");
        given.joined(channel, grace);
        ListeningClient guest = new ListeningClient(grace.id());
        Client connection = guest.connection();
        enter();
        enter(connection);
        long left = given.left(channel, grace).revision();
        Message first = given.storedMessage(channel, ada, "not for her");
        Message second = given.storedMessage(channel, ada, "nor this");

        // The notice of the end was overtaken: the room reads the gap from the store.
        room.add(new Letter.Changed(first));
        takeTurn();
        room.add(new Letter.Changed(second));
        takeTurn();
        room.add(new Letter.Leave(
                connection, Optional.of(Live.closed(channel.id().scope(), left))));
        takeTurn();

        assertThat(guest.heardIn(channel.id().scope()))
                .extracting(LiveEvent::type)
                .containsExactly("member:left", "scope:closed");
        assertThat(client.heardIn(channel.id().scope()))
                .extracting(LiveEvent::type)
                .containsExactly("member:left", "message:created", "message:created");
    }

    private void enter() {
        enter(client.connection());
    }

    private void enter(Client connection) {
        room.add(new Letter.Enter(connection, OptionalLong::empty, new CompletableFuture<>()));
        takeTurn();
    }

    /** The next, for which the room may still be resting. */
    private void takeTurn() {
        try {
            Objects.requireNonNull(turns.poll(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS), "no turn came")
                    .run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Messages messages() {
        Messages stored = hearth.stores().messages();
        return (Messages) Proxy.newProxyInstance(
                Messages.class.getClassLoader(), new Class<?>[] {Messages.class}, (p, m, args) -> {
                    if (storeIsAway) {
                        throw new Refusal.Unavailable("away", new IllegalStateException());
                    }
                    try {
                        return m.invoke(stored, args);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
