package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.ClientDialect;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who was cut off comes back and is where the others are. */
class ResumeTest {
    private static final int MISSED = 30;
    private static final int ALL = 60;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void RS_1_RS_3_MN_3_who_comes_back_at_another_node_hears_all_once_and_in_order(AdapterSet set) {
        Hall hall = Hall.on(set);
        for (ClientDialect dialect : ClientDialect.values()) {
            Person ada = hall.person("ada");
            Person grace = hall.person("grace");
            String channel = ada.gathers(grace);
            Listener heard = cutOff(dialect, grace, ada, channel);
            say(hall, ada, channel, 1, MISSED);
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> say(hall, ada, channel, MISSED, ALL));
            try (Device back = Device.resumed(dialect, grace.movedTo(hall.there()), heard)) {
                talk.join();
                Eventually.holds("all is heard", () -> back.listener().texts().size() >= ALL);
                assertThat(heard.texts()).as(dialect.name()).isEqualTo(texts(ALL));
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void RS_3_who_comes_back_after_a_restart_goes_on_where_they_were(AdapterSet set, @TempDir Path folder) {
        Map<String, String> environment = set.environment(folder);
        Person grace;
        Map<ClientDialect, Listener> listeners;
        try (HearthServer first = AdapterSet.start(environment)) {
            Rest visitor = Rest.at(AdapterSet.base(first));
            Person ada = Person.at(visitor, "ada");
            grace = Person.at(visitor, "grace");
            String channel = ada.gathers(grace);
            listeners = everyWay(grace, () -> ada.says(channel, "0"), () -> {});
            IntStream.range(1, MISSED).forEach(i -> ada.says(channel, "" + i));
        }
        try (HearthServer second = AdapterSet.start(environment)) {
            Rest again = Rest.at(AdapterSet.base(second));
            comesBack(grace.movedTo(again), listeners);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void RS_3_who_was_at_a_node_that_is_killed_goes_on_at_another(@TempDir Path folder) {
        Map<String, String> environment = AdapterSet.CLUSTER.environment(folder);
        try (HearthServer staying = AdapterSet.start(environment);
                ServerProcess dying =
                        ServerProcess.serving(ServerProcess.on(folder).with(environment))) {
            Rest here = Rest.at(AdapterSet.base(staying));
            Person ada = Person.at(here, "ada");
            Person grace = Person.at(here, "grace");
            String channel = ada.gathers(grace);
            Person there = grace.movedTo(Rest.at(dying.base()));
            Map<ClientDialect, Listener> listeners = everyWay(there, () -> ada.says(channel, "0"), dying::kill);
            IntStream.range(1, MISSED).forEach(i -> ada.says(channel, "" + i));
            comesBack(grace, listeners);
        }
    }

    /** Long, since a server that stops waits for clients that poll no more. */
    @Tag("long")
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void RS_2_who_was_away_too_long_is_told_and_is_whole_again_over_rest(AdapterSet set) {
        try (Hall hall = Hall.with(set, Map.of("HEARTH_SOCKETS_WINDOW", "" + (MISSED - 2)))) {
            Person ada = hall.person("ada");
            Person grace = hall.person("grace");
            for (ClientDialect dialect : ClientDialect.values()) {
                String channel = ada.gathers(grace);
                String scope = "channel:" + channel;
                Listener heard = cutOff(dialect, grace, ada, channel);
                say(hall, ada, channel, 1, MISSED);
                try (Device back = Device.resumed(dialect, grace.movedTo(hall.there()), heard)) {
                    assertThat(back.kinds(scope)).endsWith("message:created", "scope:reset");
                    assertThat(heard.texts()).containsExactly("0");
                    List<String> loaded = loaded(grace, channel);
                    JsonNode next = ada.says(channel, "" + MISSED);
                    back.hearsOf("message:created", next);
                    assertThat(loaded).isEqualTo(texts(MISSED));
                    assertThat(back.of(scope).getLast().get("data").get("id")).isEqualTo(next.get("id"));
                    assertThat(loaded(grace, channel)).isEqualTo(texts(MISSED + 1));
                }
            }
        }
    }

    /** Somebody listens in every way, hears the first thing that is said, and is cut off; answers what each way has heard. */
    private static Map<ClientDialect, Listener> everyWay(Person person, Supplier<JsonNode> saying, Runnable end) {
        Map<ClientDialect, Device> devices = new EnumMap<>(ClientDialect.class);
        Map<ClientDialect, Listener> listeners = new EnumMap<>(ClientDialect.class);
        try {
            List.of(ClientDialect.values()).forEach(dialect -> devices.put(dialect, Device.in(dialect, person)));
            JsonNode first = saying.get();
            devices.forEach((dialect, device) -> {
                device.hearsOf("message:created", first);
                listeners.put(dialect, device.listener());
            });
            end.run();
        } finally {
            devices.values().forEach(Device::close);
        }
        return listeners;
    }

    private static void comesBack(Person person, Map<ClientDialect, Listener> listeners) {
        listeners.forEach((dialect, listener) -> {
            try (Device back = Device.resumed(dialect, person, listener)) {
                assertThat(back.listener().texts()).as(dialect.name()).isEqualTo(texts(MISSED));
            }
        });
    }

    /** Hears the first thing that is said, and is gone. */
    private static Listener cutOff(ClientDialect dialect, Person person, Person other, String channel) {
        try (Device device = Device.in(dialect, person)) {
            device.hearsOf("message:created", other.says(channel, "0"));
            return device.listener();
        }
    }

    private static void say(Hall hall, Person person, String channel, int from, int to) {
        IntStream.range(from, to).forEach(i -> person.movedTo(hall.node(i)).says(channel, "" + i));
    }

    private static List<String> loaded(Person person, String channel) {
        return person.texts(Person.messages(channel) + "?limit=200").reversed();
    }

    private static List<String> texts(int many) {
        return IntStream.range(0, many).mapToObj(Integer::toString).toList();
    }
}
