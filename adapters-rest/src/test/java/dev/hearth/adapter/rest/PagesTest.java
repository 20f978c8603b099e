package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Client;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without a web client is shown behind a link. */
@ExtendWith(SharedHouse.class)
final class PagesTest {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Client nobody;

    PagesTest(House house) {
        this.nobody = house.client();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify-email",
                "/reset-password",
                "/confirm-email-change",
                "/forgot-password",
                "/login",
                "/signed-in",
                "/invitation"
            })
    void HD_4_a_page_may_run_only_what_comes_from_here_and_is_neither_kept_nor_told_of(String path) {
        Answer page = safe(nobody.get(path + "?token=abc")).expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
        Answer head = safe(nobody.call("HEAD", path)).expect(200);
        assertThat(head.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/pages/pages.js, text/javascript", "/pages/pages.css, text/css"})
    void HD_4_script_and_style_say_what_they_are(String path, String type) {
        Answer file = safe(nobody.get(path)).expect(200);
        assertThat(file.header("Content-Type")).isEqualTo(type + ";charset=utf-8");
        assertThat(file.body()).isNotBlank();
    }

    @Test
    void nothing_that_stands_in_the_address_comes_back() {
        String plain = nobody.get("/reset-password").expect(200).body();
        for (String query : new String[] {"?token=5ecre7", "?token=%3Cb%3E&token=2", "?utm_source=x&fbclid=y"}) {
            Answer page = nobody.get("/reset-password" + query).expect(200);
            assertThat(page.body()).isEqualTo(plain);
            assertThat(page.headers().map().toString()).doesNotContain("5ecre7", "%3Cb");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-AT|de",
                "fr, de;q=0.8, en;q=0.7|de",
                "en;q=0.8, de;q=0.9|de",
                "en-GB, de;q=0.5|en",
                "fr|en",
                "*|en"
            })
    void a_page_speaks_the_language_the_reader_likes_best_of_those_it_can(String accepted, String spoken) {
        Answer page = nobody.send(
                nobody.request("/login").header("Accept-Language", accepted).GET());
        assertThat(page.expect(200).body()).contains("<html lang=\"" + spoken + "\">");
        assertThat(page.header("Content-Language")).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de;q=x", ";;;", "q=1", ",", "1234567890"})
    void a_broken_wish_for_a_language_is_no_failure_of_the_server(String accepted) {
        Answer page = nobody.send(
                nobody.request("/login").header("Accept-Language", accepted).GET());
        assertThat(page.expect(200).header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/verify-email", "/pages/pages.js"})
    void a_page_can_only_be_fetched(String path) {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            Answer answer = Refused.as(405, "method_not_allowed", nobody.call(method, path));
            assertThat(answer.header("Allow")).contains("GET").doesNotContain(method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login/", "/login/x", "/logins", "/pages", "/pages/", "/pages/en/login.html", "/LOGIN"})
    void there_is_nothing_beside_the_pages(String path) {
        Refused.as(404, "not_found", nobody.get(path));
    }

    /** A browser sends one that no script of ours asks for; it must not look like a failure of the server. */
    @Test
    void a_form_that_is_sent_without_the_script_reaches_nothing() {
        Refused.as(
                405,
                "method_not_allowed",
                nobody.send(nobody.request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("login=ada&password=x"))));
    }

    private static Answer safe(Answer answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        return answer;
    }
}
