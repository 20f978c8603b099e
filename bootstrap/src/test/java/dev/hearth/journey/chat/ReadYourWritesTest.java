package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was answered is there for everybody who asks. */
class ReadYourWritesTest {
    private static final int TIMES = 40;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void OR_3_what_was_answered_is_read_at_once_at_the_other_node(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        String sync = "/api/v1/sync?since=channel:" + channel + "@0";
        try (Device device = Device.plain(ada)) {
            for (int i = 0; i < TIMES; i++) {
                Person writer = ada.movedTo(hall.node(i));
                Person reader = grace.movedTo(hall.node(i + 1));
                JsonNode said = i % 3 == 0
                        ? device.does("send-message", Map.of("channelId", channel, "text", "" + i))
                        : writer.says(channel, "" + i);
                assertThat(reader.texts(Person.messages(channel))).startsWith("" + i);
                assertThat(reader.rest().get(sync).body().toString()).contains(Person.id(said));
                writer.edits(said, i + " again");
                assertThat(reader.rest()
                                .get(Person.path(said))
                                .data()
                                .get("text")
                                .asText())
                        .isEqualTo(i + " again");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_05_the_newest_messages_asked_for_again_and_again_show_each_change_at_once(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person grace = hall.person("grace");
        String channel = ada.gathers(grace);
        String path = Person.messages(channel);
        JsonNode said = ada.says(channel, "gr\u00fcn \"quoted\" \uD83D\uDC4D");
        for (int i = 0; i < TIMES; i++) {
            JsonNode page = ada.rest().get(path).body();
            assertThat(page.at("/data/0/id").asText()).isEqualTo(Person.id(said));
            for (Person reader : List.of(ada, grace.movedTo(hall.node(i)))) {
                assertThat(reader.rest().get(path).body())
                        .as("the same for everybody")
                        .isEqualTo(page);
            }
            ada.edits(said, "edited " + i);
            assertThat(grace.rest().get(path).body().at("/data/0/text").asText())
                    .isEqualTo("edited " + i);
        }
    }
}
