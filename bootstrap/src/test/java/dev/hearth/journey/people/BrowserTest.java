package dev.hearth.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.bootstrap.server.HearthServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HD-1 in a real browser, which alone decides what it says of a page's origin and what it lets the page read. */
class BrowserTest {
    private static final List<String> WAYS = List.of("plain", "websocket", "polling", "upgrade");

    @BeforeEach
    void a_browser_is_there() {
        Chromium.assumeInstalled();
        NodeClients.assumeInstalled();
    }

    @Test
    void HD_1_a_page_of_a_listed_origin_connects_by_every_way_and_no_other_by_any(@TempDir Path folder) {
        try (BrowserPage listed = BrowserPage.served();
                BrowserPage foreign = BrowserPage.served();
                HearthServer server = serving(folder, listed)) {
            Rest ada = Rest.at(AdapterSet.base(server)).as(Servers.unique("ada"));
            everyWay(listed.tries(ada.base(), ada.token()), "connected");
            everyWay(foreign.tries(ada.base(), ada.token()), "refused");
        }
    }

    private static void everyWay(JsonNode told, String expected) {
        assertThat(WAYS)
                .as(told.toString())
                .allSatisfy(way -> assertThat(told.path(way).asText()).as(way).isEqualTo(expected));
    }

    private static HearthServer serving(Path folder, BrowserPage listed) {
        Map<String, String> environment = new HashMap<>(AdapterSet.EMBEDDED.environment(folder));
        environment.put("HEARTH_ORIGINS", listed.origin());
        return AdapterSet.start(environment);
    }
}
