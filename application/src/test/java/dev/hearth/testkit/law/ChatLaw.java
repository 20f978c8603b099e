package dev.hearth.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.application.identity.CardView;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestClock;
import dev.hearth.testkit.TestHearth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * HX-01, HX-08: people live in groups, channels and projects by chance, each with a device that is cut off and comes back; in the end every device
 * knows exactly what it would be shown if it loaded everything anew, and counts as unread exactly what is counted for it. And search finds what
 * they are shown, however they ask, and people by the names they have.
 */
public final class ChatLaw {
    private static final int PEOPLE = 4;
    private static final int EVERY = 4;
    private static final Duration BETWEEN = Duration.ofHours(5);

    /** Goes on from life to life: a store may hold several, and what is written later is later there. */
    private static final TestClock TIME = TestClock.someDay();

    private ChatLaw() {}

    /** Lives through some actions, the same for the same seed; all that was done is heard without asking. */
    public static void holds(Stores stores, EventBus bus, long seed, int actions) {
        lived(stores, bus, seed, actions, Device::connect);
    }

    /** As {@link #holds} where the bus loses what it is told: a device knows all once it has come back. */
    public static void holdsOnABadBus(Stores stores, EventBus bus, long seed, int actions) {
        lived(stores, bus, seed, actions, device -> {
            device.cut();
            device.connect();
        });
    }

    private static void lived(Stores stores, EventBus bus, long seed, int actions, Consumer<Device> atTheEnd) {
        Random chance = new Random(seed);
        try (TestHearth hearth = TestHearth.on(stores, bus, TIME)) {
            String town = "%06x".formatted(seed & 0xffffffL);
            List<Caller> people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> hearth.somebodyCalled("p" + i + "x" + town))
                    .toList();
            List<Device> devices =
                    people.stream().map(person -> new Device(hearth, person)).toList();
            devices.forEach(Device::connect);
            ChatLife life = new ChatLife(hearth, people, chance);
            Random beside = new Random(~seed);
            Crowd crowd = new Crowd(hearth, town, beside);
            for (int i = 0; i < actions; i++) {
                life.somethingHappens();
                comeOrGo(devices.get(chance.nextInt(PEOPLE)), life, chance);
                if (i % EVERY == 0) {
                    crowd.somethingHappens();
                    TIME.move(BETWEEN);
                }
            }
            hearth.jobs().runAll();
            devices.forEach(atTheEnd);
            String story = "seed " + seed + "\n" + life.story();
            devices.forEach(device -> mustKnowAll(device, story));
            Map<String, String> handles = people.stream()
                    .map(person -> hearth.cards().one(person.user()))
                    .collect(Collectors.toMap(CardView::username, CardView::id, (one, other) -> one, TreeMap::new));
            for (Caller person : people) {
                Found found = new Found(hearth, person);
                found.mustBeAllOf(new Shown(hearth, person).all(), handles, beside, story);
            }
            new Found(hearth, people.getFirst()).mustBeThePeopleOf(crowd, story);
        }
    }

    private static void comeOrGo(Device device, ChatLife life, Random chance) {
        switch (chance.nextInt(10)) {
            case 0 -> device.cut();
            case 1, 2 -> device.connect();
            case 3, 4 -> device.lookAt(life.anyProject());
            default -> {}
        }
    }

    private static void mustKnowAll(Device device, String story) {
        try {
            Eventually.holds("everything is known", () -> {
                device.load();
                Picture fresh = fresh(device);
                return device.known(fresh).equals(fresh.facts());
            });
        } catch (AssertionError late) {
            Picture fresh = fresh(device);
            assertThat(device.known(fresh)).as(story + "\n" + device.story()).isEqualTo(fresh.facts());
        }
        Picture now = fresh(device);
        assertThat(device.shown().unreadNotifications())
                .as("unread notifications, " + story)
                .isEqualTo(now.unreadNotifications());
        Map<String, List<Long>> counted = device.shown().unread().values().stream()
                .collect(Collectors.toMap(u -> u.channelId(), u -> List.of(u.unread(), u.mentions())));
        Map<String, List<Long>> recounted = counted.keySet().stream().collect(Collectors.toMap(c -> c, device::unread));
        assertThat(counted).as("unread, " + story).isEqualTo(recounted);
        assertThat(device.shown().unreadComments(now))
                .as("unread comments, " + story)
                .isEqualTo(device.unreadComments(now));
    }

    /** Asked for anew each time: that a project it looks at is closed to it may still be on its way. */
    private static Picture fresh(Device device) {
        return device.shown().all(device.projects());
    }
}
