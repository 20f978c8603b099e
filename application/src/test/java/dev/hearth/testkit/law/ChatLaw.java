package dev.hearth.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.event.port.EventBus;
import dev.hearth.domain.identity.Caller;
import dev.hearth.testkit.Eventually;
import dev.hearth.testkit.Stores;
import dev.hearth.testkit.TestHearth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * HX-01, HX-08: people live in groups and channels by chance, each with a device that is cut off and comes back; in the end every device
 * knows exactly what it would be shown if it loaded everything anew, and counts as unread exactly what is counted for it. And search finds what
 * they are shown.
 */
public final class ChatLaw {
    private static final int PEOPLE = 4;

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
        try (TestHearth hearth = TestHearth.on(stores, bus)) {
            String town = Long.toHexString(seed & 0xffffffL);
            List<Caller> people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> hearth.somebodyCalled("p" + i + "x" + town))
                    .toList();
            List<Device> devices =
                    people.stream().map(person -> new Device(hearth, person)).toList();
            devices.forEach(Device::connect);
            ChatLife life = new ChatLife(hearth, people, chance);
            for (int i = 0; i < actions; i++) {
                life.somethingHappens();
                comeOrGo(devices.get(chance.nextInt(PEOPLE)), chance);
            }
            devices.forEach(atTheEnd);
            String story = "seed " + seed + "\n" + life.story();
            devices.forEach(device -> mustKnowAll(device, story));
            people.forEach(person -> new Found(hearth, person).mustBeAllOf(new Shown(hearth, person).all(), story));
        }
    }

    private static void comeOrGo(Device device, Random chance) {
        switch (chance.nextInt(8)) {
            case 0 -> device.cut();
            case 1, 2 -> device.connect();
            default -> {}
        }
    }

    private static void mustKnowAll(Device device, String story) {
        Picture now = device.shown().all();
        try {
            Eventually.holds("everything is known", () -> {
                device.load();
                return device.known(now).equals(now.facts());
            });
        } catch (AssertionError late) {
            assertThat(device.known(now)).as(story + "\n" + device.story()).isEqualTo(now.facts());
        }
        Map<String, List<Long>> counted = device.shown().unread().values().stream()
                .collect(Collectors.toMap(u -> u.channelId(), u -> List.of(u.unread(), u.mentions())));
        Map<String, List<Long>> recounted = counted.keySet().stream().collect(Collectors.toMap(c -> c, device::unread));
        assertThat(counted).as("unread, " + story).isEqualTo(recounted);
    }
}
