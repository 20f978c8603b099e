package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.work.CommentViews;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.User;
import dev.hearth.testkit.Given;
import dev.hearth.testkit.TestHearth;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears what of that which passes through several rooms, turn by turn. */
class RoundTest {
    private final TestHearth hearth = TestHearth.inMemory();
    private final Given given = Given.in(hearth.stores());
    private final User ada = given.storedPerson("ada");
    private final User grace = given.storedPerson("grace");
    /** In the order in which a round goes through them. */
    private final List<Scope> places = Stream.of("one", "other")
            .map(name -> given.storedChannel(name, ada).id().scope())
            .sorted(Comparator.comparing(Scope::toString))
            .toList();

    private final Scope first = places.getFirst();
    private final Scope second = places.getLast();
    private final ListeningClient adas = new ListeningClient(ada.id());
    private final ListeningClient graces = new ListeningClient(grace.id());
    private final Queue<Runnable> turns = new ArrayDeque<>();
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
    private int ends;

    @AfterEach
    void stop() {
        hearth.close();
    }

    @Test
    void what_passes_through_the_same_rooms_is_heard_once_and_in_one_go() {
        Client one = adas.connection();
        Client other = graces.connection();
        for (Scope room : List.of(first, second)) {
            enter(room, one);
            enter(room, other);
        }
        pass(passing("a", first, second), passing("b", second, first));
        assertThat(heard(adas)).containsExactly(List.of("a", "b"));
        assertThat(heard(graces)).containsExactly(List.of("a", "b"));
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void each_hears_what_is_for_its_rooms_and_nothing_twice() {
        Client everywhere = adas.connection();
        enter(first, everywhere);
        enter(second, everywhere);
        enter(second, graces.connection());
        pass(
                passing("early", first),
                passing("both", first, second),
                passing("late", second),
                passing("late too", second));
        assertThat(heard(adas)).containsExactly(List.of("early", "both"), List.of("late"), List.of("late too"));
        assertThat(heard(graces)).containsExactly(List.of("both", "late", "late too"));
    }

    @Test
    void AZ_4_who_is_in_none_of_its_rooms_hears_nothing_of_it() {
        enter(first, adas.connection());
        enter(second, graces.connection());
        pass(passing("a", first), passing("b", first));
        assertThat(heard(adas)).containsExactly(List.of("a", "b"));
        assertThat(heard(graces)).isEmpty();
    }

    @Test
    void it_ends_at_once_where_nobody_is() {
        pass(passing("a", first), passing("b", second));
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void a_room_that_breaks_does_not_keep_it_from_the_next() {
        enter(first, SlowClient.atHints(adas.connection(), () -> {
            throw new AssertionError("on purpose");
        }));
        enter(second, graces.connection());
        pass(passing("a", first, second));
        assertThat(heard(graces)).containsExactly(List.of("a"));
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void a_client_that_breaks_does_not_keep_it_from_the_others() {
        enter(first, SlowClient.atHints(adas.connection(), () -> {
            throw new IllegalStateException("on purpose");
        }));
        enter(first, graces.connection());
        pass(passing("a", first));
        assertThat(heard(graces)).containsExactly(List.of("a"));
    }

    private void enter(Scope room, Client client) {
        CompletableFuture<Long> entered = rooms.enter(room, client, OptionalLong::empty);
        takeTurns();
        assertThat(entered).isCompleted();
    }

    private static Round.Passing passing(String name, Scope... through) {
        Scope about = through[0];
        return new Round.Passing(
                LiveEvent.passing(GuestNews.TOUCHED, about, new TaskTouchedView(name)), Arrays.asList(through));
    }

    private void pass(Round.Passing... all) {
        Round.through(rooms, List.of(all), () -> ends++);
        takeTurns();
    }

    private void takeTurns() {
        for (Runnable turn = turns.poll(); turn != null; turn = turns.poll()) {
            turn.run();
        }
    }

    private static List<List<String>> heard(ListeningClient client) {
        return client.passingTogether().stream()
                .map(events -> events.stream()
                        .map(event -> ((TaskTouchedView) event.data()).taskId())
                        .toList())
                .toList();
    }
}
