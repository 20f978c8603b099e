package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A send that is tried again and again is one message. */
class SendOnceTest {
    private static final int RETRIES = 50;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_02_OR_2_fifty_retries_at_once_over_rest_and_sockets_are_one_message(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        try (Device plain = Device.plain(ada.movedTo(hall.there()));
                Device node = Device.socketIo(ada);
                Device heard = Device.plain(grace.movedTo(hall.there()))) {
            Map<String, String> send = Map.of("channelId", channel, "text", "only once", "clientId", "c-1");
            List<JsonNode> told = Together.times(RETRIES, turn -> switch (turn % 4) {
                case 0 -> plain.does("send-message", send);
                case 1 -> node.does("send-message", send);
                default ->
                    ada.rest()
                            .movedTo(hall.node(turn / 2).base())
                            .says(channel, "only once", "c-1")
                            .data();
            });
            assertThat(told).extracting(Person::id).containsOnly(Person.id(told.getFirst()));
            ada.says(channel, "the end");
            heard.hears("message:created", data -> data.path("text").asText().equals("the end"));
            assertThat(heard.listener().texts()).containsExactly("only once", "the end");
            assertThat(grace.texts(Person.messages(channel))).containsExactly("the end", "only once");
            assertThat(ada.rest().says(channel, "something else", "c-1").status())
                    .isEqualTo(409);
            Rest.Answer hers = grace.rest().says(channel, "only once", "c-1");
            assertThat(Person.id(hers)).as("a key is its author's").isNotEqualTo(Person.id(told.getFirst()));
        }
    }

    /** Some tries are answered before the server stops, others find no server, all are made again. */
    @Test
    void HX_02_OR_2_retries_through_a_restart_are_one_message(@TempDir Path folder) {
        Map<String, String> environment = AdapterSet.EMBEDDED.environment(folder);
        HearthServer first = AdapterSet.start(environment);
        Person ada = Person.at(Rest.at(AdapterSet.base(first)), "ada");
        String channel = ada.opens("private");
        AtomicInteger answered = new AtomicInteger();
        CompletableFuture<List<Optional<String>>> before = CompletableFuture.supplyAsync(
                () -> Together.times(RETRIES, turn -> insist(ada.rest(), channel, answered)));
        Eventually.holds("some are answered", () -> answered.get() > 3);
        first.close();
        List<String> known = before.join().stream().flatMap(Optional::stream).toList();
        try (HearthServer second = AdapterSet.start(environment)) {
            Rest again = ada.rest().movedTo(AdapterSet.base(second));
            List<String> after = Together.times(RETRIES, turn -> Person.id(again.says(channel, "through", "c-1")));
            assertThat(after).containsOnly(after.getFirst());
            assertThat(known).isNotEmpty().containsOnly(after.getFirst());
            assertThat(again.get(Person.messages(channel)).data()).hasSize(1);
        }
    }

    /** Says it over and over until there is no server that answers; answers the message that was told last. */
    private static Optional<String> insist(Rest ada, String channel, AtomicInteger answered) {
        Optional<String> told = Optional.empty();
        try {
            while (true) {
                Rest.Answer answer = ada.says(channel, "through", "c-1");
                if (answer.status() != 201) {
                    return told;
                }
                told = Optional.of(Person.id(answer));
                answered.incrementAndGet();
            }
        } catch (UncheckedIOException noServer) {
            return told;
        }
    }
}
