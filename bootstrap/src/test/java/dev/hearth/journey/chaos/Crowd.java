package dev.hearth.journey.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People who share channels, each with a client; and a host, who only looks. */
final class Crowd implements AutoCloseable {
    private static final int CHANNELS = 4;
    /** Somebody gives up after less. */
    private static final Duration LONGEST_DEED = Patience.LONGEST.plusSeconds(60);

    private final Member host;
    private final List<String> channels;
    private final List<Life> lives;
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean on = true;

    private Crowd(Member host, List<String> channels, List<Life> lives) {
        this.host = host;
        this.channels = channels;
        this.lives = lives;
    }

    /** Gathers one person for each dialer. */
    static Crowd gathered(House house, List<Wire.Dialer> dialers, Random chance) {
        Member host = Member.registered(house.base(), "host");
        List<String> channels = IntStream.range(0, CHANNELS)
                .mapToObj(i -> host.rest().opensChannel("room " + i))
                .toList();
        List<Member> people = IntStream.range(0, dialers.size())
                .mapToObj(i -> Member.registered(house.base(), "person" + i))
                .toList();
        List<String> names = people.stream().map(Member::name).toList();
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Client client = new Client(people.get(i), house, dialers.get(i));
            lives.add(new Life(client, house, channels, names, new Random(chance.nextLong())));
        }
        Crowd crowd = new Crowd(host, channels, lives);
        try {
            await(crowd.each(Life::begin));
            return crowd;
        } catch (AssertionError neverBegan) {
            crowd.close();
            throw neverBegan;
        }
    }

    /** All live, until the storm is over and each has done what they began. */
    void liveThrough(Runnable storm) {
        CountDownLatch living = each(life -> life.goOn(() -> on));
        try {
            storm.run();
        } finally {
            on = false;
        }
        await(living);
    }

    /** All at once; what goes wrong is kept as a fault. */
    private CountDownLatch each(Consumer<Life> doing) {
        CountDownLatch done = new CountDownLatch(lives.size());
        lives.forEach(life -> Thread.ofVirtual().start(() -> {
            try {
                doing.accept(life);
            } catch (RuntimeException | AssertionError wrong) {
                faults.add(wrong);
            } finally {
                done.countDown();
            }
        }));
        return done;
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(LONGEST_DEED.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("people do not come to an end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Client client(int number) {
        return lives.get(number).client();
    }

    Member host() {
        return host;
    }

    List<String> channels() {
        return channels;
    }

    List<Life> lives() {
        return lives;
    }

    Stream<Client> clients() {
        return lives.stream().map(Life::client);
    }

    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /** How much happened. */
    @Override
    public String toString() {
        int acknowledged = lives.stream().mapToInt(life -> life.deeds().count()).sum();
        Notes.Counts counts =
                clients().map(client -> client.notes().counts()).reduce(Notes.Counts.NONE, Notes.Counts::plus);
        return acknowledged + " messages acknowledged, " + counts;
    }

    @Override
    public void close() {
        await(each(life -> life.client().close()));
    }
}
