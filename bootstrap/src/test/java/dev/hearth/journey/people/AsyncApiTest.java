package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.hearth.adapter.websocket.command.Commands;
import dev.hearth.bootstrap.assembly.Assembly;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the sockets, as the server gives it. */
class AsyncApiTest {
    private final JsonNode document =
            Servers.on(AdapterSet.EMBEDDED).get("/api/v1/asyncapi.json").body();

    @Test
    void CT_02_it_is_an_AsyncAPI_3_document() throws IOException {
        Path schema = NodeClients.installed("@asyncapi/specs/schemas/3.0.0-without-$id.json");
        JsonNode read = new ObjectMapper().readTree(Files.readString(schema));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(read)
                        .validate(document))
                .isEmpty();
    }

    @Test
    void CT_02_it_has_the_commands_that_are_bound(@TempDir Path folder) {
        Set<String> described = new TreeSet<>();
        document.path("channels").path("socketIo").path("messages").properties().forEach(message -> {
            if (message.getKey().startsWith("command.")) {
                described.add(message.getValue().path("name").asText());
            }
        });
        try (Assembly assembly = Assembly.of(AdapterSet.settings(Map.of("HEARTH_DATA", folder.toString())))) {
            assertThat(assembly.get(Commands.class).names()).isEqualTo(described);
        }
    }

    @Test
    void it_names_where_people_reach_the_server() {
        URI here = URI.create("ws://" + document.at("/servers/plain/host").asText());
        assertThat(here.getHost()).isEqualTo("127.0.0.1");
    }
}
