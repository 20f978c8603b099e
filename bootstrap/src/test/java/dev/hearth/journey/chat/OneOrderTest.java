package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.ClientDialect;
import dev.hearth.journey.people.Listener;
import dev.hearth.testkit.Eventually;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel has one order, whoever looks at it, however, and from wherever. */
class OneOrderTest {
    private static final int WRITERS = 8;
    private static final int READERS = 20;
    private static final int EACH = 25;
    /** A Socket.IO client is a process of its own, so most are of the other kind. */
    private static final List<ClientDialect> DIALECTS = List.of(
            ClientDialect.PLAIN,
            ClientDialect.SOCKET_IO,
            ClientDialect.POLLING,
            ClientDialect.PLAIN,
            ClientDialect.PLAIN);

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void OR_1_MN_1_what_eight_write_is_one_sequence_for_twenty_who_listen_and_for_all_who_ask_later(AdapterSet set) {
        Hall hall = Hall.on(set);
        List<Person> people =
                IntStream.range(0, WRITERS).mapToObj(i -> hall.person("ada")).toList();
        Person founder = people.getFirst();
        String channel = founder.gathers(people.subList(1, WRITERS).toArray(Person[]::new));
        String begin = cursor(founder, channel);
        List<Device> readers = new ArrayList<>();
        try {
            IntStream.range(0, READERS)
                    .forEach(i -> readers.add(from(
                            begin, DIALECTS.get(i / 2 % DIALECTS.size()), people.get(i % WRITERS), hall, i, channel)));
            Together.times(WRITERS, writer -> write(hall, people.get(writer), channel, writer));
            Eventually.holds(
                    "all is heard by all",
                    () -> readers.stream()
                            .allMatch(reader -> sequence(reader, channel).size() >= WRITERS * EACH));
            List<Said> order = sequence(readers.getFirst(), channel);
            inOrder(order);
            assertThat(readers)
                    .allSatisfy(reader -> assertThat(sequence(reader, channel)).isEqualTo(order));
            later(hall, founder, channel, begin, order);
        } finally {
            readers.forEach(Device::close);
        }
    }

    /** Where a message stands. */
    private record Said(long revision, String id, String text) {
        static Said of(JsonNode message) {
            return new Said(
                    message.get("revision").asLong(),
                    Person.id(message),
                    message.get("text").asText());
        }
    }

    private static Device from(
            String cursor, ClientDialect dialect, Person person, Hall hall, int turn, String channel) {
        Listener listener = new Listener();
        listener.resumeAt("channel:" + channel, cursor);
        return Device.resumed(dialect, person.movedTo(hall.node(turn)), listener);
    }

    /** Over REST at each node in turn, or over a socket. */
    private static int write(Hall hall, Person writer, String channel, int number) {
        Person at = writer.movedTo(hall.node(number));
        if (number < WRITERS / 2) {
            IntStream.range(0, EACH).forEach(i -> writer.movedTo(hall.node(i)).says(channel, number + " " + i));
            return EACH;
        }
        try (Device device = Device.plain(at)) {
            IntStream.range(0, EACH)
                    .forEach(i -> device.does("send-message", Map.of("channelId", channel, "text", number + " " + i)));
        }
        return EACH;
    }

    private static List<Said> sequence(Device reader, String channel) {
        return reader.of("channel:" + channel).stream()
                .filter(event -> event.get("type").asText().equals("message:created"))
                .map(event -> Said.of(event.get("data")))
                .toList();
    }

    /** Everything once, revisions rise, and nobody's own words change places. */
    private static void inOrder(List<Said> order) {
        assertThat(order)
                .hasSize(WRITERS * EACH)
                .isSortedAccordingTo(Comparator.comparingLong(Said::revision))
                .doesNotHaveDuplicates();
        assertThat(order).extracting(Said::revision).doesNotHaveDuplicates();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = writer + " ";
            assertThat(order.stream().map(Said::text).filter(text -> text.startsWith(name)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, EACH).mapToObj(i -> name + i).toList());
        }
    }

    /** In the history, in what is caught up over REST, and by those who come later. */
    private static void later(Hall hall, Person person, String channel, String begin, List<Said> order) {
        for (int node = 0; node < 2; node++) {
            Person there = person.movedTo(hall.node(node));
            assertThat(history(there, channel)).isEqualTo(order);
            assertThat(synced(there, channel, begin)).isEqualTo(order);
            for (ClientDialect dialect : ClientDialect.values()) {
                try (Device late = from(begin, dialect, person, hall, node, channel)) {
                    Eventually.holds(
                            "all is heard", () -> sequence(late, channel).size() >= order.size());
                    assertThat(sequence(late, channel)).isEqualTo(order);
                }
            }
        }
    }

    private static List<Said> history(Person person, String channel) {
        JsonNode page =
                person.rest().get(Person.messages(channel) + "?limit=200").data();
        return page.valueStream().map(Said::of).toList().reversed();
    }

    private static List<Said> synced(Person person, String channel, String begin) {
        return sync(person, channel, begin)
                .get("events")
                .valueStream()
                .map(event -> Said.of(event.get("data")))
                .toList();
    }

    private static String cursor(Person person, String channel) {
        return sync(person, channel, "0").get("cursor").asText();
    }

    private static JsonNode sync(Person person, String channel, String since) {
        return person.rest()
                .get("/api/v1/sync?since=channel:" + channel + "@" + since)
                .data()
                .get(0);
    }
}
