package dev.hearth.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.chat.CreateChannel;
import dev.hearth.application.chat.SendMessage;
import dev.hearth.application.local.LocalEventBus;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelName;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.event.Revised;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Gossip;
import dev.hearth.testkit.TestHearth;
import dev.hearth.testkit.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HX-01: what a client knew and all it heard is what it would be shown now, whatever the bus does and however often it is cut. */
class CatchUpLawTest {
    private static final int WRITERS = 4;
    private static final int LISTENERS = 5;
    private static final int MESSAGES = 120;

    static LongStream seeds() {
        return new Random().longs(30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void HX_01_everybody_hears_every_change_once_and_in_order(long seed) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Gossip gossip = new Gossip(new LocalEventBus(), seed, threads);
            try (TestHearth hearth = TestHearth.on(MemoryStore.fresh(), gossip)) {
                List<Caller> people = IntStream.range(0, WRITERS)
                        .mapToObj(i -> hearth.somebodyCalled("person" + i))
                        .toList();
                ChannelId channel = channelOf(hearth, people);
                List<ListeningClient> listeners = listeners(channel, people);

                play(hearth, channel, people, listeners, threads, seed);
                // Its notice may be lost; the check finds it.
                say(hearth, people.getFirst(), channel, MESSAGES);
                hearth.checkHeads().run();

                List<Long> expected = hearth.stores().changeLog().since(channel.scope(), 0, 10_000).records().stream()
                        .map(Revised::revision)
                        .toList();
                for (ListeningClient listener : listeners) {
                    Eventually.holds(
                            "everything heard, seed " + seed,
                            () -> listener.revisionsIn(channel.scope()).size() >= expected.size());
                    assertThat(listener.revisionsIn(channel.scope())).isEqualTo(expected);
                    assertThat(listener.untold()).isEmpty();
                }
            }
        }
    }

    private static void play(
            TestHearth hearth,
            ChannelId channel,
            List<Caller> people,
            List<ListeningClient> listeners,
            ExecutorService threads,
            long seed)
            throws Exception {
        List<Future<?>> writing = new ArrayList<>();
        for (Caller person : people) {
            writing.add(
                    threads.submit(() -> IntStream.range(0, MESSAGES).forEach(i -> say(hearth, person, channel, i))));
        }
        BooleanSupplier saidAll = () -> writing.stream().allMatch(Future::isDone);
        List<Future<?>> listening = new ArrayList<>();
        for (ListeningClient listener : listeners) {
            Random chance = new Random(seed + listeners.indexOf(listener));
            listening.add(threads.submit(() -> comeAndGo(hearth.live(), listener, chance, saidAll)));
        }
        Future<?> checking = threads.submit(() -> check(hearth.checkHeads(), saidAll));
        checking.get();
        for (Future<?> one : writing) {
            one.get();
        }
        for (Future<?> one : listening) {
            one.get();
        }
    }

    /** Compares and tells again and again while everybody writes. */
    private static void check(CheckHeads check, BooleanSupplier saidAll) {
        Eventually.holds("all said", () -> {
            check.run();
            return saidAll.getAsBoolean();
        });
    }

    /** Connects, listens a little, is cut, and so on; in the end it stays. */
    private static void comeAndGo(Live live, ListeningClient listener, Random chance, BooleanSupplier saidAll) {
        for (int cut = 0; cut < 6; cut++) {
            Client connection = listener.connection();
            live.connect(connection, listener.positions());
            int enough = listener.heard() + chance.nextInt(MESSAGES);
            Eventually.holds(
                    "something heard, or all said", () -> listener.heard() >= enough || saidAll.getAsBoolean());
            live.disconnect(connection);
            // Whatever was on its way to the old connection is no longer written.
            listener.cut();
        }
        live.connect(listener.connection(), listener.positions());
    }

    private static List<ListeningClient> listeners(ChannelId channel, List<Caller> people) {
        List<ListeningClient> listeners = IntStream.range(0, LISTENERS)
                .mapToObj(i -> new ListeningClient(people.get(i % people.size()).user()))
                .toList();
        listeners.forEach(listener -> listener.resumesAt(Map.of(channel.scope(), 0L)));
        return listeners;
    }

    private static ChannelId channelOf(TestHearth hearth, List<Caller> people) {
        CreateChannel.Command command =
                new CreateChannel.Command(Optional.empty(), ChannelType.PUBLIC, new ChannelName("everybody"), "");
        ChannelId channel = ChannelId.parse(
                hearth.createChannel().run(people.getFirst(), command).id());
        people.forEach(person -> hearth.joinChannel().run(person, channel));
        return channel;
    }

    private static void say(TestHearth hearth, Caller person, ChannelId channel, int number) {
        MessageText text = new MessageText("message " + number);
        hearth.sendMessage().run(person, new SendMessage.Command(channel, text, Optional.empty()));
    }
}
