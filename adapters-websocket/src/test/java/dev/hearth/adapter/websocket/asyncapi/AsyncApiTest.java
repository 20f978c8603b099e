package dev.hearth.adapter.websocket.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.websocket.fixture.DialectClient;
import dev.hearth.adapter.websocket.fixture.HearthServer;
import dev.hearth.adapter.websocket.fixture.ProductDialect;
import dev.hearth.adapter.websocket.live.SocketJson;
import dev.hearth.application.live.EventKind;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncApiTest {
    /** Neither a text, nor true or false, nor an object of texts, nor a list of them. */
    private static final String FITS_NOTHING = "{\"a\":[{}]}";

    private final JsonNode document = SocketJson.readObject(AsyncApi.document(URI.create("https://chat.example.org")));

    @Test
    void the_commands_of_the_server_are_in_it_and_no_others() {
        try (HearthServer server = HearthServer.start()) {
            Set<String> registered = new TreeSet<>(server.commands());
            assertThat(names("socketIo", "command.")).isEqualTo(registered);
            registered.add("hello");
            assertThat(names("plain", "command.")).isEqualTo(registered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "socketIo"})
    void all_events_are_in_it_and_no_others(String channel) {
        Set<String> kinds = Stream.concat(
                        Arrays.stream(EventKind.values()).map(EventKind::type),
                        Stream.of("hello", "ready", "refused", "reconnect"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names(channel, "event.")).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "socketIo"})
    void each_command_is_done_and_answered_by_an_operation(String channel) {
        Set<String> done = new TreeSet<>();
        document.path("operations").forEach(operation -> {
            assertThat(operation.path("channel").path("$ref").asText()).startsWith("#/channels/");
            if (operation.path("channel").path("$ref").asText().endsWith("/" + channel)) {
                operation
                        .path("messages")
                        .forEach(message -> done.add(at(message).path("name").asText()));
                operation
                        .path("reply")
                        .path("messages")
                        .forEach(m -> assertThat(at(m).isObject()).isTrue());
            }
        });
        assertThat(done).containsAll(names(channel, "command.")).containsAll(names(channel, "event."));
    }

    @Test
    void every_pointer_points_to_something() {
        List<JsonNode> pointers = document.findParents("$ref");
        assertThat(pointers)
                .hasSizeGreaterThan(100)
                .allSatisfy(pointer -> assertThat(at(pointer).isMissingNode())
                        .as(pointer.toString())
                        .isFalse());
    }

    @Test
    void every_object_is_closed_and_nobody_is_told_an_address_of_mail() {
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schema.getValue().path("additionalProperties").asText())
                        .as(schema.getKey())
                        .isEqualTo("false"));
        assertThat(document.toString().toLowerCase(Locale.ROOT)).doesNotContain("email");
    }

    @Test
    void the_servers_are_where_people_reach_them() {
        JsonNode server = document.path("servers").path("plain");
        assertThat(server.path("host").asText()).isEqualTo("chat.example.org");
        assertThat(server.path("protocol").asText()).isEqualTo("wss");
    }

    /** What the commands themselves say, when they are handed everything, and nothing. */
    @Test
    void inputs_have_the_fields_that_commands_read() {
        try (HearthServer server = HearthServer.start();
                DialectClient client = ProductDialect.JSON.connect(server, server.person("ada"))) {
            for (CommandShape command : CommandShape.ALL) {
                JsonNode input = at(document.at(
                        "/channels/plain/messages/command." + Tree.key(command.name()) + "/payload/properties/data"));
                Set<String> fields = fieldsOf(input);
                assertThat(read(client.ask(command.name(), everything())))
                        .as(command.name())
                        .isEqualTo(fields);
                Set<String> required = new TreeSet<>();
                input.path("required").forEach(field -> required.add(field.asText()));
                assertThat(refused(client.ask(command.name(), "{}"), "is required"))
                        .as(command.name())
                        .isEqualTo(required);
            }
        }
    }

    /** Each field that any command has. */
    private String everything() {
        return CommandShape.ALL.stream()
                .flatMap(command -> Arrays.stream(command.input().getRecordComponents()))
                .map(component -> "\"" + component.getName() + "\":" + FITS_NOTHING)
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The fields that were read, and did not fit. */
    private static Set<String> read(JsonNode answer) {
        Set<String> read = new TreeSet<>();
        answer.path("error").path("errors").forEach(error -> {
            if (!error.path("message").asText().equals("is not a known field")) {
                read.add(error.path("field").asText());
            }
        });
        return read;
    }

    private static Set<String> refused(JsonNode answer, String message) {
        Set<String> refused = new TreeSet<>();
        answer.path("error").path("errors").forEach(error -> {
            if (error.path("message").asText().equals(message)) {
                refused.add(error.path("field").asText());
            }
        });
        return refused;
    }

    private static Set<String> fieldsOf(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private Set<String> names(String channel, String kind) {
        Set<String> names = new TreeSet<>();
        document.path("channels").path(channel).path("messages").properties().forEach(message -> {
            if (message.getKey().startsWith(kind)) {
                names.add(message.getValue().path("name").asText());
            }
        });
        return names;
    }

    private JsonNode at(JsonNode pointer) {
        return document.at(pointer.path("$ref").asText().substring(1));
    }
}
