package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.ClientDialect;
import dev.hearth.journey.people.Listener;
import dev.hearth.testkit.Eventually;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Some devices fall asleep, with their connections open, while people talk. */
class SlowReaderTest {
    /** More than a queue, and what the system keeps beside it, can hold. */
    private static final int MESSAGES = 250;
    /** Each of its characters is three bytes, and no word that is searched for. */
    private static final String MUCH = " " + "\u2026".repeat(19_900);

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void SL_1_SL_2_who_has_stalled_holds_up_nobody_is_sent_away_and_catches_up(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        Devices asleep = new Devices(grace.movedTo(hall.there()));
        try (asleep;
                Devices awake = new Devices(ada.movedTo(hall.there()))) {
            asleep.all.values().forEach(device -> device.socket().pause());
            for (int i = 0; i < MESSAGES; i++) {
                ada.says(channel, i + MUCH);
                int said = i + 1;
                awake.all.forEach((dialect, device) -> Eventually.holds(
                        () -> dialect + " heard " + heard(device.listener()) + " messages, and not " + said,
                        () -> heard(device.listener()) == said));
            }
            asleep.all.values().forEach(device -> {
                device.socket().resume();
                device.socket().awaitEnd();
                assertThat(heard(device.listener())).isLessThan(MESSAGES);
            });
        }
        asleep.all.forEach((dialect, device) -> comesBack(grace, dialect, device.listener()));
    }

    /** One of each kind. They are all closed, whatever one of them has to complain of. */
    private static final class Devices implements AutoCloseable {
        private final Map<ClientDialect, Device> all = new EnumMap<>(ClientDialect.class);

        Devices(Person person) {
            List.of(ClientDialect.values()).forEach(dialect -> all.put(dialect, Device.in(dialect, person)));
        }

        @Override
        public void close() {
            List<AssertionError> faults = new ArrayList<>();
            for (Device device : all.values()) {
                try {
                    device.close();
                } catch (AssertionError fault) {
                    faults.add(fault);
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void comesBack(Person person, ClientDialect dialect, Listener listener) {
        try (Device back = Device.resumed(dialect, person, listener)) {
            Eventually.holds("all is heard", () -> heard(listener) == MESSAGES);
            assertThat(back.listener().texts().stream().map(SlowReaderTest::number))
                    .containsExactlyElementsOf(
                            IntStream.range(0, MESSAGES).boxed().toList());
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private static int heard(Listener listener) {
        return listener.texts().size();
    }
}
