package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the pages, in each language: enough for their script and the API, and nothing that runs by itself. */
@ExtendWith(SharedHouse.class)
final class PageFormsTest {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* data-to=\"([^\"]+)\"([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern SECRET = Pattern.compile("data-secret=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input id=\"([^\"]+)\" name=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern RUNS_BY_ITSELF =
            Pattern.compile("<script(?! src=)|<style|\\son\\w+=|\\sstyle=|javascript:");

    private final House house;

    PageFormsTest(House house) {
        this.house = house;
    }

    static List<String> pages() {
        return List.of(
                "verify-email",
                "reset-password",
                "confirm-email-change",
                "forgot-password",
                "login",
                "signed-in",
                "invitation");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_form_asks_an_open_operation_for_what_it_takes(String page) {
        for (String text : inEachLanguage(page)) {
            List<MatchResult> forms = FORM.matcher(text).results().toList();
            assertThat(forms).isNotEmpty();
            forms.forEach(this::isUnderstood);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_in_a_page_runs_by_itself_or_leads_away(String page) {
        for (String text : inEachLanguage(page)) {
            assertThat(RUNS_BY_ITSELF.matcher(text).find()).isFalse();
            REFERENCE.matcher(text).results().map(found -> found.group(1)).forEach(this::isHere);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_to_somebody_and_on_a_telephone(String page) {
        List<String> texts = inEachLanguage(page);
        for (String text : texts) {
            assertThat(text)
                    .startsWith("<!doctype html>")
                    .contains("name=\"viewport\"", "<title>", "<h1>", "role=\"alert\"");
            INPUT.matcher(text)
                    .results()
                    .forEach(input -> assertThat(text).contains("<label for=\"" + input.group(1) + "\">"));
        }
        assertThat(parts(texts.getFirst())).isEqualTo(parts(texts.getLast()));
    }

    private void isUnderstood(MatchResult form) {
        String to = form.group(1);
        String path = "/api/v1/" + (to.startsWith("invitations/") ? "" : "auth/") + to;
        assertThat(Routes.all(house).stream().filter(Route::open).map(Route::toString))
                .contains("POST " + path);
        Map<String, String> body = new HashMap<>();
        SECRET.matcher(form.group(2)).results().forEach(secret -> body.put(secret.group(1), "a secret"));
        INPUT.matcher(form.group(3)).results().forEach(input -> body.put(input.group(2), "nobody@example.org"));
        body.remove("again");
        if (body.containsKey("login")) {
            body.put("username", body.remove("login"));
        }
        Answer answer = house.client().post(path, json(body));
        // What is refused is the secret, which nobody has, and not a field that is missing or unknown.
        assertThat(answer.status()).as(path + answer.body()).isNotIn(405, 500);
        assertThat(answer.body()).as(path).doesNotContain("no such operation");
        assertThat(answer.fields()).as(path).isSubsetOf("code", "ticket");
    }

    private void isHere(String reference) {
        assertThat(reference).matches("[a-z]+[a-z./-]*");
        house.client().get("/" + reference).expect(200);
    }

    private List<String> inEachLanguage(String page) {
        return Stream.of("en", "de")
                .map(language -> house.client()
                        .send(house.client()
                                .request("/" + page)
                                .header("Accept-Language", language)
                                .GET())
                        .expect(200)
                        .body())
                .toList();
    }

    /** All that the script or the style looks for. */
    private static List<String> parts(String page) {
        return Pattern.compile(" (?:id|name|type|data-[a-z]+|href|src|autocomplete|for|role)=\"[^\"]*\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String json(Map<String, String> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
