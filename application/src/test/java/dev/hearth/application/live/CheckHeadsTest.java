package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.MessageViews;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.live.port.ChangeLog;
import dev.hearth.application.live.port.Changes;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.application.work.CommentViews;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Scope;
import dev.hearth.domain.identity.Caller;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes on one store, whose buses do not reach each other: whatever one does, no notice of it comes to the other. */
class CheckHeadsTest {
    private final Stores stores = MemoryStore.fresh();
    private final TestHearth hearth = TestHearth.on(stores, new LocalEventBus());
    private final TestHearth deaf = TestHearth.on(stores, new LocalEventBus());
    private final Caller ada = hearth.somebodyCalled("ada");
    private final Caller grace = hearth.somebodyCalled("grace");
    private final ListeningClient client = new ListeningClient(grace.user());

    @AfterEach
    void stop() {
        hearth.close();
        deaf.close();
    }

    @Test
    @DisplayName("HX-01: what the bus has lost is heard by the next check")
    void lost_changes_are_found() {
        ChannelId channel = channelOfBoth();
        connect(deaf, client);
        say(channel, "one");
        say(channel, "two");
        assertThat(client.heard()).isZero();

        deaf.checkHeads().run();

        Eventually.holds("both heard", () -> client.heard() == 2);
        assertThat(client.heardIn(channel.scope())).extracting(LiveEvent::type).containsOnly("message:created");
    }

    @Test
    @DisplayName(
            "HX-01: clients are told how far scopes have come, after all that it speaks of, and only if they have come further")
    void heads_are_told_once() {
        ChannelId channel = channelOfBoth();
        connect(hearth, client);
        CheckHeads check = hearth.checkHeads();
        check.run();
        say(channel, "one");
        say(channel, "two");
        Eventually.holds("both heard", () -> client.heard() == 2);

        check.run();
        Eventually.holds("told", () -> client.heads().size() == 1);
        check.run();
        say(channel, "three");
        Eventually.holds("three heard", () -> client.heard() == 3);
        check.run();
        Eventually.holds("told again", () -> client.heads().size() == 2);

        List<Long> revisions = client.revisionsIn(channel.scope());
        assertThat(client.heads()).containsExactly(head(channel, revisions.get(1)), head(channel, revisions.get(2)));
    }

    @Test
    void what_a_check_finds_is_told_before_how_far_it_came() {
        ChannelId channel = channelOfBoth();
        connect(deaf, client);
        say(channel, "lost");

        deaf.checkHeads().run();

        Eventually.holds("told", () -> !client.heads().isEmpty());
        assertThat(client.heads())
                .containsExactly(
                        head(channel, client.revisionsIn(channel.scope()).getFirst()));
    }

    @Test
    void one_telling_names_all_scopes_that_have_moved() {
        ChannelId one = channelOfBoth();
        ChannelId other = channelOfBoth();
        ChannelId quiet = channelOfBoth();
        connect(hearth, client);
        say(one, "here");
        say(other, "there");
        Eventually.holds("both heard", () -> client.heard() == 2);

        hearth.checkHeads().run();

        Eventually.holds("told", () -> !client.heads().isEmpty());
        assertThat(client.heads())
                .singleElement()
                .satisfies(scopes -> assertThat(scopes)
                        .containsOnlyKeys(one.scope().toString(), other.scope().toString())
                        .doesNotContainKey(quiet.scope().toString()));
    }

    @Test
    void nobody_is_told_of_a_scope_they_have_left() {
        ChannelId channel = channelOfBoth();
        ListeningClient stays = ListeningClient.of(ada);
        connect(hearth, stays);
        Client leaving = client.connection();
        hearth.live().connect(leaving, Positions.none());
        say(channel, "one");
        Eventually.holds("heard", () -> client.heard() == 1 && stays.heard() == 1);
        hearth.live().unfollow(leaving, channel.scope());

        hearth.checkHeads().run();

        Eventually.holds("told", () -> !stays.heads().isEmpty());
        assertThat(client.heads()).isEmpty();
    }

    @Test
    void who_leaves_while_it_is_gathered_is_not_told_either() {
        ChannelId left = channelOfBoth();
        ChannelId kept = channelOfBoth();
        Client connection = client.connection();
        hearth.live().connect(connection, Positions.none());
        hearth.live().unfollow(connection, left.scope());

        hearth.live().mention(Map.of(connection, Map.of(left.scope(), 8L, kept.scope(), 9L)));
        hearth.live().mention(Map.of(connection, Map.of(left.scope(), 10L)));

        assertThat(client.heads()).containsExactly(head(kept, 9));
    }

    @Test
    void each_room_is_looked_at_once_in_a_period_with_few_questions() {
        IntStream.range(0, 1100).forEach(i -> channelOfBoth());
        connect(hearth, client);
        Counting log = new Counting(stores.changeLog());
        CheckHeads check = new CheckHeads(hearth.live(), log, Duration.ofSeconds(3));

        check.run();
        assertThat(log.asked).as("a share of them in a tick").hasSize(1);
        IntStream.range(0, 5).forEach(i -> check.run());

        assertThat(log.asked.stream().mapToInt(Set::size).sum())
                .isEqualTo(2 * hearth.live().rooms());
        assertThat(log.asked).hasSize(6).allMatch(some -> some.size() <= 500);
    }

    @Test
    void a_store_that_is_away_is_asked_again_later() {
        ChannelId channel = channelOfBoth();
        connect(deaf, client);
        say(channel, "lost");
        Counting log = new Counting(stores.changeLog());
        CheckHeads check = new CheckHeads(deaf.live(), log, CheckHeads.TICK);
        log.away = true;
        check.run();
        log.away = false;

        check.run();

        Eventually.holds("heard", () -> client.heard() == 1);
    }

    @Test
    void a_revision_handed_out_for_nothing_is_not_looked_for_again_and_again() {
        ChannelId channel = channelOfBoth();
        connect(hearth, client);
        Counting log = new Counting(stores.changeLog());
        Room room = new Room(
                channel.scope(),
                log,
                new EventViews(
                        hearth.cards(),
                        new MessageViews(stores.messages(), hearth.cards()),
                        new CommentViews(hearth.cards()),
                        hearth.notifications().views()),
                new FanOut(Runnable::run, 1),
                Clock.systemUTC(),
                Runnable::run,
                () -> {});
        room.add(new Letter.Enter(client.connection(), OptionalLong::empty, new CompletableFuture<>()));
        long reached = log.head(channel.scope()) + 1;

        // The room may rest before each look.
        IntStream.rangeClosed(1, 20).forEach(i -> {
            room.check(reached);
            Eventually.holds("looked", () -> log.reads.get() == Math.min(i, 4));
        });
    }

    /** Counts what is asked. */
    private static final class Counting implements ChangeLog {
        private final ChangeLog log;
        private final List<Set<Scope>> asked = new ArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();
        private boolean away;

        Counting(ChangeLog log) {
            this.log = log;
        }

        @Override
        public long head(Scope scope) {
            return log.head(scope);
        }

        @Override
        public OptionalLong settled(Scope scope) {
            return log.settled(scope);
        }

        @Override
        public Map<Scope, Long> ceilings(Set<Scope> scopes) {
            if (away) {
                throw new Refusal.Unavailable("The store is away.", new IllegalStateException());
            }
            asked.add(scopes);
            return log.ceilings(scopes);
        }

        @Override
        public Changes since(Scope scope, long position, int limit) {
            reads.incrementAndGet();
            return log.since(scope, position, limit);
        }
    }

    private ChannelId channelOfBoth() {
        CreateChannel.Command command = new CreateChannel.Command(
                Optional.empty(), ChannelType.PUBLIC, new ChannelName("c" + System.nanoTime()), "");
        ChannelId channel =
                ChannelId.parse(hearth.createChannel().run(ada, command).id());
        hearth.joinChannel().run(grace, channel);
        return channel;
    }

    private void say(ChannelId channel, String text) {
        hearth.sendMessage().run(ada, new SendMessage.Command(channel, new MessageText(text), Optional.empty()));
    }

    private static void connect(TestHearth node, ListeningClient client) {
        client.resumesAt(node.live().connect(client.connection(), Positions.none()));
    }

    private static Map<String, String> head(ChannelId channel, long revision) {
        return Map.of(channel.scope().toString(), Long.toString(revision));
    }
}
