package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.external.mail.Links;
import dev.hearth.bootstrap.server.HearthServer;
import dev.hearth.journey.people.AdapterSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TM-02, HT-08: whoever follows a link out of a letter, or comes back from a provider, finds a page. */
class LinkedPagesTest {
    private static final List<String> LINKED = List.of(
            Links.VERIFY_EMAIL + "?token=x",
            Links.RESET_PASSWORD + "?token=x",
            Links.CONFIRM_EMAIL_CHANGE + "?token=x",
            Links.UNSUBSCRIBE + "?token=x",
            Links.LOG_IN,
            Links.FORGOT_PASSWORD,
            "/signed-in");

    @Test
    void everyLinkOpensAPageThatSaysNothingOfItsCode(@TempDir Path folder) throws Exception {
        try (HearthServer server = AdapterSet.start(AdapterSet.EMBEDDED.environment(folder));
                HttpClient browser = HttpClient.newHttpClient()) {
            for (String link : LINKED) {
                URI address = AdapterSet.base(server).resolve(link);
                HttpResponse<String> page =
                        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).as(link).isEqualTo(200);
                assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
                assertThat(page.body()).contains("<html").doesNotContain("token=x");
            }
        }
    }
}
